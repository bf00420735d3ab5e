package nl.situatiebeeld.partner.registration;

import java.util.Set;

/** What deciding needs to know of a partner. */
sealed interface PartnerState {

  /** Nothing happened yet. */
  record Unknown() implements PartnerState {}

  /** It is there, with core tasks of these codes. */
  record Registered(Set<String> coreTasks) implements PartnerState {}
}
