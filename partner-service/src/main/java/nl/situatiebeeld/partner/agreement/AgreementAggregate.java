package nl.situatiebeeld.partner.agreement;

import java.util.List;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's shell around {@link AgreementDecision}. */
@AggregateRoot(type = "agreement")
final class AgreementAggregate {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // read by Axon
  private @Nullable String id;

  private AgreementState state = new AgreementState.NotDrafted();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(AgreementOrder order, AgreementDesk desk) {
    PartnerEvent event =
        AgreementDecision.decide(order.command(), state, desk.circumstances(order, state));
    desk.write(event);
    return Appending.append(order, List.of(event), order.aggregateId(), null);
  }

  @EventSourcingHandler
  void on(PartnerEvent event) {
    state = AgreementDecision.evolve(state, event);
    if (event instanceof PartnerEvent.AgreementDrafted drafted) {
      id = drafted.agreementId();
    }
  }
}
