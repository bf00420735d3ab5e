package nl.situatiebeeld.platform.eventstore;

import java.util.List;
import nl.situatiebeeld.contracts.DomainEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What happened to one aggregate, for who decides about another. */
public final class PastEvents {

  private final EventStore store;

  PastEvents(EventStore store) {
    this.store = store;
  }

  /** Its events in order; none when there is no such aggregate. */
  public List<DomainEvent> of(String aggregateId) {
    return store
        .readEvents(aggregateId)
        .asStream()
        .map(message -> (DomainEvent) message.getPayload())
        .toList();
  }
}
