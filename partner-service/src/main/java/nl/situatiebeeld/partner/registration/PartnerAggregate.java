package nl.situatiebeeld.partner.registration;

import java.util.List;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.partner.user.UserDecision;
import nl.situatiebeeld.partner.user.UserOrder;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's shell around {@link PartnerDecision} and {@link UserDecision}. */
@AggregateRoot(type = "partner")
final class PartnerAggregate {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // read by Axon
  private @Nullable String id;

  private PartnerState state = new PartnerState.Unknown();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(PartnerOrder order, PartnerDesk desk) {
    desk.lock(order.aggregateId());
    PartnerEvent event = PartnerDecision.decide(order.command(), state, desk.circumstances(order));
    desk.write(event);
    return Appending.append(order, List.of(event), order.aggregateId(), null);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(UserOrder order, PartnerDesk desk) {
    desk.lock(order.aggregateId());
    PartnerState.Registered partner = PartnerDecision.registered(state);
    UserEvent event = UserDecision.decide(order.command(), desk.given(order, partner.users()));
    desk.write(event);
    return Appending.append(order, List.of(event), order.aggregateId(), null);
  }

  @EventSourcingHandler
  void on(PartnerEvent event) {
    id = event.partnerId();
    state = PartnerDecision.evolve(state, event);
  }
}
