package nl.situatiebeeld.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What happens around the facts of an exercise, one thing after the other and round again: a
 * question and its answer, a decision on facts, an action, a signal, a report. Knows no network.
 */
final class ExerciseAround {

  private static final String REGION = "informatiemanager";
  private static final String KERN = "kern";
  private static final Duration TIME = Duration.ofMinutes(30);

  private final String situation;
  private final Map<Turn, String> ids = new EnumMap<>(Turn.class);
  private int turns;

  ExerciseAround(String situation) {
    this.situation = "/situations/" + situation;
  }

  /** The turns of a round, in their order. */
  enum Turn {
    ASK,
    ANSWER,
    LINK,
    DECIDE,
    ASSIGN,
    START,
    SIGNAL,
    DISMISS,
    COMPLETE,
    REPORT
  }

  /** A command, by an identity. */
  record Command(String as, String path, Map<String, Object> body) {}

  /**
   * The command of the next turn.
   *
   * @return empty where what it needs is not there; its turn has passed then
   */
  Optional<Command> next(List<ExerciseFact> living) {
    ExerciseFact water = last(living, KERN);
    ExerciseFact effect = last(living, REGION);
    return water == null || effect == null
        ? Optional.empty()
        : Optional.ofNullable(command(turn(), water, effect));
  }

  /**
   * The turn is over.
   *
   * @param id of what began by it; empty when it was refused or left out
   */
  void took(String id) {
    ids.put(turn(), id);
    turns++;
  }

  private Turn turn() {
    return Turn.values()[turns % Turn.values().length];
  }

  private @Nullable Command command(Turn turn, ExerciseFact water, ExerciseFact effect) {
    return switch (turn) {
      case ASK ->
        region(
            "/information-requests",
            Map.of(
                "to", Map.of("organisation", "waterschap-limburg"),
                "question", "Oefening: hoe ontwikkelt het water zich?",
                "dueAt", due()));
      case ANSWER ->
        on(
            Turn.ASK,
            KERN,
            "information-requests/%s/answer",
            Map.of("facts", List.of(Map.of("id", water.id(), "version", water.version()))));
      case LINK ->
        new Command(REGION, "/facts/" + effect.id() + "/causes", Map.of("fact", water.id()));
      case DECIDE ->
        region(
            "/decisions",
            Map.of(
                "forum",
                "ROT",
                "text",
                "Oefening: de bewoners wordt gevraagd naar boven te gaan.",
                "takenAt",
                Instant.now().minusSeconds(1).toString(),
                "basis",
                List.of(basis(water), basis(effect))));
      case ASSIGN ->
        region(
            "/actions",
            Map.of(
                "description",
                "Oefening: pompen plaatsen",
                "owner",
                "waterschap-limburg",
                "dueAt",
                due(),
                "basis",
                List.of(basis(effect))));
      case START -> on(Turn.ASSIGN, KERN, "actions/%s/start", Map.of());
      case SIGNAL ->
        new Command(
            KERN,
            "/facts/" + effect.id() + "/signals",
            Map.of("reason", "Oefening: onze ploeg telt er minder"));
      case DISMISS ->
        on(
            Turn.SIGNAL,
            REGION,
            "signals/%s/rejection",
            Map.of("reason", "Oefening: ter plaatse nageteld"));
      case COMPLETE -> on(Turn.ASSIGN, KERN, "actions/%s/completion", Map.of());
      case REPORT -> region("/sitreps", Map.of("profile", "KERN", "title", "Oefening: stand"));
    };
  }

  private Command region(String path, Map<String, Object> body) {
    return new Command(REGION, situation + path, body);
  }

  private @Nullable Command on(Turn begun, String as, String path, Map<String, Object> body) {
    String id = ids.getOrDefault(begun, "");
    return id.isEmpty() ? null : new Command(as, "/" + path.formatted(id), body);
  }

  private static Map<String, Object> basis(ExerciseFact fact) {
    return Map.of("factId", fact.id(), "version", fact.version());
  }

  private static String due() {
    return Instant.now().plus(TIME).toString();
  }

  private static @Nullable ExerciseFact last(List<ExerciseFact> living, String as) {
    return living.reversed().stream()
        .filter(fact -> fact.as().equals(as) && fact.standing() != Standing.PROPOSED)
        .findFirst()
        .orElse(null);
  }
}
