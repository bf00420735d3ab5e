package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.NoPicture;

/**
 * How a reader sees facts of other situations: with the rights that it has there itself, and at the
 * same moment. It tells what became of a fact that was adopted from there (F8).
 *
 * @param own the reader's own eyes here
 * @param at recorded time
 */
public record Elsewhere(Eyes own, Instant at) {

  /** For who looks through the eyes of another: what those know elsewhere is not for it (V5). */
  public static Elsewhere unseen(Instant at) {
    return new Elsewhere(new Eyes.Nothing(NoPicture.NO_PARTICIPATION), at);
  }

  /**
   * These facts as they stood, or had ended, of other situations than this one; what the reader may
   * not know there is left out. Afterwards the reading looks through other eyes.
   */
  Map<String, FactRow> facts(Reading reading, String here, Collection<String> ids) {
    Map<String, FactRow> found = new HashMap<>();
    if (ids.isEmpty() || own instanceof Eyes.Nothing) {
      return found;
    }
    Map<String, List<String>> bySituation = reading.situationsOf(ids).entrySet().stream()
        .filter(fact -> !fact.getValue().equals(here))
        .collect(Collectors.groupingBy(
            Map.Entry::getValue,
            TreeMap::new,
            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    bySituation.forEach((situation, facts) -> {
      for (FactRow row : in(situation, reading, facts)) {
        found.put(row.factId(), row);
      }
    });
    return found;
  }

  private List<FactRow> in(String situation, Reading reading, List<String> facts) {
    Place place = reading.placeAt(situation, at).orElse(null);
    if (place == null) {
      return List.of();
    }
    Moment moment = new Moment(place.sequence(), place.recordedAt(), at);
    Eyes there = Sight.elsewhere(reading, own, situation, moment); // F8: its own rights there
    return there instanceof Eyes.Nothing
        ? List.of()
        : References.states(reading, situation, Span.at(place.sequence()), there, facts);
  }
}
