package nl.situatiebeeld.partner.registration;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of a partner. */
sealed interface PartnerState {

  /** Nothing happened yet. */
  record Unknown() implements PartnerState {}

  /**
   * It is there.
   *
   * @param coreTasks by code (P1)
   * @param users ids of the people who act for it (P11)
   */
  record Registered(Map<String, CoreTask> coreTasks, Set<String> users) implements PartnerState {}

  /**
   * What the partner is for.
   *
   * @param themes codes; empty for all
   * @param area where it matters; null for everywhere
   */
  record CoreTask(
      CoreTaskCategory category,
      Set<String> themes,
      @Nullable Geometry area) {

    /** Whether it might matter in more cases than before; another area is taken to be wider. */
    boolean widenedBy(Collection<String> newThemes, @Nullable Geometry newArea) {
      boolean moreThemes =
          !themes.isEmpty() && (newThemes.isEmpty() || !themes.containsAll(newThemes));
      return moreThemes || (area != null && !area.equals(newArea));
    }
  }
}
