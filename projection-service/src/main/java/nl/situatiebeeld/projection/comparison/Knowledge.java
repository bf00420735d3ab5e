package nl.situatiebeeld.projection.comparison;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactStatus;
import org.jspecify.annotations.Nullable;

/**
 * Who knew what by a moment, and how much later the other did (E3).
 *
 * @param asOf the moment
 * @param partner the one organisation, {@code other} the one that it is compared with
 * @param facts each fact that either had come to know by then
 * @param knownToBoth how many both had come to know
 * @param never how many only one of them had
 */
public record Knowledge(
    String situationId,
    Instant asOf,
    String partner,
    String other,
    int knownToBoth,
    int never,
    List<Known> facts) {

  /**
   * A fact that either came to know.
   *
   * @param statement what it says as the caller sees it; left out where it does not
   * @param partner how the one came to know it, {@code other} how the other did
   * @param first which of them knew it first; left out when both did at the same moment
   * @param laterSeconds how much later the second one knew; left out when it never did
   * @param never which of them did not know it by that moment
   */
  public record Known(
      String fact,
      @Nullable String statement,
      @Nullable FactStatus status,
      Knower partner,
      Knower other,
      @Nullable String first,
      @Nullable Long laterSeconds,
      @Nullable String never) {}

  /**
   * How an organisation knew a fact.
   *
   * @param since when the fact first stood in its picture; left out when it never did
   * @param knows whether it stands in its picture at the moment
   */
  public record Knower(@Nullable Instant since, boolean knows) {}
}
