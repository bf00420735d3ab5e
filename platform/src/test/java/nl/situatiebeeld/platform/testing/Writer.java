package nl.situatiebeeld.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.json.Json;

/** One transaction that writes events, open for as long as the test wants. */
public final class Writer implements AutoCloseable {

  private final Connection connection;

  Writer(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Takes its transaction id, as a first write does. */
  public Writer begin() {
    return execute("select pg_current_xact_id()");
  }

  /** Writes an event now. */
  public Writer event(String stream, String aggregate, long number) {
    return event(stream, aggregate, number, Instant.now());
  }

  /**
   * Writes an event.
   *
   * @param number Axon's sequence number in the aggregate, from 0
   * @param writtenAt what the clock of the writer says
   */
  public Writer event(String stream, String aggregate, long number, Instant writtenAt) {
    String sql = """
        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
          type, time_stamp, payload_type, payload_revision, payload, meta_data)
        values (?, ?, ?, 'situation', ?, 'situation-closed', '1', ?::jsonb, ?::jsonb)
        """;
    try (var insert = connection.prepareStatement(sql)) {
      insert.setString(1, Ids.next());
      insert.setString(2, aggregate);
      insert.setLong(3, number);
      insert.setString(4, writtenAt.toString());
      insert.setString(5, payload(stream, aggregate + "#" + number));
      insert.setString(6, "{\"stream\":\"" + stream + "\",\"causationId\":\"c\"}");
      insert.executeUpdate();
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event's JSON whose reason tells which one it is. */
  public static String payload(String stream, String reason) {
    return Json.mapper()
        .writeValueAsString(
            new SituationClosed(stream, reason, new Actor("VR24", "information-manager")));
  }

  /** Ends the transaction: its events stand. */
  public void commit() {
    execute("commit");
  }

  /** Ends the transaction: its events never were. */
  public void rollback() {
    execute("rollback");
  }

  private Writer execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
