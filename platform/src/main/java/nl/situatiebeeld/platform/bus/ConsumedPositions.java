package nl.situatiebeeld.platform.bus;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The place of a consumer, kept beside its view: per partition and per stream. */
final class ConsumedPositions {

  /** The tables; each view's schema has them. */
  static final String TABLES = """
      create table if not exists %1$s.consumed_position (
        topic varchar(200) not null, partition int not null, next_offset bigint not null,
        primary key (topic, partition));
      create table if not exists %1$s.stream_position (
        topic varchar(200) not null, stream varchar(128) not null, sequence bigint not null,
        recorded_at timestamptz not null, hash varchar(64) not null,
        primary key (topic, stream));
      create table if not exists %1$s.parked_stream (
        topic varchar(200) not null, stream varchar(128) not null, why varchar(200) not null,
        parked_at timestamptz not null default now(), primary key (topic, stream));
      """;

  private final JdbcTemplate template;
  private final String schema;
  private final String topic;

  ConsumedPositions(JdbcTemplate template, ConsumerSettings settings) {
    this.template = template;
    this.schema = settings.schema();
    this.topic = settings.topic();
  }

  Map<TopicPartition, Long> offsets() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    template.query(
        "select partition, next_offset from " + schema + ".consumed_position where topic = ?",
        row -> {
          offsets.put(new TopicPartition(topic, row.getInt(1)), row.getLong(2));
        },
        topic);
    return offsets;
  }

  /** Moves on only from where this consumer believes to be; false when another moved it. */
  boolean move(int partition, long from, long to) {
    return template.update(
            "insert into "
                + schema
                + ".consumed_position as p (topic, partition, next_offset) values (?, ?, ?)"
                + " on conflict (topic, partition) do update set next_offset = excluded.next_offset"
                + " where p.next_offset = ?",
            topic,
            partition,
            to,
            from)
        == 1;
  }

  Map<String, StreamPlace> places(Collection<String> streams) {
    Map<String, StreamPlace> places = new HashMap<>();
    template.query(
        "select stream, sequence, hash from "
            + schema
            + ".stream_position where topic = ? and stream = any(?)",
        row -> {
          places.put(row.getString(1), new StreamPlace(row.getLong(2), row.getString(3)));
        },
        topic,
        streams.toArray(String[]::new));
    return places;
  }

  /** Streams whose chain does not go on, with why. */
  Map<String, String> parked() {
    Map<String, String> parked = new HashMap<>();
    template.query(
        "select stream, why from " + schema + ".parked_stream where topic = ?",
        row -> {
          parked.put(row.getString(1), row.getString(2));
        },
        topic);
    return parked;
  }

  void park(Map<String, String> streams) {
    template.batchUpdate(
        "insert into "
            + schema
            + ".parked_stream (topic, stream, why) values (?, ?, ?) on conflict do nothing",
        streams.entrySet().stream()
            .map(e -> new Object[] {topic, e.getKey(), e.getValue()})
            .toList());
  }

  void release(Collection<String> streams) {
    template.batchUpdate(
        "delete from " + schema + ".parked_stream where topic = ? and stream = ?",
        streams.stream().map(stream -> new Object[] {topic, stream}).toList());
  }

  void advance(List<PublishedEvent> applied) {
    Map<String, PublishedEvent> last = new HashMap<>();
    applied.forEach(event -> last.put(event.stream(), event));
    List<Object[]> rows = new ArrayList<>();
    last.forEach((stream, event) -> rows.add(new Object[] {
      topic, stream, event.sequence(), Timestamp.from(event.recordedAt()), event.hash()
    }));
    template.batchUpdate(
        "insert into "
            + schema
            + ".stream_position (topic, stream, sequence, recorded_at, hash)"
            + " values (?, ?, ?, ?, ?) on conflict (topic, stream) do update set"
            + " sequence = excluded.sequence, recorded_at = excluded.recorded_at,"
            + " hash = excluded.hash",
        rows);
  }
}
