package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import org.jspecify.annotations.Nullable;

/**
 * A family of events whose things are items; see the package for how one joins.
 *
 * @param id of the item that an event is about
 * @param by who did it
 */
record Family<E extends DomainEvent>(
    Class<E> type, Function<E, String> id, Function<E, Actor> by, Fold<E> fold) {

  /** All families: one line each. */
  private static final List<Family<?>> ALL = List.of(
      new Family<>(SignalEvent.class, SignalEvent::signalId, SignalEvent::by, Signals::evolve),
      new Family<>(
          DecisionEvent.class, DecisionEvent::decisionId, DecisionEvent::by, Decisions::evolve),
      new Family<>(ActionEvent.class, ActionEvent::actionId, ActionEvent::by, Actions::evolve),
      new Family<>(AlertEvent.class, AlertEvent::alertId, AlertEvent::by, Alerts::evolve),
      new Family<>(SitRepEvent.class, SitReps::itemOf, SitRepEvent::by, SitReps::evolve),
      new Family<>(
          AttachmentEvent.class,
          AttachmentEvent::attachmentId,
          AttachmentEvent::by,
          Attachments::evolve),
      new Family<>(
          InformationRequestEvent.class,
          InformationRequestEvent::requestId,
          InformationRequestEvent::by,
          InformationRequests::evolve));

  /** From an item, or none, to the item as it stands after an event. */
  @FunctionalInterface
  interface Fold<E> {
    Item evolve(@Nullable Item now, E event, Instant recordedAt);
  }

  /** The family of this event; empty when it is not about an item. */
  static Optional<Family<?>> of(DomainEvent event) {
    for (Family<?> family : ALL) {
      if (family.type().isInstance(event)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  String idOf(DomainEvent event) {
    return id.apply(type.cast(event));
  }

  Actor byOf(DomainEvent event) {
    return by.apply(type.cast(event));
  }

  Item fold(@Nullable Item now, DomainEvent event, Instant recordedAt) {
    return fold.evolve(now, type.cast(event), recordedAt);
  }
}
