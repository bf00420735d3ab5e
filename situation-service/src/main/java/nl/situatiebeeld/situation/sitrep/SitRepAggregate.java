package nl.situatiebeeld.situation.sitrep;

import java.util.List;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "sitreps")
final class SitRepAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private SitReps now = SitReps.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(SitRepOrder order, SitRepDesk desk) {
    var circumstances = desk.circumstances(order);
    SitReps before = now;
    List<SitRepEvent> events = SitRepDecider.decide(order.command(), now, circumstances);
    Receipt receipt = Appending.append(order, events, order.id(), null);
    desk.keepTime(order.situationId(), before, now);
    return receipt;
  }

  @EventSourcingHandler
  void on(SitRepEvent event) {
    id = "sitreps-" + event.situationId();
    now = SitRepDecider.evolve(now, event);
  }
}
