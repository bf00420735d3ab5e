package nl.situatiebeeld.partner.agreement;

import java.util.Set;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;

/** What deciding needs to know of an agreement. */
sealed interface AgreementState {

  /** Nothing happened yet. */
  record NotDrafted() implements AgreementState {}

  /** Drawn up; nobody can rely on it yet. */
  record Drafted(Terms terms) implements AgreementState {}

  /** It holds. */
  record InForce(Terms terms) implements AgreementState {}

  /** It holds no more, and never will again. */
  record Ended(Terms terms) implements AgreementState {}

  /** What was agreed; never changes. */
  record Terms(String partnerId, String coreTask, Set<String> regions) {

    static Terms of(AgreementDrafted drafted) {
      return new Terms(drafted.partnerId(), drafted.coreTask(), Set.copyOf(drafted.regions()));
    }
  }
}
