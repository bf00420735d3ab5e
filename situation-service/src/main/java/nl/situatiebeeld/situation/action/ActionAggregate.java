package nl.situatiebeeld.situation.action;

import java.util.List;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.action.ActionState.Unassigned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "action")
final class ActionAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private ActionState state = new Unassigned();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(ActionOrder order, ActionDesk desk) {
    ActionEvent event = ActionDecider.decide(
        order.aggregateId(), order.command(), state, desk.circumstances(order, state));
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    desk.keep(order.aggregateId(), state);
    return receipt;
  }

  @EventSourcingHandler
  void on(ActionEvent event) {
    id = event.actionId();
    state = ActionDecider.evolve(state, event);
  }
}
