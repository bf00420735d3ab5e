package nl.situatiebeeld.verification.matrix;

import static nl.situatiebeeld.verification.matrix.Doors.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.situatiebeeld.verification.matrix.Doors.Answer;
import nl.situatiebeeld.verification.matrix.Seen.Guard;
import nl.situatiebeeld.verification.matrix.Seen.Way;
import org.jspecify.annotations.Nullable;

/** Plays one situation and lets everybody look at it, in every way, behind every guard. */
final class Looking {

  private static final String MOMENT = "situation_id = current_setting('sb.situation', true)"
      + " and seq && nullif(current_setting('sb.span', true), '')::int8range"
      + " and (status in ('PROPOSED', 'REPORTED', 'VERIFIED', 'DISPUTED')"
      + " or (select current_setting('sb.ended', true)) = 'yes')";

  private static @Nullable Looking shared;

  private final Doors doors = Doors.shared();
  private final List<Seen> seen = new ArrayList<>();
  private final List<Seen> withoutMandate = new ArrayList<>();
  private final List<Card> cards;

  private Looking() {
    Scene scene = Scene.set(doors);
    String beginning = view(scene);
    List<Told> live = new ArrayList<>();
    List<Somebody> readers = new ArrayList<>();
    for (Somebody who : Cast.all()) {
      Told told = new Told(doors.open(who, false, scene.path("/picture/stream"), null));
      if (told.status() == 200 && !who.state().equals("DETACHED")) {
        readers.add(who);
        live.add(told);
      }
    }
    cards = dealt(scene);
    scene.raiseGrip();
    view(scene);
    for (int i = 0; i < live.size(); i++) {
      seen.add(told(Guard.BOTH, readers.get(i), live.get(i)));
    }
    Instant moment = Instant.now();
    for (Guard guard : Guard.values()) {
      behind(guard, who -> picture(guard, who, scene));
      behind(guard, who -> stream(guard, who, scene, beginning));
      otherwise(guard, scene);
    }
    scene.detach("MONITORING", "ACTIVE");
    view(scene);
    Cast.mandated().forEach(who -> withoutMandate.add(picture(Guard.BOTH, who, scene)));
    for (Guard guard : Guard.values()) {
      behind(guard, who -> asOf(guard, who, scene, moment));
    }
  }

  private void otherwise(Guard guard, Scene scene) {
    OtherWays ways = new OtherWays(doors, scene, askedOneByOne());
    behind(guard, who -> ways.total(guard, who));
    behind(guard, who -> ways.timeline(guard, who));
    if (guard.database()) {
      behind(guard, who -> ways.history(guard, who));
    }
    if (guard == Guard.BOTH) { // the guards are for what is not asked for: of others
      behind(guard, who -> ways.own(guard, who));
    }
  }

  /** Enough of them for every column and status; of what others own, the reported ones. */
  List<Card> askedOneByOne() {
    return cards.stream()
        .filter(card -> card.owner().equals(Cast.SOURCE.organisation())
            ? card.label() == Label.SHARED || (card.granted() && card.label() != Label.OPEN)
            : card.granted() && card.status() == Status.REPORTED)
        .toList();
  }

  private static List<Card> dealt(Scene scene) {
    List<Card> cards = new ArrayList<>(new Deck(scene).left().dealt());
    scene.detach("DETACHED");
    cards.addAll(new Deck(scene)
        .ofOthers(true)
        .ofOthers(false)
        .owned(true)
        .owned(false, Label.SHARED, Label.RESTRICTED_TO_OTHERS)
        .dealt());
    return List.copyOf(cards);
  }

  /** The one for all tests. */
  static synchronized Looking shared() {
    Looking looking = shared;
    if (looking == null) {
      looking = new Looking();
      shared = looking;
    }
    return looking;
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** What they saw when the mandating partners took part no more. */
  List<Seen> withoutMandate() {
    return List.copyOf(withoutMandate);
  }

  List<Card> cards() {
    return cards;
  }

  /** Waits until the views have the scene's last event; tells where they are. */
  private String view(Scene scene) {
    Answer picture =
        doors.get(Cast.LEADING, false, scene.path("/picture?atLeast=" + escaped(scene.position())));
    assertThat(picture.status()).as(picture.text()).isEqualTo(200);
    return picture.field("position");
  }

  /** A way to look. */
  private interface Look {
    Seen by(Somebody who);
  }

  private void behind(Guard guard, Look look) {
    if (!guard.database()) {
      // policies add up: with this one beside it, the other hides nothing any more
      policy("create policy eyes_of_anyone on views.fact_row for select using (" + MOMENT + ")");
    }
    try {
      List<Callable<Seen>> work = new ArrayList<>();
      Cast.all().forEach(who -> work.add(() -> look.by(who)));
      seen.addAll(Deck.allOf(work));
    } finally {
      if (!guard.database()) {
        policy("drop policy eyes_of_anyone on views.fact_row");
      }
    }
  }

  private void policy(String sql) {
    try (Connection connection = doors.views().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Seen picture(Guard guard, Somebody who, Scene scene) {
    return answered(guard, Way.PICTURE, who, doors.get(who, !guard.rule(), scene.path("/picture")));
  }

  private Seen asOf(Guard guard, Somebody who, Scene scene, Instant moment) {
    String path = scene.path("/picture?asOf=" + escaped(moment.toString()));
    return answered(guard, Way.AS_OF, who, doors.get(who, !guard.rule(), path));
  }

  private static Seen answered(Guard guard, Way way, Somebody who, Answer answer) {
    Map<String, String> facts = new LinkedHashMap<>();
    answer
        .json()
        .path("facts")
        .forEach(
            fact -> facts.put(fact.path("id").asString(""), fact.path("status").asString("")));
    return new Seen(
        guard, way, who, answer.problem(), answer.field("detail"), facts, answer.text());
  }

  // everything again since before the first fact, as to a reader that was away
  private Seen stream(Guard guard, Somebody who, Scene scene, String after) {
    return told(
        guard, who, new Told(doors.open(who, !guard.rule(), scene.path("/picture/stream"), after)));
  }

  private static Seen told(Guard guard, Somebody who, Told told) {
    try (told) {
      if (told.status() != 200) {
        return answered(guard, Way.STREAM, who, new Answer(told.status(), told.text()));
      }
      String text = told.text();
      return new Seen(guard, Way.STREAM, who, "", "", told.facts(), text);
    }
  }
}
