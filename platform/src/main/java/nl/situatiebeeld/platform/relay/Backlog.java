package nl.situatiebeeld.platform.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written but not on Kafka; the same, whichever instance is asked. */
final class Backlog {

  /** Events counted, at most, among those that have no place yet. */
  private static final int COUNTED = 10_000;

  private static final String UNPLACED = """
      from domain_event_entry e where e.transaction_id >= p.window_from
        and (e.transaction_id >= p.window_to or e.global_index > p.last_index)
      """;

  private static final String SQL = "select p.last_ordinal - p.published_ordinal"
      + " + (select count(*) from (select 1 " + UNPLACED + " limit " + COUNTED + ") w),"
      + " (select e.time_stamp from relayed_event r join domain_event_entry e using (global_index)"
      + "  where r.ordinal = p.published_ordinal + 1),"
      + " (select e.time_stamp " + UNPLACED + " order by e.transaction_id, e.global_index limit 1)"
      + " from relay_position p";

  private final JdbcClient jdbc;

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Relay.Status now() {
    return jdbc.sql(SQL)
        .query((row, n) ->
            new Relay.Status(row.getLong(1), waiting(row.getString(2), row.getString(3))))
        .single();
  }

  private static Duration waiting(@Nullable String placed, @Nullable String unplaced) {
    Instant now = Instant.now();
    return Stream.of(placed, unplaced)
        .flatMap(Stream::ofNullable)
        .map(Instant::parse)
        .map(writtenAt -> Duration.between(writtenAt, now))
        .filter(Duration::isPositive)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
