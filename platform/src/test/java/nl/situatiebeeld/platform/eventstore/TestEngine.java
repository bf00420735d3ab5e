package nl.situatiebeeld.platform.eventstore;

import nl.situatiebeeld.platform.testing.TestStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's storage engine as the product configures it, without a Spring context around it. */
public final class TestEngine {

  private TestEngine() {}

  /** The engine on this store. */
  public static EventStorageEngine on(TestStore store) {
    EventStoreConfiguration made = new EventStoreConfiguration();
    return made.eventStorageEngine(
        made.axonConnections(store.dataSource()),
        made.axonTransactions(store.transactions()),
        made.eventSerializer(),
        JdbcClient.create(store.dataSource()));
  }
}
