package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactConfirmed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisputed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactVerified;
import nl.situatiebeeld.situation.fact.FactCommand.ConfirmFact;
import nl.situatiebeeld.situation.fact.FactCommand.DisputeFact;
import nl.situatiebeeld.situation.fact.FactCommand.VerifyFact;
import nl.situatiebeeld.situation.fact.FactState.Living;

/** Whether a fact is true, as the one who may say so and as others see it (F4). */
final class FactJudging {

  private FactJudging() {}

  static FactEvent verify(VerifyFact verify, Living fact, Circumstances c) {
    FactDecider.accepted(fact);
    String by = c.party().organisation();
    FactDecider.refuseUnless(
        !fact.judged().verifiedBy().contains(by), FactRefusal.ALREADY_VERIFIED);
    return new FactVerified(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        verify.method(),
        verify.evidence(),
        // F4: self and independent stay distinguishable; one's own words are no one else's
        !FactAdoption.words(fact, c).contains(by),
        c.party().actor());
  }

  static FactEvent confirm(ConfirmFact confirm, Living fact, Circumstances c) {
    FactDecider.accepted(fact);
    String by = c.party().organisation();
    FactDecider.refuseUnless( // F4: nor does who said it first confirm what was adopted (F8)
        !FactAdoption.owners(fact, c).contains(by), FactRefusal.OWN_FACT);
    FactDecider.refuseUnless(
        !fact.judged().confirmedBy().contains(by), FactRefusal.ALREADY_CONFIRMED);
    return new FactConfirmed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        confirm.remark(),
        c.party().actor());
  }

  static FactEvent dispute(DisputeFact dispute, Living fact, Circumstances c) {
    FactDecider.accepted(fact);
    String by = c.party().organisation();
    FactDecider.refuseUnless(!by.equals(fact.owner()), FactRefusal.OWN_FACT);
    FactDecider.refuseUnless(
        !fact.judged().disputedBy().contains(by), FactRefusal.ALREADY_DISPUTED);
    String contradicting = dispute.contradictingFact();
    if (contradicting != null) {
      FactReferences.contradicts(contradicting, fact, c);
    }
    return new FactDisputed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        dispute.reason(),
        contradicting,
        c.party().actor());
  }
}
