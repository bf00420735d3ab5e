package nl.situatiebeeld.partner.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.region.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands now.
 *
 * @param scope of the partner, derived (P3)
 * @param from since when it holds or held; null for one that never did
 * @param path how far it has come, and what is still to be done
 */
record AgreementView(
    String id,
    String partnerId,
    String coreTask,
    CoreTaskCategory category,
    Profile profile,
    List<String> regions,
    List<String> wishedRegions,
    @Nullable Scope scope,
    State state,
    @Nullable Instant from,
    @Nullable String reason,
    @JsonUnwrapped PathView path) {

  /** Whether it holds. */
  enum State {
    DRAFTED,
    IN_FORCE,
    ENDED
  }
}
