package nl.situatiebeeld.partner.overview;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands now.
 *
 * @param state DRAFTED, IN_FORCE or ENDED
 * @param from since when it holds or held; null for one that never did
 */
record AgreementView(
    String id,
    String partnerId,
    String coreTask,
    CoreTaskCategory category,
    Profile profile,
    List<String> regions,
    List<String> wishedRegions,
    State state,
    @Nullable Instant from,
    @Nullable String reason) {

  /** How far it is. */
  enum State {
    DRAFTED,
    IN_FORCE,
    ENDED
  }
}
