package nl.situatiebeeld.projection.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.visibility.Visibility;

/**
 * Every state of facts that some eyes were shown, each with the rights that they had then (E1). The
 * end of a fact is told to who saw it stand until then.
 */
public final class Told {

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

  private static boolean endTold(NavigableMap<Long, State> states, FactRow row, Period period) {
    var before = states.lowerEntry(row.from());
    return row.status().ended()
        && Visibility.mayKnow(period.eyes(), row.view())
        && before != null
        && before.getValue().row().to() == row.from();
  }
}
