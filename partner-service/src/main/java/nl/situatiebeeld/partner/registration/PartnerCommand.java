package nl.situatiebeeld.partner.registration;

import java.util.List;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;

/** What can be asked about a partner (P1). */
sealed interface PartnerCommand {

  /** Make the partner known. */
  record RegisterPartner(String name) implements PartnerCommand {}

  /**
   * Say what the partner is for.
   *
   * @param themes codes of the themes it concerns; empty for all
   */
  record AssignCoreTask(String code, String name, CoreTaskCategory category, List<String> themes)
      implements PartnerCommand {}
}
