package nl.situatiebeeld.situation.inquiry;

import java.util.List;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.inquiry.InquiryState.Unasked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "request")
final class InquiryAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private InquiryState state = new Unasked();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(InquiryOrder order, InquiryDesk desk) {
    InformationRequestEvent event = InquiryDecider.decide(
        order.aggregateId(), order.command(), state, desk.circumstances(order, state));
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    desk.keep(order.aggregateId(), state);
    return receipt;
  }

  @EventSourcingHandler
  void on(InformationRequestEvent event) {
    id = event.requestId();
    state = InquiryDecider.evolve(state, event);
  }
}
