package nl.situatiebeeld.platform.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a database that went away, or gave up on us, from a fault of ours. Not every library says
 * so with an exception of its own, but PostgreSQL always does with a state.
 */
final class DatabaseAway {

  /** Causes that are looked at, so that a circle of them ends. */
  private static final int DEPTH = 20;

  /** Classes of SQLSTATE: connection, resources, operator intervention. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** Ended for lasting too long: idle in transaction, or the transaction itself. */
  private static final Set<String> STATES = Set.of("25P03", "25P04");

  private DatabaseAway() {}

  static boolean causes(Throwable e) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause instanceof SQLException sql && away(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean away(@org.jspecify.annotations.Nullable String state) {
    return state != null
        && state.length() == 5
        && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
  }
}
