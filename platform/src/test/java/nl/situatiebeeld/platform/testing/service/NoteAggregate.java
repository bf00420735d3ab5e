package nl.situatiebeeld.platform.testing.service;

import java.util.List;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The first note begins, each further one adds; the answer tells how many there are. */
@AggregateRoot(type = "note")
final class NoteAggregate {

  @AggregateIdentifier
  private @Nullable String id;

  private int notes;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(NoteOrder order, Gate gate) {
    String note = order.aggregateId();
    DomainEvent event = id == null
        ? new PartnerRegistered(note, order.text(), order.context().actor())
        : new CoreTaskAssigned(
            note,
            "code",
            order.text(),
            CoreTaskCategory.CUSTODIAN,
            List.of(),
            null,
            order.context().actor());
    int version = notes + 1;
    gate.pass();
    return Appending.append(order, List.of(event), note, version);
  }

  @EventSourcingHandler
  void on(DomainEvent event) {
    id = event.streamId();
    notes++;
  }
}
