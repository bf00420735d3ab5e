package nl.situatiebeeld.projection.twoaxes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A situation as a list of states, one after each event, copied whole; asked by walking through all
 * of them. Knows nothing of the product beside the words of its contracts.
 */
final class Model {

  /** A version of a fact in one state. */
  record Version(
      String fact,
      int version,
      String owner,
      String theme,
      Sensitivity label,
      Set<String> to,
      Instant observedAt,
      @Nullable Instant validUntil,
      String status,
      boolean shared,
      @Nullable String supersededBy,
      Instant changedAt) {

    Version with(String next, boolean nowShared, @Nullable String successor, Instant at) {
      return new Version(
          fact,
          version,
          owner,
          theme,
          label,
          to,
          observedAt,
          validUntil,
          next,
          nowShared,
          successor,
          at);
    }

    boolean stands() {
      return Set.of("PROPOSED", "REPORTED", "VERIFIED", "DISPUTED").contains(status);
    }
  }

  /** How a partner takes part. */
  record Part(
      String reading,
      boolean sourceData,
      Set<String> themes,
      @Nullable Instant until) {}

  /** Everything, after one event. */
  static final class State {
    final Instant recordedAt;
    final Map<String, Version> facts = new HashMap<>();
    final Map<String, Part> parts = new HashMap<>();
    final Map<String, Set<String>> disclosed = new HashMap<>();
    final Set<String> regions = new HashSet<>();
    final Map<String, Instant> decisions = new HashMap<>();
    final Set<String> withdrawn = new HashSet<>();

    State(Instant recordedAt, @Nullable State before) {
      this.recordedAt = recordedAt;
      if (before != null) {
        facts.putAll(before.facts);
        parts.putAll(before.parts);
        before.disclosed.forEach((k, v) -> disclosed.put(k, new HashSet<>(v)));
        regions.addAll(before.regions);
        decisions.putAll(before.decisions);
        withdrawn.addAll(before.withdrawn);
      }
    }
  }

  private final List<State> states = new ArrayList<>();

  State last() {
    return states.getLast();
  }

  void next(Instant recordedAt, Consumer<State> change) {
    State next = new State(recordedAt, states.isEmpty() ? null : states.getLast());
    change.accept(next);
    states.add(next);
  }

  /** How many states had been recorded by a moment. */
  private int known(Instant asOf) {
    int known = 0;
    while (known < states.size() && !states.get(known).recordedAt.isAfter(asOf)) {
      known++;
    }
    return known;
  }

  /** The picture of an organisation; null when it has none. */
  @Nullable
  Set<String> picture(String who, Instant asOf, @Nullable Instant observedAt) {
    int known = known(asOf);
    State now = states.get(known - 1);
    if (!sees(who, now, asOf)) {
      return null;
    }
    Set<String> told = new TreeSet<>();
    for (Version fact : now.facts.values()) {
      Version chosen = observedAt == null
          ? (reads(who, now, fact) ? fact : null)
          : trueAt(who, known, fact, observedAt);
      if (chosen != null) {
        Instant at = observedAt == null ? asOf : observedAt;
        Instant until = chosen.validUntil();
        boolean stale = until != null && !at.isBefore(until);
        told.add(chosen.fact() + ":" + chosen.version() + ":" + chosen.status() + ":" + stale);
      }
    }
    return told;
  }

  private @Nullable Version trueAt(String who, int known, Version now, Instant observedAt) {
    if (now.stands() && !reads(who, states.get(known - 1), now)) {
      return null;
    }
    if (now.status().equals("SUPERSEDED")) {
      if (!sawUntilItsEnd(who, known, now) || !observedAt.isBefore(end(who, known, now))) {
        return null;
      }
    } else if (!now.stands()) {
      return null;
    }
    Version best = null;
    for (int k = 0; k < known; k++) {
      Version then = states.get(k).facts.get(now.fact());
      if (then != null && shown(who, k, then) && !then.observedAt().isAfter(observedAt)) {
        if (best == null || !then.observedAt().isBefore(best.observedAt())) {
          best = then;
        }
      }
    }
    return best;
  }

  private boolean sawUntilItsEnd(String who, int known, Version ended) {
    State now = states.get(known - 1);
    if (!knows(who, now, ended)) {
      return false;
    }
    int k = known - 1;
    while (ended.equals(states.get(k).facts.get(ended.fact()))) {
      k--;
    }
    Version before = Objects.requireNonNull(states.get(k).facts.get(ended.fact()));
    // seen at any time while it stood as it stood last
    while (k >= 0 && before.equals(states.get(k).facts.get(ended.fact()))) {
      if (shown(who, k, before)) {
        return true;
      }
      k--;
    }
    return false;
  }

  private Instant end(String who, int known, Version ended) {
    Instant first = null;
    for (int k = 0; k < known; k++) {
      Version successor = states.get(k).facts.get(String.valueOf(ended.supersededBy()));
      if (successor != null
          && shown(who, k, successor)
          && (first == null || successor.observedAt().isBefore(first))) {
        first = successor.observedAt();
      }
    }
    return first == null ? ended.changedAt() : first;
  }

  private boolean shown(String who, int k, Version then) {
    State state = states.get(k);
    return then.stands() && sees(who, state, state.recordedAt) && reads(who, state, then);
  }

  /** Decisions that hold or held, with how they stood. */
  Set<String> decisions(Instant asOf, @Nullable Instant observedAt) {
    State now = states.get(known(asOf) - 1);
    Set<String> told = new TreeSet<>();
    now.decisions.forEach((decision, takenAt) -> {
      if (observedAt == null) {
        told.add(decision + ":" + (now.withdrawn.contains(decision) ? "WITHDRAWN" : "TAKEN"));
      } else if (!takenAt.isAfter(observedAt)) {
        int then = Math.min(known(observedAt), known(asOf));
        boolean gone = then > 0 && states.get(then - 1).withdrawn.contains(decision);
        told.add(decision + ":" + (gone ? "WITHDRAWN" : "TAKEN"));
      }
    });
    return told;
  }

  /** Who takes part, for who sees all of them at any time. */
  Set<String> takingPart(Instant asOf, @Nullable Instant observedAt) {
    int known = known(asOf);
    int then = observedAt == null ? known : Math.min(known, known(observedAt));
    return then == 0 ? Set.of() : new TreeSet<>(states.get(then - 1).parts.keySet());
  }

  private static boolean sees(String who, State state, Instant at) {
    if (who.equals("evaluator") || who.equals("VR24")) {
      return true;
    }
    if (who.startsWith("VR")) {
      return state.regions.contains(who);
    }
    Part part = state.parts.get(who);
    return part != null && (part.until() == null || at.isBefore(part.until()));
  }

  private static boolean reads(String who, State state, Version fact) {
    return fact.stands() && knows(who, state, fact);
  }

  private static boolean knows(String who, State state, Version fact) {
    if (who.equals("evaluator") || who.equals("VR24")) {
      return true;
    }
    boolean addressed = fact.to().contains(who);
    boolean own = fact.owner().equals(who);
    boolean restricted = fact.label() == Sensitivity.RESTRICTED;
    if (who.startsWith("VR")) {
      return !restricted || own || addressed;
    }
    Part part = state.parts.get(who);
    if (part == null) {
      return false;
    }
    if (own) {
      return true;
    }
    boolean label =
        fact.label() == Sensitivity.SOURCE_DATA ? part.sourceData() : !restricted || addressed;
    boolean theme = part.themes().contains(fact.theme());
    boolean verified = !fact.stands() || fact.status().equals("VERIFIED");
    boolean disclosed = state.disclosed.getOrDefault(who, Set.of()).contains(fact.fact());
    return fact.shared()
        && label
        && switch (part.reading()) {
          case "LIVE" -> theme;
          case "VERIFIED" -> theme && verified;
          default -> disclosed;
        };
  }
}
