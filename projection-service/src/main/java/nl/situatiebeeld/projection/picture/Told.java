package nl.situatiebeeld.projection.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.situatiebeeld.projection.reading.Bounded;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Every state of facts that some eyes were shown, each with the rights that they had then (E1). The
 * end of a fact is told to who saw it stand until then.
 */
public final class Told {

  /** What the states of one page say together, at most but for the last; in bytes. */
  private static final long PAGE_BYTES = 8L << 20;

  private Told() {}

  /** A state, and the period in which it was shown first. */
  public record State(FactRow row, Period period) {}

  /** The states of these facts in these periods by fact, each fact's by the sequence they began. */
  public static Map<String, NavigableMap<Long, State>> of(
      Reading reading, String situationId, List<Period> periods, Collection<String> factIds) {
    Map<String, NavigableMap<Long, State>> told = new HashMap<>();
    if (factIds.isEmpty()) {
      return told;
    }
    for (Period period : periods) {
      reading.lookThrough(situationId, period.span(), period.eyes(), true);
      for (FactRow row : reading.states(factIds)) {
        NavigableMap<Long, State> states =
            told.computeIfAbsent(row.factId(), id -> new TreeMap<>());
        if (Visibility.mayRead(period.eyes(), row.view()) || endTold(states, row, period)) {
          states.putIfAbsent(row.from(), new State(row, period));
        }
      }
    }
    told.values().removeIf(Map::isEmpty);
    return told;
  }

  /**
   * A page of the states of one fact.
   *
   * @param next the sequence that the next page begins with; null on the last one
   */
  public record Page(List<State> states, @Nullable Long next) {}

  /**
   * The states of a fact from a sequence on, as many of them as one page holds.
   *
   * @return empty when these eyes never saw it
   */
  public static Optional<Page> page(
      Reading reading,
      String situationId,
      List<Period> periods,
      String factId,
      long from,
      int limit) {
    // one more than is told, and the one before: who saw that is told how it ended
    Bounded.Limit limits = new Bounded.Limit(3, limit + 2, PAGE_BYTES);
    NavigableMap<Long, State> told = new TreeMap<>();
    Long readUntil = null;
    for (Period period : periods) {
      reading.lookThrough(situationId, period.span(), period.eyes(), true);
      Bounded found = reading.statesFrom(factId, from, limits);
      add(told, found.rows(), period);
      if (found.more()) { // later periods only have what is later
        readUntil = found.rows().getLast().from();
        break;
      }
    }
    return told.isEmpty() && readUntil == null
        ? Optional.empty()
        : Optional.of(cut(told.tailMap(from, true), readUntil, limit));
  }

  // what was read beyond the page begins the next one
  private static Page cut(NavigableMap<Long, State> told, @Nullable Long readUntil, int limit) {
    List<State> states = told.values().stream()
        .filter(state -> readUntil == null || state.row().from() < readUntil)
        .toList();
    return states.size() > limit
        ? new Page(states.subList(0, limit), states.get(limit).row().from())
        : new Page(states, readUntil);
  }

  private static void add(NavigableMap<Long, State> states, List<FactRow> rows, Period period) {
    for (FactRow row : rows) {
      if (Visibility.mayRead(period.eyes(), row.view()) || endTold(states, row, period)) {
        states.putIfAbsent(row.from(), new State(row, period));
      }
    }
  }

  private static boolean endTold(NavigableMap<Long, State> states, FactRow row, Period period) {
    var before = states.lowerEntry(row.from());
    return row.status().ended()
        && Visibility.mayKnow(period.eyes(), row.view())
        && before != null
        && before.getValue().row().to() == row.from();
  }
}
