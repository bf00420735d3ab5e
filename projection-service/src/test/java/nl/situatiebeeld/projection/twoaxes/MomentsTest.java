package nl.situatiebeeld.projection.twoaxes;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every question takes both moments, and refuses those that are none (E1). */
class MomentsTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = begin();
  private static final Story STORY = story();

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Begins at 0; at 600 a level, raised at 1200 to another; enexis comes at 1500. */
  private static Story story() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .seconds(600)
        .reported("a", "one")
        .reported("b", "effect", f -> f.observedSecondsAgo(300))
        .linked("a", "b")
        .seconds(300)
        .sitRep(1, KOPPEL, "knmi")
        .seconds(300)
        .updated("a", 2, "two", false)
        .reported("c", "withdrawn")
        .seconds(300)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .retracted("c");
    return WORLD.told(story);
  }

  private static String at(long asOf, long observedAt) {
    return "?asOf=" + World.escaped(BEGIN.plusSeconds(asOf)) + "&observedAt="
        + World.escaped(BEGIN.plusSeconds(observedAt));
  }

  private static List<String> statements(Who who, String parameters) {
    Answer answer = WORLD.picture(who, STORY, parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.each("facts", "statement");
  }

  @Test
  void E1_theVersionObservedLatestByThatMomentIsTold() {
    assertThat(statements(Who.KERN, at(1_800, 599))).containsExactly("effect");
    assertThat(statements(Who.KERN, at(1_800, 600))).containsExactly("one", "effect");
    assertThat(statements(Who.KERN, at(1_800, 1_199))).containsExactly("one", "effect");
    assertThat(statements(Who.KERN, at(1_800, 1_200))).containsExactly("two", "effect");
    // as known before the second version, the first one still held
    assertThat(statements(Who.KERN, at(1_199, 1_200))).containsExactly("one", "effect");
  }

  @Test
  void E1_whatWasRetractedAsKnownWasTrueAtNoMoment() {
    assertThat(statements(Who.KERN, at(1_499, 1_300))).contains("withdrawn");
    assertThat(statements(Who.KERN, at(1_500, 1_300))).doesNotContain("withdrawn");
  }

  @Test
  void E1_aVersionThatAPartnerNeverSawIsNotToldByTheOtherAxisEither() {
    assertThat(statements(Who.STRUCTUREEL, at(1_800, 1_199)))
        .as("the first version ended before it came")
        .containsExactly("effect");
    assertThat(statements(Who.STRUCTUREEL, at(1_800, 1_200))).containsExactly("two", "effect");
  }

  @Test
  void E1_linksAreThoseBetweenWhatWasTrue() {
    String total = "/situations/" + STORY.situation() + "/total-picture";
    assertThat(WORLD.get(Who.KERN, total + at(1_800, 700)).json().path("links").size())
        .isOne();
    assertThat(WORLD.get(Who.KERN, total + at(1_800, 599)).json().path("links").size())
        .isZero();
  }

  @Test
  void E1_oneFactIsAskedByItself() {
    Answer one = WORLD.get(Who.KERN, "/facts/" + STORY.id("a") + at(1_800, 700));
    assertThat(one.json().path("fact").path("statement").asString()).isEqualTo("one");
    assertThat(one.json().path("situationId").asString()).isEqualTo(STORY.situation());
    Answer now = WORLD.get(Who.KERN, "/facts/" + STORY.id("a"));
    assertThat(now.json().path("fact").path("version").asInt()).isEqualTo(2);
    assertThat(WORLD.get(Who.KERN, "/facts/" + STORY.id("a") + at(1_800, 599)).problem())
        .isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.KERN, "/facts/" + STORY.id("c")).problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.KERN, "/facts/none").problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.FAR_REGION, "/facts/" + STORY.id("a")).problem())
        .isEqualTo("403 region-not-involved");
  }

  @Test
  void E1_theHistoryOfAFactIsToldAsOfBoth() {
    String history = "/facts/" + STORY.id("a") + "/history";
    assertThat(WORLD.get(Who.KERN, history).each("versions", "version")).containsExactly("1", "2");
    Answer early = WORLD.get(Who.KERN, history + at(1_199, 1_199));
    assertThat(early.each("versions", "version")).containsExactly("1");
    assertThat(early.json().path("versions").path(0).has("until")).isFalse();
    assertThat(WORLD.get(Who.KERN, history + at(1_800, 700)).each("versions", "version"))
        .containsExactly("1");
    assertThat(WORLD.get(Who.KERN, history + at(599, 599)).problem()).isEqualTo("404 not-found");
  }

  @Test
  void E1_theTimelineEndsWhereItIsAsked() {
    String timeline = "/situations/" + STORY.situation() + "/timeline?asOf=";
    Answer early = WORLD.get(Who.EVALUATOR, timeline + World.escaped(BEGIN.plusSeconds(600)));
    assertThat(early.each("events", "name"))
        .containsExactly(
            "situation-opened",
            "participation-granted",
            "participation-granted",
            "fact-reported",
            "fact-reported",
            "fact-effect-linked");
  }

  @Test
  void E1_whoTookPartIsWhoTookPartThen() {
    String part = "/situations/" + STORY.situation() + "/participations";
    assertThat(
            WORLD.get(Who.EVALUATOR, part + at(1_800, 1_499)).each("participations", "partnerId"))
        .containsExactly("knmi", "waterschap-limburg");
    assertThat(WORLD.get(Who.EVALUATOR, part).each("participations", "partnerId"))
        .containsExactly("enexis", "knmi", "waterschap-limburg");
    // it was not there, and did not see who was
    assertThat(
            WORLD.get(Who.STRUCTUREEL, part + at(1_800, 1_499)).each("participations", "partnerId"))
        .isEmpty();
    assertThat(WORLD.get(Who.EVALUATOR, part + at(1_800, -1)).each("participations", "partnerId"))
        .isEmpty();
  }

  @Test
  void E1_V2_aSitRepIsOneThatHadBeenIssued() {
    String sitReps = "/situations/" + STORY.situation() + "/sitreps";
    assertThat(
            WORLD.get(Who.KOPPEL, sitReps + at(1_800, 899)).json().path("items").size())
        .isZero();
    assertThat(
            WORLD.get(Who.KOPPEL, sitReps + at(1_800, 900)).json().path("items").size())
        .isOne();
    String first = sitReps + "/" + STORY.sitRepId(KOPPEL, 1);
    assertThat(WORLD.get(Who.KOPPEL, first + at(1_800, 899)).problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.KOPPEL, first + at(1_800, 900)).status()).isEqualTo(200);
    assertThat(WORLD.picture(Who.KOPPEL, STORY, at(1_800, 500)).each("facts", "statement"))
        .containsExactly("effect");
  }

  @Test
  void E1_S6_theSituationsAreThoseThatOneMightKnowOfThen() {
    Story story = Story.begins(BEGIN.plusSeconds(7))
        .opened()
        .seconds(60)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .seconds(60)
        .renamed("Higher water")
        .seconds(60)
        .detached("enexis");
    WORLD.told(story);
    String one = "/situations/" + story.situation();
    assertThat(name(Who.EVALUATOR, one, 7 + 119, null)).isEqualTo("High water");
    assertThat(name(Who.EVALUATOR, one, 7 + 120, null)).isEqualTo("Higher water");
    assertThat(name(Who.EVALUATOR, one, 7 + 200, 7L + 119)).isEqualTo("High water");
    assertThat(WORLD.get(Who.EVALUATOR, one + at(200, 6)).problem()).isEqualTo("404 not-found");
    assertThat(name(Who.STRUCTUREEL, one, 7 + 130, null)).isEqualTo("Higher water");
    for (Who who : List.of(Who.EVALUATOR, Who.STRUCTUREEL)) {
      boolean all = who == Who.EVALUATOR;
      assertThat(listed(who, story, 6, null)).isNull();
      assertThat(listed(who, story, 7 + 59, null)).isEqualTo(all ? "High water" : null);
      assertThat(listed(who, story, 7 + 60, null)).isEqualTo("High water");
      assertThat(listed(who, story, 7 + 179, null)).isEqualTo("Higher water");
      assertThat(listed(who, story, 7 + 180, null)).isEqualTo(all ? "Higher water" : null);
    }
    assertThat(listed(Who.EVALUATOR, story, 7 + 179, 7L + 60)).isEqualTo("High water");
    assertThat(listed(Who.EVALUATOR, story, 7 + 179, 6L)).isNull();
  }

  private static String name(Who who, String path, long asOf, @Nullable Long observedAt) {
    Answer answer = WORLD.get(who, path + moments(asOf, observedAt));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("name").asString();
  }

  private static @Nullable String listed(
      Who who, Story story, long asOf, @Nullable Long observedAt) {
    Answer answer = WORLD.get(who, "/situations" + moments(asOf, observedAt) + "&limit=500");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    for (var each : answer.json().path("situations")) {
      if (each.path("id").asString().equals(story.situation())) {
        return each.path("name").asString();
      }
    }
    return null;
  }

  private static String moments(long asOf, @Nullable Long observedAt) {
    return observedAt == null
        ? "?asOf=" + World.escaped(BEGIN.plusSeconds(asOf))
        : at(asOf, observedAt);
  }

  @Test
  void E1_momentsThatAreNoneAreRefused() {
    String situation = "/situations/" + STORY.situation();
    for (String path : List.of(
        "/situations",
        situation,
        situation + "/picture",
        situation + "/total-picture",
        situation + "/participations",
        situation + "/decisions",
        situation + "/sitreps",
        situation + "/sitreps/1",
        "/facts/" + STORY.id("a"),
        "/facts/" + STORY.id("a") + "/history",
        "/overview",
        "/alerts")) {
      for (String name : List.of("asOf", "observedAt")) {
        assertRefused(path + "?" + name + "=2026-01-01T00:00:00", "400 invalid-parameter");
        assertRefused(path + "?" + name + "=", "400 invalid-parameter");
        assertRefused(path + "?" + name + "=2199-01-01T00:00:00Z", "400 future-moment");
      }
    }
    assertRefused("/overview?asOf=2199-01-01", "400 future-moment");
    assertRefused(situation + "/timeline?asOf=2199-01-01T00:00:00Z", "400 future-moment");
  }

  private static void assertRefused(String path, String problem) {
    assertThat(WORLD.get(Who.INFORMATION_MANAGER, path).problem()).as(path).isEqualTo(problem);
  }

  @Test
  void V4_aLabelThatWasRaisedHidesTheEarlierVersionToo() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .reported("a", "with a name")
        .seconds(60)
        .updated("a", 2, "without", f -> f.labelled(Sensitivity.RESTRICTED));
    WORLD.told(story);
    String then = "?observedAt=" + World.escaped(BEGIN.plusSeconds(30));
    assertThat(WORLD.picture(Who.STRUCTUREEL, story, then).each("facts", "statement"))
        .isEmpty();
    assertThat(WORLD.picture(Who.INFORMATION_MANAGER, story, then).each("facts", "statement"))
        .containsExactly("with a name");
  }

  @Test
  void V3_whatWasReplacedBeforeItWasDisclosedIsNotTold() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted(
            "stichting-dierenhulp", nl.situatiebeeld.contracts.participation.Profile.AD_HOC, ACTIVE)
        .reported("a", "with a name")
        .seconds(60)
        .updated("a", 2, "without", false)
        .disclosed("a", "stichting-dierenhulp");
    WORLD.told(story);
    String then = "?observedAt=" + World.escaped(BEGIN.plusSeconds(30));
    assertThat(WORLD.picture(Who.AD_HOC, story, then).each("facts", "statement"))
        .isEmpty();
    assertThat(WORLD.picture(Who.AD_HOC, story, "").each("facts", "statement"))
        .containsExactly("without");
  }
}
