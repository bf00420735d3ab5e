package nl.situatiebeeld.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One relay per database is at work, the others stand by: a lock of a session, which ends with it.
 * It saves work; safety rests on the sequencer's row lock and on the order of publishing.
 */
final class Leadership implements AutoCloseable {

  private static final long LOCK = 0x5174_7561_7469_6501L;

  private final DataSource dataSource;
  private @Nullable Connection connection;

  Leadership(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether this relay leads, now that it was asked. */
  boolean held() throws SQLException {
    Connection current = connection;
    if (current != null && current.isValid(2)) {
      return true;
    }
    close();
    Connection fresh = dataSource.getConnection();
    boolean locked = false;
    try {
      locked = tryLock(fresh);
    } finally {
      if (locked) {
        connection = fresh;
      } else {
        fresh.close();
      }
    }
    return locked;
  }

  private static boolean tryLock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    Connection current = connection;
    connection = null;
    if (current != null) {
      try (current;
          var statement = current.prepareStatement("select pg_advisory_unlock(?)")) {
        statement.setLong(1, LOCK);
        statement.execute();
      }
    }
  }
}
