package nl.situatiebeeld.partner.overview;

import java.util.Collection;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.region.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it stands now.
 *
 * @param scope derived from its regions, existing and wished (P3); null while it has none
 * @param regions it works with: of agreements in force
 * @param wishedRegions it wishes to work with: of drafts, or wished for
 * @param users who acts for it, by opaque ids (P11)
 * @param warnings what its people are missing; locks nobody out
 */
record PartnerView(
    String id,
    String name,
    List<CoreTaskView> coreTasks,
    @Nullable Scope scope,
    Collection<String> regions,
    Collection<String> wishedRegions,
    List<UserView> users,
    List<Warning> warnings) {

  /** What it is for (P1). */
  record CoreTaskView(
      String code,
      String name,
      CoreTaskCategory category,
      List<String> themes,
      @Nullable Geometry area) {}
}
