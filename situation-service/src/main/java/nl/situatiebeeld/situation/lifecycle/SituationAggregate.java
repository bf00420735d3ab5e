package nl.situatiebeeld.situation.lifecycle;

import java.util.List;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Opened;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Unopened;
import nl.situatiebeeld.situation.standing.SituationStanding;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "situation")
final class SituationAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private SituationLife life = new Unopened();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(SituationOrder order, SituationDesk desk) {
    var by = desk.admit(order);
    SituationEvent event = SituationDecider.decide(order.aggregateId(), order.command(), life, by);
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    if (life instanceof Opened opened) {
      desk.keep(order, standing(opened));
    }
    return receipt;
  }

  @EventSourcingHandler
  void on(SituationEvent event) {
    id = event.situationId();
    life = SituationDecider.evolve(life, event);
  }

  private static SituationStanding standing(Opened s) {
    return new SituationStanding(
        s.id(),
        s.kind(),
        s.state(),
        s.leadingRegion(),
        s.regions(),
        s.scope().themes(),
        s.reconstruction());
  }
}
