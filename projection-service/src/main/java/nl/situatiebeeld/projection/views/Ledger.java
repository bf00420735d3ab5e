package nl.situatiebeeld.projection.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds one batch into rows with validity: each change ends the row before it. What begins and ends
 * inside the batch becomes one finished row; only rows of earlier batches have to be ended in the
 * database.
 *
 * @param <S> state of one subject
 */
final class Ledger<S> {

  /**
   * A row that begins in this batch.
   *
   * @param to where it ends; null while it stands
   */
  record Row<S>(S state, Place from, @Nullable Place to) {}

  /** A row of an earlier batch that ends here. */
  record Ending(String key, Place to) {}

  private record Standing<S>(S state, @Nullable Place from) {}

  private final Map<String, Standing<S>> standing = new HashMap<>();
  private final List<Row<S>> rows = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  /** This state stands already, since an earlier batch. */
  void stands(String key, S state) {
    standing.put(key, new Standing<>(state, null));
  }

  /** The state now, or null when there is none. */
  @Nullable
  S now(String key) {
    Standing<S> found = standing.get(key);
    return found == null ? null : found.state();
  }

  /** The state now. */
  S known(String key) {
    S found = now(key);
    if (found == null) {
      throw new UnfoldableException("an event about something that never began");
    }
    return found;
  }

  /** From this place on, it is so. */
  void becomes(String key, S state, Place from) {
    Standing<S> before = standing.put(key, new Standing<>(state, from));
    if (before == null) {
      return;
    }
    if (before.from() == null) {
      endings.add(new Ending(key, from));
    } else {
      rows.add(new Row<>(before.state(), before.from(), from));
    }
  }

  /** At this place it ends, if it stood. */
  void ends(String key, Place at) {
    Standing<S> before = standing.remove(key);
    if (before == null) {
      return;
    }
    if (before.from() == null) {
      endings.add(new Ending(key, at));
    } else {
      rows.add(new Row<>(before.state(), before.from(), at));
    }
  }

  /** Keys of all that stands. */
  Set<String> standing() {
    return Set.copyOf(standing.keySet());
  }

  /** Rows that begin in this batch, ended ones first. */
  List<Row<S>> rows() {
    List<Row<S>> all = new ArrayList<>(rows);
    for (Standing<S> each : standing.values()) {
      if (each.from() != null) {
        all.add(new Row<>(each.state(), each.from(), null));
      }
    }
    return all;
  }

  /** Rows of earlier batches that end in this one. */
  List<Ending> endings() {
    return endings;
  }
}
