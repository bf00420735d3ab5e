package nl.situatiebeeld.projection.replay;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.visibility.ItemKind;
import tools.jackson.databind.JsonNode;

/** Finds the next moment at which something of a kind shows to the eyes of a replay. */
final class Steps {

  /** What is looked for. */
  enum Kind {
    /** Anything that is told. */
    EVENT,
    /** A decision, or what became of one (A2). */
    DECISION,
    /** A fact that is new, otherwise or gone. */
    FACT
  }

  private Steps() {}

  /** The next such moment after this one, if there is any until the end; read part by part. */
  static Optional<Instant> next(
      Player.Stage stage, Caller caller, Replay replay, Instant from, Kind kind)
      throws InterruptedException {
    Telling telling = new Telling(replay, caller, stage.drawing(), from);
    stage.inTurn(() -> stage.readings().of(caller, telling::picture));
    Instant to = replay.clock().to();
    while (telling.at().isBefore(to)) {
      Optional<Instant> found = stage.told(caller, telling, to).stream()
          .filter(each -> each.at().isAfter(from) && is(each, kind))
          .map(Told::at)
          .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean is(Told told, Kind kind) {
    return switch (kind) {
      case EVENT -> true;
      case FACT -> told.event().startsWith("fact");
      case DECISION -> told.event().equals("item") && isDecision(told);
    };
  }

  // one that is told again because a fact beneath it changed is no other decision
  private static boolean isDecision(Told told) {
    JsonNode item = Json.mapper().readTree(told.json());
    return item.path("kind").asString("").equals(ItemKind.DECISION.name())
        && item.path("changedAt").asString("").equals(told.at().toString());
  }
}
