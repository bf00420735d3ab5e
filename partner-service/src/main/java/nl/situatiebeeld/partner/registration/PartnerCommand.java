package nl.situatiebeeld.partner.registration;

import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import org.jspecify.annotations.Nullable;

/** What can be asked about a partner (P1). */
sealed interface PartnerCommand {

  /** Make the partner known. */
  record RegisterPartner(String name) implements PartnerCommand {}

  /**
   * Say what the partner is for.
   *
   * @param themes codes of the themes it concerns; empty for all
   * @param area where it matters; null for everywhere
   */
  record AssignCoreTask(
      String code,
      String name,
      CoreTaskCategory category,
      List<String> themes,
      @Nullable Geometry area)
      implements PartnerCommand {}

  /** Say anew where and for what a core task matters; its category stays (P1). */
  record ChangeCoreTask(
      String code,
      String name,
      List<String> themes,
      @Nullable Geometry area) implements PartnerCommand {}
}
