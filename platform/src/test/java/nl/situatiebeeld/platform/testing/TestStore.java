package nl.situatiebeeld.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.embedded.TestServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's tables in a database of their own. */
public final class TestStore implements AutoCloseable {

  private final Database database;
  private final HikariDataSource pool;

  private TestStore(Database database, HikariDataSource pool) {
    this.database = database;
    this.pool = pool;
  }

  /** A store in a fresh database of the shared server. */
  public static TestStore fresh() {
    return of(TestServers.freshDatabase());
  }

  /** A store in this database. */
  public static TestStore of(Database database) {
    HikariDataSource pool = pool(database);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/platform")
        .load()
        .migrate();
    return new TestStore(database, pool);
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.username());
    config.setPassword(database.password());
    config.addDataSourceProperty("stringtype", "unspecified");
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(3_000);
    return new HikariDataSource(config);
  }

  /** Connections as a service has them. */
  public DataSource dataSource() {
    return pool;
  }

  /** Statements outside a transaction, or inside the current one. */
  public JdbcTemplate template() {
    return new JdbcTemplate(pool);
  }

  /** Transactions as a service has them. */
  public PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(pool);
  }

  /** One transaction after another. */
  public TransactionTemplate transaction() {
    return new TransactionTemplate(transactions());
  }

  /** A transaction that stays open until the test ends it. */
  public Writer writer() {
    try {
      return new Writer(database.connect());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Commits one event in a transaction of its own. */
  public void append(String stream, String aggregate, long number) {
    append(stream, aggregate, number, Instant.now());
  }

  /** Commits one event, written at this moment, in a transaction of its own. */
  public void append(String stream, String aggregate, long number, Instant writtenAt) {
    try (Writer writer = writer()) {
      writer.event(stream, aggregate, number, writtenAt).commit();
    }
  }

  /** All placed events in the order of the relay. */
  public List<Place> places() {
    return template().query("""
        select r.ordinal, r.stream_id, r.sequence, r.recorded_at, r.hash, e.aggregate_identifier,
               e.sequence_number, e.event_identifier, e.payload_type, e.payload::text
        from relayed_event r join domain_event_entry e using (global_index) order by r.ordinal
        """, (row, n) -> Place.of(row));
  }

  @Override
  public void close() {
    pool.close();
  }
}
