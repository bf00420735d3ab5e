package nl.situatiebeeld.situation.attachment;

import java.util.List;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "attachment")
final class AttachmentAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(AttachmentOrder order, AttachmentDesk desk) {
    AttachmentAdded event =
        AttachmentDecider.decide(order.aggregateId(), order.command(), desk.circumstances(order));
    Receipt receipt = Appending.append(order, List.of(event), order.aggregateId(), null);
    desk.keep(order, event);
    return receipt;
  }

  @EventSourcingHandler
  void on(AttachmentEvent event) {
    id = event.attachmentId();
  }
}
