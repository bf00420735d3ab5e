package nl.situatiebeeld.projection.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Only one rebuild at a time, on whatever machine: a lock that ends with its connection. */
final class Alone implements AutoCloseable {

  private static final long KEY = 7_317_002L;

  private final Connection connection;

  private Alone(Connection connection) {
    this.connection = connection;
  }

  /**
   * Claims it.
   *
   * @throws IllegalStateException when another rebuild runs
   */
  static Alone claim(JdbcTemplate template) {
    DataSource source = template.getDataSource();
    if (source == null) {
      throw new IllegalStateException("no database");
    }
    try {
      Connection connection = source.getConnection();
      Alone alone = new Alone(connection);
      if (!alone.ask("select pg_try_advisory_lock(?)")) {
        connection.close();
        throw new IllegalStateException("another rebuild is running");
      }
      return alone;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot claim the rebuild", e);
    }
  }

  /**
   * Makes sure that the claim still holds.
   *
   * @throws IllegalStateException when the connection was lost, and the claim with it
   */
  void check() {
    try {
      if (!connection.isValid(5)) {
        throw new IllegalStateException("lost the claim to rebuild");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("lost the claim to rebuild", e);
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask("select pg_advisory_unlock(?)");
    } catch (SQLException e) {
      // the lock went with the connection
    }
  }
}
