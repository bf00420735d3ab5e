package nl.situatiebeeld.situation.participation;

import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.participation.Participation.Absent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@AggregateRoot(type = "participation")
final class ParticipationAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Participation now = new Absent();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(ParticipationOrder order, ParticipationDesk desk, MandatedParticipations mandated) {
    Receipt receipt = carryOut(order, desk, desk.circumstances(order, now));
    // S8: in the same transaction, so at the same moment
    desk.mandatedBy(order).forEach(follower -> mandated.follow(follower, desk));
    return receipt;
  }

  /** What follows from another's order, in its transaction. */
  void follows(ParticipationOrder order, ParticipationDesk desk) {
    carryOut(order, desk, desk.following(order, now));
  }

  private Receipt carryOut(
      ParticipationOrder order, ParticipationDesk desk, ParticipationDecider.Circumstances c) {
    List<ParticipationEvent> events = ParticipationDecider.decide(order.command(), now, c);
    Receipt receipt = Appending.append(order, events, order.partnerId(), null);
    desk.keep(order, now);
    desk.endDisclosures(order, events);
    return receipt;
  }

  @EventSourcingHandler
  void on(ParticipationEvent event) {
    id = ParticipationOrder.idOf(event.situationId(), event.partnerId());
    now = ParticipationDecider.evolve(now, event);
  }
}
