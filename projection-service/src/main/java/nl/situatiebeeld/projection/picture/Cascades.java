package nl.situatiebeeld.projection.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nl.situatiebeeld.projection.picture.TotalPicture.Link;
import nl.situatiebeeld.projection.picture.TotalPicture.Step;

/** What follows from what, directly and by way of other facts (F7): pure, over what is seen. */
final class Cascades {

  private final Map<String, List<String>> effects = new LinkedHashMap<>();
  private final Map<String, List<String>> causes = new LinkedHashMap<>();

  Cascades(List<Link> links) {
    for (Link link : links) {
      effects.computeIfAbsent(link.cause(), c -> new ArrayList<>()).add(link.effect());
      causes.computeIfAbsent(link.effect(), e -> new ArrayList<>()).add(link.cause());
    }
  }

  /** All that follows from this fact, the nearest first. */
  List<Step> effectsOf(String fact) {
    return walk(fact, effects);
  }

  /** All that this fact follows from, the nearest first. */
  List<Step> causesOf(String fact) {
    return walk(fact, causes);
  }

  private static List<Step> walk(String from, Map<String, List<String>> next) {
    SequencedMap<String, Integer> found = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      String fact = waiting.removeFirst();
      int steps = found.getOrDefault(fact, 0) + 1;
      for (String other : next.getOrDefault(fact, List.of())) {
        if (!other.equals(from) && found.putIfAbsent(other, steps) == null) {
          waiting.addLast(other);
        }
      }
    }
    return found.entrySet().stream()
        .map(e -> new Step(e.getKey(), e.getValue()))
        .toList();
  }
}
