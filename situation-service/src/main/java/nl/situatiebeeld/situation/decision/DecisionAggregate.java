package nl.situatiebeeld.situation.decision;

import java.util.List;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.decision.DecisionState.Unrecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "decision")
final class DecisionAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private DecisionState state = new Unrecorded();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(DecisionOrder order, DecisionDesk desk) {
    DecisionEvent event = DecisionDecider.decide(
        order.aggregateId(), order.command(), state, desk.circumstances(order, state));
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    desk.keep(order.aggregateId(), state);
    return receipt;
  }

  @EventSourcingHandler
  void on(DecisionEvent event) {
    id = event.decisionId();
    state = DecisionDecider.evolve(state, event);
  }
}
