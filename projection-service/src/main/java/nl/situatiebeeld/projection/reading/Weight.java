package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.platform.problem.RefusedException;

/**
 * How much the facts say that one answer reads. A fact may hold a megabyte, so that a number of
 * facts alone limits nothing.
 */
final class Weight {

  private static final List<String> LONG = List.of("content", "confirmations", "disputes");

  private final long limit;
  private long bytes;

  /**
   * Nothing yet.
   *
   * @param limit in bytes, of all facts that are read together
   */
  Weight(long limit) {
    this.limit = limit;
  }

  /**
   * Adds a fact's row.
   *
   * @throws RefusedException when they say more than one answer holds
   */
  void add(ResultSet row) throws SQLException {
    bytes += of(row);
    if (bytes > limit) {
      throw new RefusedException(
          ProjectionRefusal.PICTURE_TOO_LARGE,
          "Ask for one theme at a time.",
          Map.of("limitBytes", limit));
    }
  }

  /** Bytes of what a fact's row says. */
  static long of(ResultSet row) throws SQLException {
    long bytes = 0;
    for (String column : LONG) {
      bytes += row.getBytes(column).length;
    }
    return bytes;
  }
}
