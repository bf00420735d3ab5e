package nl.situatiebeeld.platform.relay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the event table so that nothing committed is ever skipped: only rows of transactions that
 * are older than every one still running. Window by window, because ordering by transaction alone
 * can swap two events of one aggregate.
 *
 * <p>Events of different aggregates keep the order in which their writers saw each other only if a
 * transaction reads what it decides on before it first writes, as the handling of commands does.
 */
final class SafeTail {

  private static final String COLUMNS = """
      e.global_index, e.event_identifier, e.aggregate_identifier, e.payload_type,
      e.payload_revision, e.meta_data->>'stream' as stream,
      coalesce(e.meta_data->>'recordedAt', e.time_stamp) as recorded_at, e.payload::text as data,
      e.meta_data->>'correlationId' as correlation, e.meta_data->>'causationId' as causation
      """;

  private static final String PLACED =
      "select r.ordinal, r.sequence, r.recorded_at as placed_at, r.hash, "
          + COLUMNS
          + " from relayed_event r join domain_event_entry e using (global_index) ";

  // "order by", "count" and both ends of each range are there for the planner: whatever it knows
  // of the table, it then reads only what is new
  private static final String NEXT_BOUND = """
      select pg_snapshot_xmin(pg_current_snapshot())::text
      where (select e.transaction_id from domain_event_entry e
             where e.transaction_id >= ?::text::xid8
             order by e.transaction_id, e.global_index limit 1)
            < pg_snapshot_xmin(pg_current_snapshot())
        and (select count(*) from domain_event_entry earlier
             where earlier.transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
               and earlier.transaction_id < pg_snapshot_xmax(pg_current_snapshot())
               and (select later.transaction_id from domain_event_entry later
                    where later.aggregate_identifier = earlier.aggregate_identifier
                      and later.sequence_number = earlier.sequence_number + 1)
                   < pg_snapshot_xmin(pg_current_snapshot())) = 0
      """;

  private final JdbcClient jdbc;

  SafeTail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far the reader has come.
   *
   * @param from first transaction of the window
   * @param to first transaction behind the window
   * @param lastIndex the last row read inside the window
   */
  record Window(String from, String to, long lastIndex) {

    boolean open() {
      return !from.equals(to);
    }

    Window after(List<StoredEvent> rows, int limit) {
      return rows.size() < limit
          ? new Window(to, to, 0)
          : new Window(from, to, rows.getLast().globalIndex());
    }
  }

  /**
   * The window to read next: what is left of this one, or all that became safe since. It stays shut
   * while it would hold an event but not the one before it in the same aggregate: a transaction
   * that began earlier can write the later event, and one between them can still be running.
   */
  Optional<Window> next(Window window) {
    if (window.open()) {
      return Optional.of(window);
    }
    return jdbc.sql(NEXT_BOUND)
        .param(window.from())
        .query(String.class)
        .optional()
        .map(bound -> new Window(window.from(), bound, beforeFirst(window.from(), bound)));
  }

  // where to begin in the order of the store: without it, each window would be looked for from the
  // table's first row on; "+ 0" keeps the planner from doing just that
  private long beforeFirst(String from, String to) {
    return jdbc.sql("select coalesce(min(global_index + 0), 1) - 1 from domain_event_entry"
            + " where transaction_id >= ?::text::xid8 and transaction_id < ?::text::xid8")
        .params(from, to)
        .query(Long.class)
        .single();
  }

  /** The next rows of the window, in the order of the store. */
  List<StoredEvent> read(Window window, int limit) {
    return jdbc.sql("select " + COLUMNS + """
        from domain_event_entry e
        where e.transaction_id >= ?::text::xid8 and e.transaction_id < ?::text::xid8
          and e.global_index > ?
        order by e.global_index limit ?
        """)
        .params(window.from(), window.to(), window.lastIndex(), limit)
        .query((row, n) -> stored(row))
        .list();
  }

  /** Events that have a place and are not known to be published, in order. */
  Stream<PlacedEvent> placedAfter(long ordinal, int limit) {
    return jdbc
        .sql(PLACED + "where r.ordinal > ? order by r.ordinal limit ?")
        .params(ordinal, limit)
        .query((row, n) -> placed(row))
        .list()
        .stream();
  }

  /** Events of one stream that have a place, in order. */
  Stream<PlacedEvent> chainAfter(String stream, long sequence, int limit) {
    return jdbc
        .sql(PLACED + "where r.stream_id = ? and r.sequence > ? order by r.sequence limit ?")
        .params(stream, sequence, limit)
        .query((row, n) -> placed(row))
        .list()
        .stream();
  }

  private static PlacedEvent placed(java.sql.ResultSet row) throws java.sql.SQLException {
    return new PlacedEvent(
        stored(row),
        row.getLong("ordinal"),
        row.getLong("sequence"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("hash"));
  }

  private static StoredEvent stored(java.sql.ResultSet row) throws java.sql.SQLException {
    return new StoredEvent(
        row.getLong("global_index"),
        row.getString("event_identifier"),
        row.getString("aggregate_identifier"),
        row.getString("payload_type"),
        Integer.parseInt(row.getString("payload_revision")),
        row.getString("stream"),
        Instant.parse(row.getString("recorded_at")).truncatedTo(ChronoUnit.MICROS),
        HashChain.canonical(row.getString("data")),
        row.getString("correlation"),
        row.getString("causation"));
  }
}
