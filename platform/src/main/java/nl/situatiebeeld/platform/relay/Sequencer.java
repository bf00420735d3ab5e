package nl.situatiebeeld.platform.relay;

import java.sql.Array;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives events their place in their stream, durably, before anyone sees them: so a relay that is
 * killed and started again publishes the same, and several relays cannot disagree.
 */
final class Sequencer {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final SafeTail tail;
  private final int batch;

  Sequencer(JdbcTemplate template, TransactionTemplate transaction, int batch) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.transaction = transaction;
    this.tail = new SafeTail(jdbc);
    this.batch = batch;
  }

  private record Position(SafeTail.Window window, long lastOrdinal) {}

  /** Places the next batch; 0 when nothing is there. Reads first: an idle relay writes nothing. */
  int placeNext() {
    Optional<SafeTail.Window> ready = tail.next(position(false).window());
    if (ready.isEmpty()) {
      return 0;
    }
    Integer placed = transaction.execute(status -> place());
    return placed == null ? 0 : placed;
  }

  private int place() {
    Position position = position(true);
    Optional<SafeTail.Window> window = tail.next(position.window());
    if (window.isEmpty()) {
      return 0;
    }
    List<StoredEvent> events = tail.read(window.get(), batch);
    Map<String, StreamHead> heads = heads(events);
    List<PlacedEvent> placed = new ArrayList<>(events.size());
    long ordinal = position.lastOrdinal();
    for (StoredEvent event : events) {
      PlacedEvent next =
          heads.getOrDefault(event.stream(), StreamHead.START).place(event, ++ordinal);
      heads.put(event.stream(), StreamHead.of(next));
      placed.add(next);
    }
    write(placed, heads);
    moveTo(window.get().after(events, batch), ordinal);
    // a full window may hold more: at least 1, so that the caller asks again
    return Math.max(1, placed.size());
  }

  private Position position(boolean locked) {
    return jdbc.sql("select window_from::text, window_to::text, last_index, last_ordinal"
            + " from relay_position"
            + (locked ? " for update" : ""))
        .query((row, n) -> new Position(
            new SafeTail.Window(row.getString(1), row.getString(2), row.getLong(3)),
            row.getLong(4)))
        .single();
  }

  private Map<String, StreamHead> heads(List<StoredEvent> events) {
    Map<String, StreamHead> heads = new HashMap<>();
    String[] streams = events.stream().map(StoredEvent::stream).distinct().toArray(String[]::new);
    template.query(
        "select stream_id, sequence, recorded_at, hash from stream_head where stream_id = any(?)",
        row -> {
          heads.put(
              row.getString(1),
              new StreamHead(row.getLong(2), row.getTimestamp(3).toInstant(), row.getString(4)));
        },
        (Object) streams);
    return heads;
  }

  private void write(List<PlacedEvent> placed, Map<String, StreamHead> heads) {
    template.update("""
        insert into relayed_event (ordinal, global_index, stream_id, sequence, recorded_at, hash)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """, statement -> {
      var c = statement.getConnection();
      statement.setArray(1, longs(c, placed.stream().map(PlacedEvent::ordinal)));
      statement.setArray(2, longs(c, placed.stream().map(p -> p.event().globalIndex())));
      statement.setArray(3, texts(c, placed.stream().map(p -> p.event().stream())));
      statement.setArray(4, longs(c, placed.stream().map(PlacedEvent::sequence)));
      statement.setArray(5, times(c, placed.stream().map(PlacedEvent::recordedAt)));
      statement.setArray(6, texts(c, placed.stream().map(PlacedEvent::hash)));
    });
    List<Map.Entry<String, StreamHead>> rows = List.copyOf(heads.entrySet());
    template.update("""
        insert into stream_head (stream_id, sequence, recorded_at, hash)
        select * from unnest(?, ?, ?, ?)
        on conflict (stream_id) do update set sequence = excluded.sequence,
          recorded_at = excluded.recorded_at, hash = excluded.hash
        """, statement -> {
      var c = statement.getConnection();
      statement.setArray(1, texts(c, rows.stream().map(Map.Entry::getKey)));
      statement.setArray(2, longs(c, rows.stream().map(r -> r.getValue().sequence())));
      statement.setArray(3, times(c, rows.stream().map(r -> r.getValue().recordedAt())));
      statement.setArray(4, texts(c, rows.stream().map(r -> r.getValue().hash())));
    });
  }

  private void moveTo(SafeTail.Window window, long lastOrdinal) {
    jdbc.sql("update relay_position set window_from=?::text::xid8, window_to=?::text::xid8,"
            + " last_index=?, last_ordinal=?")
        .params(window.from(), window.to(), window.lastIndex(), lastOrdinal)
        .update();
  }

  private static Array longs(java.sql.Connection c, java.util.stream.Stream<Long> values)
      throws java.sql.SQLException {
    return c.createArrayOf("bigint", values.toArray());
  }

  private static Array texts(java.sql.Connection c, java.util.stream.Stream<String> values)
      throws java.sql.SQLException {
    return c.createArrayOf("text", values.toArray());
  }

  private static Array times(
      java.sql.Connection c, java.util.stream.Stream<java.time.Instant> values)
      throws java.sql.SQLException {
    return c.createArrayOf("timestamptz", values.map(Timestamp::from).toArray());
  }
}
