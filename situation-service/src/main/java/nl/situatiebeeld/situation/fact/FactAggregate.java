package nl.situatiebeeld.situation.fact;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "fact")
final class FactAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private FactState state = new Unreported();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(FactOrder order, FactDesk desk) {
    FactDecider.refuseBeyondLimit(order.command(), AggregateLifecycle.getVersion());
    var circumstances = desk.circumstances(order, state);
    List<FactEvent> events =
        FactDecider.decide(order.aggregateId(), order.command(), desk.shown(state), circumstances);
    desk.keep(events);
    return Appending.append(order, events, order.aggregateId(), events.getLast().version());
  }

  @EventSourcingHandler
  void on(FactEvent event) {
    id = event.factId();
    state = FactDecider.evolve(state, event);
  }
}
