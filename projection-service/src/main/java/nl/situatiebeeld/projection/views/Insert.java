package nl.situatiebeeld.projection.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many rows by one statement: each column goes over as one array of text.
 *
 * @param <R> what a row is made of
 */
final class Insert<R> {

  private record Column<R>(String name, String type, Function<R, @Nullable String> value) {}

  private final String table;
  private final List<Column<R>> columns = new ArrayList<>();

  private Insert(String table) {
    this.table = table;
  }

  static <R> Insert<R> into(String table) {
    return new Insert<>(table);
  }

  Insert<R> column(String name, String type, Function<R, @Nullable String> value) {
    columns.add(new Column<>(name, type, value));
    return this;
  }

  /** Writes the rows into the table of this schema; nothing when there are none. */
  void write(JdbcTemplate template, String schema, List<R> rows) {
    if (!rows.isEmpty()) {
      template.update(connection -> statement(connection, schema, rows));
    }
  }

  private PreparedStatement statement(Connection connection, String schema, List<R> rows)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql(schema));
    for (int i = 0; i < columns.size(); i++) {
      statement.setArray(i + 1, connection.createArrayOf("text", values(columns.get(i), rows)));
    }
    return statement;
  }

  private @Nullable Object[] values(Column<R> column, List<R> rows) {
    return rows.stream().map(column.value()).toArray();
  }

  private String sql(String schema) {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String casts = columns.stream()
        .map(c -> "r." + c.name() + "::" + c.type())
        .collect(Collectors.joining(", "));
    String arrays =
        IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
    return "insert into %s.%s (%s) select %s from unnest(%s) as r(%s)"
        .formatted(schema, table, names, casts, arrays, names);
  }
}
