package nl.situatiebeeld.situation.standing;

import java.util.List;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;

/**
 * How a situation stands.
 *
 * @param regions all involved, the leading one among them
 */
public record SituationStanding(
    String situationId,
    SituationKind kind,
    SituationState state,
    String leadingRegion,
    List<String> regions,
    List<String> themes,
    boolean reconstruction) {

  /** Whether this organisation directs the situation (S4, V6). */
  public boolean ledBy(String organisation) {
    return leadingRegion.equals(organisation);
  }

  /** Whether this organisation is an involved region (V6). */
  public boolean involves(String organisation) {
    return regions.contains(organisation);
  }
}
