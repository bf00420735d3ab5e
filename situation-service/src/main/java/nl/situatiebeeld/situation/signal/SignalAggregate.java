package nl.situatiebeeld.situation.signal;

import java.util.List;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.signal.SignalState.Unraised;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "signal")
final class SignalAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private SignalState state = new Unraised();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(SignalOrder order, SignalDesk desk) {
    SignalEvent event = SignalDecider.decide(
        order.aggregateId(), order.command(), state, desk.circumstances(order, state));
    desk.keep(event);
    return Appending.append(order, List.of(event), order.aggregateId(), null);
  }

  @EventSourcingHandler
  void on(SignalEvent event) {
    id = event.signalId();
    state = SignalDecider.evolve(state, event);
  }
}
