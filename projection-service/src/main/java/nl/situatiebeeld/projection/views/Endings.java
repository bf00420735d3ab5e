package nl.situatiebeeld.projection.views;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends rows of earlier batches where the next ones begin. */
final class Endings {

  private final JdbcTemplate template;
  private final String schema;

  Endings(JdbcTemplate template, String schema) {
    this.template = template;
    this.schema = schema;
  }

  /** Rows known by one column. */
  void end(String table, String column, List<Ledger.Ending> endings) {
    end(
        table,
        "r." + column + " = e.k1 and e.k2 is null",
        endings,
        Ledger.Ending::key,
        key -> null);
  }

  /** Rows known by two columns. */
  void end(String table, String column1, String column2, List<Ledger.Ending> endings) {
    end(
        table,
        "r." + column1 + " = e.k1 and r." + column2 + " = e.k2",
        endings,
        ending -> Keys.first(ending.key()),
        ending -> Keys.second(ending.key()));
  }

  private void end(
      String table,
      String join,
      List<Ledger.Ending> endings,
      Function<Ledger.Ending, String> first,
      Function<Ledger.Ending, @org.jspecify.annotations.Nullable String> second) {
    if (endings.isEmpty()) {
      return;
    }
    String sql = """
        update %s.%s r
        set seq = int8range(lower(r.seq), e.at_sequence),
            recorded = tstzrange(r.changed_at, e.at_time)
        from (select k1, k2, s::int8 as at_sequence, t::timestamptz as at_time
              from unnest(?, ?, ?, ?) as u(k1, k2, s, t)) e
        where %s and upper_inf(r.seq)
        """.formatted(schema, table, join);
    template.update(
        sql,
        endings.stream().map(first).toArray(String[]::new),
        endings.stream().map(second).toArray(String[]::new),
        endings.stream().map(e -> Long.toString(e.to().sequence())).toArray(String[]::new),
        endings.stream().map(e -> e.to().recordedAt().toString()).toArray(String[]::new));
  }
}
