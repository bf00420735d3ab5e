package nl.situatiebeeld.platform.command;

import java.util.List;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.platform.eventstore.RememberingEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** For the shells of aggregates: from decided events to a receipt. */
public final class Appending {

  private Appending() {}

  /** Appends the events to the aggregate that is handling the order, and answers. */
  public static Receipt append(
      Order order, List<? extends DomainEvent> events, String id, @Nullable Integer version) {
    for (DomainEvent event : events) {
      AggregateLifecycle.apply(event, MetaData.from(order.context().metaData(event.streamId())));
    }
    return new Receipt(id, version, "e." + RememberingEventStore.lastEventId());
  }
}
