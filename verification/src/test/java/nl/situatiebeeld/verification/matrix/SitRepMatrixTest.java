package nl.situatiebeeld.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.verification.matrix.Doors.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/**
 * What KOPPEL partners read, at every moment that the sixth table of
 * {@code docs/profiles-matrix.md} speaks of: with the rule of visibility, and without it, when the
 * database alone keeps back what is not for them.
 */
class SitRepMatrixTest {

  private final Doors doors = Doors.shared();
  private final Tables tables = new Tables();
  private final Scene scene = Scene.set(doors);
  private final List<String> deviations = new ArrayList<>();
  private int cells;

  @Test
  void V2_A3_koppelReadsItsLastSitRepNowAndAsOfAnyMoment(TestReporter reporter) {
    List<Card> early =
        new Deck(scene).ofOthers(true).ofOthers(false, Label.SHARED, Label.OPEN).dealt();
    Card withdrawn = early.stream()
        .filter(card -> tables.inSitRep(card, card.status()) && card.label() == Label.SHARED)
        .filter(card -> card.status() == Status.VERIFIED)
        .findFirst()
        .orElseThrow();
    Map<Card, Status> first = stood(early);
    look("before the first was issued", "", Map.of());
    Instant before = Instant.now();
    scene.sitRep();
    List<Card> late =
        new Deck(scene).ofOthers(true, Label.SHARED, Label.SOURCE_DATA).dealt();
    scene.retract(withdrawn);
    Map<Card, Status> both = new HashMap<>(first);
    both.putAll(stood(late));
    both.put(withdrawn, Status.RETRACTED);
    Map<String, Map<Card, Status>> sitReps = Map.of("first", first, "second", both);
    look("between the first and the second", "", sitReps);
    Instant between = Instant.now();
    scene.sitRep();
    look("after the second", "", sitReps);
    look("after both, as of before the first", asOf(before), sitReps);
    look("after both, as of between them", asOf(between), sitReps);
    Instant after = Instant.now();
    scene.detach("MONITORING", "ACTIVE");
    look("when it takes part no more, as of before that", asOf(after), sitReps);
    reporter.publishEntry("SitRep matrix", cells + " cells");
    assertThat(cells).isGreaterThan(1_000);
    assertThat(deviations).isEmpty();
  }

  private static Map<Card, Status> stood(List<Card> cards) {
    Map<Card, Status> stood = new HashMap<>();
    cards.forEach(card -> stood.put(card, card.status()));
    return stood;
  }

  private static String asOf(Instant moment) {
    return "&asOf=" + Doors.escaped(moment.toString());
  }

  private void look(String asked, String more, Map<String, Map<Card, Status>> sitReps) {
    String path = scene.path("/picture?atLeast=" + Doors.escaped(scene.position()) + more);
    String expected = tables.sitReps(asked);
    for (Somebody who : Cast.partners()) {
      for (boolean showingEverything : List.of(false, true)) {
        if (who.who().equals("KOPPEL") && who.takesPart()) {
          Answer answer = doors.get(who, showingEverything, path);
          hold(who + ", " + asked, expected, answer, sitReps);
          document(who, showingEverything, asked, more, sitReps);
        }
      }
    }
  }

  /** The document of that SitRep holds the same facts; before the first there is none. */
  private void document(
      Somebody who,
      boolean showingEverything,
      String asked,
      String more,
      Map<String, Map<Card, Status>> sitReps) {
    String number = tables.sitReps(asked).equals("second") ? "2" : "1";
    String path = scene.path(
        "/sitreps/" + number + "?format=json&atLeast=" + Doors.escaped(scene.position()) + more);
    String expected = tables.document(asked);
    hold(
        who + ", the document " + asked,
        expected,
        doors.get(who, showingEverything, path),
        sitReps);
  }

  private static List<JsonNode> facts(JsonNode answer) {
    List<JsonNode> facts = new ArrayList<>();
    answer.path("facts").forEach(facts::add);
    answer.path("themes").forEach(theme -> theme.path("facts").forEach(facts::add));
    return facts;
  }

  private void hold(
      String what, String expected, Answer answer, Map<String, Map<Card, Status>> sitReps) {
    Map<Card, Status> told = sitReps.getOrDefault(expected, Map.of());
    if (told.isEmpty()) {
      differ(what, expected, answer.problem());
      assertThat(answer.text()).doesNotContain("inhoud-");
      return;
    }
    differ(what, "", answer.problem());
    Map<String, String> facts = new HashMap<>();
    facts(answer.json())
        .forEach(
            fact -> facts.put(fact.path("id").asString(""), fact.path("status").asString("")));
    sitReps.values().stream().flatMap(all -> all.keySet().stream()).distinct().forEach(card -> {
      Status status = told.get(card);
      String wanted = status != null && tables.inSitRep(card, status) ? status.name() : "hidden";
      boolean shown = !wanted.equals("hidden");
      String actual = facts.getOrDefault(card.id(), "hidden");
      differ(what + ", " + card.brief(), wanted, actual);
      if (!shown && answer.text().contains(card.statement())) {
        deviations.add(what + ", " + card.brief() + " leaks");
      }
    });
  }

  private void differ(String what, String expected, String actual) {
    cells++;
    if (!expected.equals(actual)) {
      deviations.add("%s: should be %s and is %s".formatted(what, expected, actual));
    }
  }
}
