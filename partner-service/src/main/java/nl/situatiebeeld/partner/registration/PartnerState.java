package nl.situatiebeeld.partner.registration;

import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;

/** What deciding needs to know of a partner. */
sealed interface PartnerState {

  /** Nothing happened yet. */
  record Unknown() implements PartnerState {}

  /**
   * It is there.
   *
   * @param coreTasks category by code (P1)
   * @param users ids of the people who act for it (P11)
   */
  record Registered(Map<String, CoreTaskCategory> coreTasks, Set<String> users)
      implements PartnerState {}
}
