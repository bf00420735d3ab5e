package nl.situatiebeeld.projection.reading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Facts that were read one by one until there were too many of them, or they said too much: a fact
 * may hold a megabyte, so that a number of facts alone limits nothing.
 *
 * @param more whether there are more than these
 */
public record Bounded(List<FactRow> rows, boolean more) {

  private static final int FETCHED_AT_ONCE = 200;

  /**
   * How much is read.
   *
   * @param least rows that are read however much they say
   * @param rows at most
   * @param bytes that these say together, at most but for the last of them
   */
  public record Limit(int least, int rows, long bytes) {}

  static Bounded read(JdbcTemplate template, String sql, Limit limit, Object... values) {
    Bounded found = template.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setFetchSize(FETCHED_AT_ONCE);
          return statement;
        },
        new ArgumentPreparedStatementSetter(values),
        rows -> {
          return read(rows, limit);
        });
    return found == null ? new Bounded(List.of(), false) : found;
  }

  private static Bounded read(ResultSet row, Limit limit) throws SQLException {
    List<FactRow> rows = new ArrayList<>();
    long bytes = 0;
    while (row.next()) {
      boolean full = rows.size() >= limit.rows() || bytes >= limit.bytes();
      if (full && rows.size() >= limit.least()) {
        return new Bounded(List.copyOf(rows), true);
      }
      bytes += Weight.of(row);
      rows.add(Rows.fact(row, rows.size()));
    }
    return new Bounded(List.copyOf(rows), false);
  }
}
