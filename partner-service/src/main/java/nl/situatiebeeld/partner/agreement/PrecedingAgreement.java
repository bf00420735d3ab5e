package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.partner.agreement.AgreementState.Running;
import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.eventstore.StoredAggregates;

/**
 * Ends the agreement that another one succeeds, in the same transaction (P2): at no moment do both
 * hold, or neither.
 */
final class PrecedingAgreement {

  private final StoredAggregates<AgreementAggregate> agreements;

  PrecedingAgreement(StoredAggregates<AgreementAggregate> agreements) {
    this.agreements = agreements;
  }

  /** Ends the predecessor of an agreement that is in force, if it still runs; else does nothing. */
  Receipt makeWay(AgreementAsk order, AgreementDesk desk, AgreementState state, Receipt receipt) {
    if (!(state instanceof Running now) || !now.standing().inForce()) {
      return receipt;
    }
    String before = now.terms().succeeds();
    if (before == null || !desk.runs(before)) {
      return receipt;
    }
    Receipt ended = agreements.invoke(
        before, agreement -> agreement.succeededBy(now.terms().agreementId(), order, desk));
    return new Receipt(receipt.id(), receipt.version(), ended.position());
  }
}
