package nl.situatiebeeld.situation.lifecycle;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of a situation. */
sealed interface SituationCommand {

  record OpenSituation(
      SituationKind kind,
      String name,
      String leadingRegion,
      List<String> otherRegions,
      Instant startedAt,
      @Nullable Geometry area,
      List<String> themes,
      boolean reconstruction)
      implements SituationCommand {}

  record ChangeGrip(int level, boolean national, String reason, String authority)
      implements SituationCommand {}

  record CloseSituation(String reason) implements SituationCommand {}

  record ReopenSituation(String reason) implements SituationCommand {}

  record PromoteSituation(String reason) implements SituationCommand {}

  record HandOverLeadership(String to, String reason, String authority)
      implements SituationCommand {}

  record InvolveRegion(String region, String reason) implements SituationCommand {}

  record ReleaseRegion(String region, String reason) implements SituationCommand {}

  record RenameSituation(String name, String reason) implements SituationCommand {}

  /**
   * Another area, more themes.
   *
   * @param area null to leave it as it is
   * @param themes to add to those that it has
   */
  record RescopeSituation(@Nullable Geometry area, List<String> themes, String reason)
      implements SituationCommand {}
}
