package nl.situatiebeeld.partner.agreement;

import java.util.function.Supplier;
import nl.situatiebeeld.partner.agreement.AgreementState.Running;
import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.modelling.command.Repository;

/**
 * Ends the agreement that another one succeeds, in the same transaction (P2): at no moment do both
 * hold, or neither.
 */
final class PrecedingAggregate {

  private final Supplier<Repository<AgreementAggregate>> agreements;

  PrecedingAggregate(Supplier<Repository<AgreementAggregate>> agreements) {
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
    Receipt ended = agreements
        .get()
        .load(before)
        .invoke(agreement -> agreement.succeededBy(now.terms().agreementId(), order, desk));
    return new Receipt(receipt.id(), receipt.version(), ended.position());
  }
}
