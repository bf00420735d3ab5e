package nl.situatiebeeld.situation.fact;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.fact.FactNarrowing.Bound;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
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
  Receipt on(FactOrder order, FactDesk desk, CopiedFacts copies) {
    FactDecider.refuseBeyondLimit(order.command(), AggregateLifecycle.getVersion());
    var circumstances = desk.circumstances(order, state);
    List<FactEvent> events =
        FactDecider.decide(order.aggregateId(), order.command(), desk.shown(state), circumstances);
    desk.keep(events);
    Receipt receipt =
        Appending.append(order, events, order.aggregateId(), events.getLast().version());
    if (events.getLast() instanceof FactUpdated && state instanceof Living fact) {
      Bound bound = Bound.of(fact, circumstances.party().actor());
      copies.follow(order.aggregateId(), bound, order, desk); // V4, F8: at the same moment
    }
    return receipt;
  }

  /**
   * Becomes as narrow as what it was adopted from, in the transaction of that.
   *
   * @return what holds for what was adopted from this one
   */
  Bound follows(Bound bound, FactOrder order) {
    return switch (state) {
      case Unreported none -> throw new IllegalStateException("a copy that was never adopted");
      case Ended ended -> bound.through(ended.last().owner());
      case Living copy -> {
        List<FactEvent> events = FactNarrowing.follow(copy, bound).stream().toList();
        Appending.append(order, events, copy.factId(), copy.version());
        yield bound.through(copy.owner());
      }
    };
  }

  @EventSourcingHandler
  void on(FactEvent event) {
    id = event.factId();
    state = FactDecider.evolve(state, event);
  }
}
