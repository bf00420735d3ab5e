package nl.situatiebeeld.verification.matrix;

import static nl.situatiebeeld.verification.matrix.Doors.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.situatiebeeld.verification.matrix.Doors.Answer;
import nl.situatiebeeld.verification.matrix.Seen.Guard;
import nl.situatiebeeld.verification.matrix.Seen.Way;
import tools.jackson.databind.JsonNode;

/** Lets somebody read facts by the ways that are no picture of the whole situation. */
final class OtherWays {

  private static final int MANY = 1_000;

  private final Doors doors;
  private final Scene scene;
  private final List<Card> cards;

  OtherWays(Doors doors, Scene scene, List<Card> cards) {
    this.doors = doors;
    this.scene = scene;
    this.cards = cards;
  }

  /** All facts, with what follows from what. */
  Seen total(Guard guard, Somebody who) {
    return picture(guard, Way.TOTAL, who, "/total-picture");
  }

  /** Its own picture. */
  Seen own(Guard guard, Somebody who) {
    return picture(guard, Way.OWN, who, "/picture?own=true");
  }

  private Seen picture(Guard guard, Way way, Somebody who, String path) {
    Answer answer = doors.get(who, !guard.rule(), scene.path(path));
    Map<String, String> facts = new LinkedHashMap<>();
    each(answer, "facts", (id, fact) -> facts.put(id, fact.path("status").asString("")));
    return new Seen(
        guard, way, who, answer.problem(), answer.field("detail"), facts, answer.text());
  }

  /** What became of each fact, asked one by one; a fact is as its last state that is told. */
  Seen history(Guard guard, Somebody who) {
    Map<String, String> facts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (Card card : cards) {
      Answer answer = doors.get(who, !guard.rule(), "/facts/" + card.id() + "/history");
      answer
          .json()
          .path("versions")
          .forEach(version -> facts.put(card.id(), version.path("status").asString("")));
      if (!answer.problem().isEmpty() && !answer.problem().equals("not-found")) {
        facts.put(card.id(), answer.problem());
      }
      text.append(answer.text()).append('\n');
    }
    return new Seen(guard, Way.HISTORY, who, "", "", facts, text.toString());
  }

  /** What happened, page by page; of a fact it tells that something happened to it. */
  Seen timeline(Guard guard, Somebody who) {
    Map<String, String> facts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    String from = "1";
    while (!from.isEmpty()) {
      String path = scene.path("/timeline?limit=" + MANY + "&from=" + escaped(from));
      Answer answer = doors.get(who, !guard.rule(), path);
      text.append(answer.text());
      if (!answer.problem().isEmpty()) {
        return new Seen(
            guard,
            Way.TIMELINE,
            who,
            answer.problem(),
            answer.field("detail"),
            facts,
            text.toString());
      }
      answer
          .json()
          .path("events")
          .forEach(event -> facts.put(event.path("fact").asString(""), OtherReading.TOLD));
      from = answer.json().path("next").asString("");
    }
    return new Seen(guard, Way.TIMELINE, who, "", "", facts, text.toString());
  }

  private static void each(Answer answer, String list, BiConsumer<String, JsonNode> each) {
    answer.json().path(list).forEach(fact -> each.accept(fact.path("id").asString(""), fact));
  }
}
