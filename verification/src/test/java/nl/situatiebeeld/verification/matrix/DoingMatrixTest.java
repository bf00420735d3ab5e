package nl.situatiebeeld.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.situatiebeeld.verification.matrix.Doors.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * Who does what to which facts: every cell that the other tables of {@code docs/profiles-matrix.md}
 * speak of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoingMatrixTest {

  private static final String SECRET = "inhoud-geheim";

  private final Doing doing = new Doing();
  private final Doors doors = Doors.shared();
  private Scene scene = Scene.set(doors);
  private List<Cell> cells = List.of();

  /** A question, what should come of it, and what came. */
  private record Cell(Somebody who, String what, String expected, String actual) {

    boolean deviates() {
      return !expected.equals(actual);
    }

    @Override
    public String toString() {
      return "%s, %s: should be %s and is %s".formatted(who, what, expected, actual);
    }
  }

  @BeforeAll
  void askEverything() {
    List<Card> cards = new ArrayList<>(new Deck(scene).left().dealt());
    scene.detach("DETACHED");
    cards.addAll(
        new Deck(scene).ofOthers(true).ofOthers(false, Label.SHARED).owned(true).dealt());
    List<Callable<Cell>> questions = new ArrayList<>();
    for (Somebody who : Cast.all()) {
      cards.stream().filter(concerning(who)).forEach(card -> {
        for (Action action : Action.values()) {
          questions.add(() -> asked(who, action, card));
        }
      });
    }
    cells = Deck.allOf(questions);
  }

  // an outsider is told the same of all; who else owns a fact, and what was disclosed to others,
  // changes no answer
  private Predicate<Card> concerning(Somebody who) {
    boolean outside = doing.expectsNothing(who);
    return card -> card.owner().equals(who.organisation())
        || (card.owner().equals(Cast.SOURCE.organisation())
            && (!outside || card.label() == Label.SHARED)
            && (card.granted() || who.takesPart())
            && (!card.disclosed() || who.base().equals("AD_HOC")));
  }

  private Cell asked(Somebody who, Action action, Card card) {
    String expected = doing.expected(who, action, card);
    // what changes a fact gets one of its own
    Card asked = expected.equals(Doing.DONE) ? like(card) : card;
    return answered(
        who, action.word() + " " + card.brief(), expected, scene.ask(who, action, asked));
  }

  private Card like(Card card) {
    boolean disclosed = card.disclosed();
    return scene.card(owner(card), card.kind(), card.granted(), disclosed);
  }

  private static Somebody owner(Card card) {
    return Stream.concat(
            Stream.of(Cast.SOURCE, Cast.LEADING, Cast.NEIGHBOUR), Cast.partners().stream())
        .filter(who -> who.organisation().equals(card.owner()))
        .findFirst()
        .orElseThrow();
  }

  private static Cell answered(Somebody who, String what, String expected, Answer answer) {
    if (answer.status() / 100 == 2) {
      return new Cell(who, what, expected, Doing.DONE);
    }
    boolean leaks = answer.text().contains("inhoud-");
    boolean silent = answer.field("detail").isBlank();
    return new Cell(
        who,
        what,
        expected,
        answer.problem() + (leaks ? " with content" : "") + (silent ? " without advice" : ""));
  }

  @Test
  void V4_V5_V6_F2_F4_everyCellIsAsTheTablesSay(TestReporter reporter) {
    reporter.publishEntry("doing matrix", cells.size() + " cells");
    assertThat(cells.stream().filter(Cell::deviates)).isEmpty();
    assertThat(cells.stream().map(Cell::expected).distinct())
        .contains(Doing.DONE, "no-access", "fact-not-found", "right-missing", "fact-ended");
  }

  @Test
  void V5_whoDoesNotTakePartIsToldTheSameOfEveryFact() {
    assertThat(cells.stream()
            .filter(cell -> cell.who().isPartner() && !cell.who().takesPart())
            .map(Cell::actual))
        .isNotEmpty()
        .containsOnly("no-access");
  }

  @Test
  void V4_aFactComesInAsTheProfileReportsWhateverItsLabel() {
    List<String> deviations = new ArrayList<>();
    for (Somebody who : Cast.all()) {
      for (Label label : Label.values()) {
        Answer answer = scene.reporting(who, Scene.content(Scene.GRANTED, label, SECRET));
        String actual = answer.status() == 201 ? status(answer) : answer.problem();
        Cell cell = new Cell(who, "report " + label, doing.reporting(who), actual);
        if (cell.deviates() || (answer.status() != 201 && answer.text().contains(SECRET))) {
          deviations.add(cell.toString());
        }
      }
    }
    assertThat(deviations).isEmpty();
  }

  // the region accepts what is a proposal, and nothing else
  private String status(Answer reported) {
    Answer accepted =
        doors.postOnFirst(Cast.LEADING, "/facts/" + reported.field("id") + "/acceptance", Map.of());
    return accepted.status() == 200 ? "PROPOSED" : "REPORTED";
  }

  @Test
  void V4_anUnknownLabelIsRefused() {
    Map<String, Object> content = new HashMap<>(Scene.content(Scene.GRANTED, Label.SHARED, SECRET));
    content.put("sensitivity", "GEHEIM");
    for (Somebody who : Cast.all()) {
      Answer answer = scene.reporting(who, content);
      assertThat(answer.problem()).as("%s", who).isEqualTo("invalid-field");
      assertThat(answer.text()).doesNotContain(SECRET);
    }
  }

  @Test
  void V6_whoMayImportIsAsTheTableSays() {
    Map<String, ?> nothing = Map.of("type", "FeatureCollection", "features", List.of());
    String path = scene.path("/imports?mapping=usgs-earthquakes");
    assertThat(Cast.all().stream()
            .map(who ->
                answered(who, "import", doing.importing(who), doors.post(who, path, nothing)))
            .filter(Cell::deviates))
        .isEmpty();
  }
}
