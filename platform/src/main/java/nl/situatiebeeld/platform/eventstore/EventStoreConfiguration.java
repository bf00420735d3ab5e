package nl.situatiebeeld.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store on PostgreSQL; refuses to start on a server that does not write durably. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  Serializer eventSerializer() {
    return new NamedEventSerializer();
  }

  @Bean
  ConnectionProvider axonConnections(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      ConnectionProvider connections,
      TransactionManager transactions,
      Serializer serializer,
      JdbcClient jdbc) {
    refuseUnlessDurable(jdbc);
    return new PostgresEvents(JdbcEventStorageEngine.builder()
        .snapshotSerializer(serializer)
        .eventSerializer(serializer)
        .persistenceExceptionResolver(duplicateKeys())
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(schema())
        .dataType(String.class)
        .batchSize(500));
  }

  @Bean(destroyMethod = "shutDown")
  EventStore eventStore(EventStorageEngine engine) {
    return new RememberingEventStore(
        EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
  }

  @Bean
  PastEvents pastEvents(EventStore store) {
    return new PastEvents(store);
  }

  private static void refuseUnlessDurable(JdbcClient jdbc) {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String value = jdbc.sql("select current_setting(?)")
          .param(setting)
          .query(String.class)
          .single();
      if (value.equals("off")) {
        throw new IllegalStateException(
            "PostgreSQL runs with " + setting + "=off: what is acknowledged could be lost");
      }
    }
  }

  private static PersistenceExceptionResolver duplicateKeys() {
    return exception -> {
      for (Throwable t = exception; t != null; t = t.getCause()) {
        if (t instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
          return true;
        }
      }
      return false;
    };
  }

  private static EventSchema schema() {
    return EventSchema.builder()
        .eventTable("domain_event_entry")
        .snapshotTable("snapshot_event_entry")
        .globalIndexColumn("global_index")
        .timestampColumn("time_stamp")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .typeColumn("type")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .build();
  }

  /** Reads jsonb as text, where the driver would give an object of its own. */
  private static final class PostgresEvents extends JdbcEventStorageEngine {
    PostgresEvents(Builder builder) {
      super(builder);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
      return (T) row.getString(column);
    }
  }
}
