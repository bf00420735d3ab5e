package nl.situatiebeeld.situation.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cause–effect links of a situation, in memory. */
final class Links implements EffectLinks {

  private final Map<String, Set<String>> causes = new TreeMap<>();
  private final Map<String, Integer> times = new TreeMap<>();

  static Links none() {
    return new Links();
  }

  Links with(String effect, String cause) {
    causes.computeIfAbsent(effect, e -> new TreeSet<>()).add(cause);
    return this;
  }

  /** As many links between facts that nobody speaks of. */
  Links crowded(int number) {
    for (int i = 0; i < number; i++) {
      with("fact-crowd-" + i, "fact-somewhere");
    }
    return this;
  }

  @Override
  public boolean follows(String fact, String other) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(causes.getOrDefault(fact, Set.of()));
    while (!next.isEmpty()) {
      String cause = next.pop();
      if (seen.add(cause)) {
        next.addAll(causes.getOrDefault(cause, Set.of()));
      }
    }
    return seen.contains(other);
  }

  @Override
  public int effectsOf(String fact) {
    return (int) causes.values().stream().filter(c -> c.contains(fact)).count();
  }

  /** The two were linked so often before. */
  Links linkedTimes(String effect, String cause, int number) {
    times.put(effect + " " + cause, number);
    return this;
  }

  @Override
  public int times(String effect, String cause) {
    return times.getOrDefault(effect + " " + cause, 0);
  }

  @Override
  public int all() {
    return causes.values().stream().mapToInt(Set::size).sum();
  }
}
