package nl.situatiebeeld.situation.alert;

import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.alert.Alert.Unraised;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "alert")
final class AlertAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Alert now = new Unraised();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(AlertOrder order, AlertDesk desk) {
    AlertEvent event = AlertDecider.decide(
        order.aggregateId(), order.command(), now, desk.circumstances(order, now));
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    desk.keep(order, event);
    return receipt;
  }

  @EventSourcingHandler
  void on(AlertEvent event) {
    id = event.alertId();
    now = AlertDecider.evolve(now, event);
  }
}
