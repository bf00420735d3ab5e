package nl.situatiebeeld.projection.hindsight;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a decision rested on, what became of that, and what those deciding did not know (E5). */
class HindsightTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = begin();
  private static final Story STORY = story();
  private static final String FIRST = "decision-first" + STORY.situation().substring(9);
  private static final String SECOND = "decision-second" + STORY.situation().substring(9);

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(8)).truncatedTo(ChronoUnit.SECONDS);
  }

  /** At 100 the neighbouring region decides; it is recorded at 160. At 300 the leading one does. */
  private static Story story() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("wrong", "3.40 m")
        .verified("wrong")
        .reported("rising", "3.50 m")
        .reported("denied", "closed")
        .reported("gone", "a mistake")
        .reported("old", "partly")
        .reported("good", "stays")
        .reported("secret", "hidden", f -> f.labelled(Sensitivity.RESTRICTED, "politie"))
        .seconds(130)
        .reported("late", "seen before, told after", f -> f.observedSecondsAgo(60))
        .reported("news", "seen after")
        .seconds(30);
    decided(story, "first", "VR23", 60, "wrong", "rising", "denied", "gone", "old", "good");
    story.seconds(40).updated("wrong", 2, "3.04 m", f -> f.observedSecondsAgo(400));
    story.updated("rising", 2, "4.10 m", f -> f);
    story.disputed("denied", "VR24").retracted("gone");
    story.happens(new FactEvent.FactSuperseded(
        story.situation(), story.id("old"), 1, story.id("good"), "whole", Story.LEADING));
    story.seconds(100);
    decided(story, "second", "VR24", 0, "good");
    return WORLD.told(story);
  }

  private static void decided(Story story, String name, String by, long ago, String... facts) {
    List<FactVersion> basis = new ArrayList<>();
    for (String fact : facts) {
      basis.add(new FactVersion(story.id(fact), 1));
    }
    story.happens(new DecisionEvent.DecisionRecorded(
        story.situation(),
        "decision-" + name + story.situation().substring(9),
        "ROT",
        "evacuate",
        story.clock().minusSeconds(ago),
        basis,
        Audience.READERS,
        List.of(),
        List.of(),
        new Actor(by, "information-manager")));
  }

  private static JsonNode hindsight(Who who, String decision, String more) {
    Answer answer = WORLD.get(who, path(decision) + more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String path(String decision) {
    return "/situations/" + STORY.situation() + "/decisions/" + decision + "/hindsight";
  }

  private static JsonNode basis(JsonNode decision, String fact) {
    for (JsonNode each : decision.path("basis")) {
      if (each.path("fact").asString().equals(STORY.id(fact))) {
        return each;
      }
    }
    throw new AssertionError("it did not rest on " + fact);
  }

  private static String since(JsonNode decision, String fact) {
    List<String> found = new ArrayList<>();
    basis(decision, fact)
        .path("since")
        .forEach(each -> found.add(each.path("what").asString() + " v"
            + each.path("version").asInt() + " by " + each.path("by").asString() + " after "
            + each.path("afterSeconds").asLong()));
    return String.join(", ", found);
  }

  @Test
  void E5_whatBecameOfTheFactsThatADecisionRestedOn() {
    JsonNode first = hindsight(Who.EVALUATOR, FIRST, "");
    assertThat(since(first, "wrong")).isEqualTo("CORRECTED v2 by waterschap-limburg after 100");
    assertThat(since(first, "rising")).isEqualTo("UPDATED v2 by waterschap-limburg after 100");
    assertThat(since(first, "denied")).isEqualTo("DISPUTED v1 by VR24 after 100");
    assertThat(since(first, "gone")).isEqualTo("RETRACTED v1 by waterschap-limburg after 100");
    assertThat(since(first, "old")).isEqualTo("SUPERSEDED v1 by VR24 after 100");
    assertThat(since(first, "good")).isEmpty();
    assertThat(first.path("shaken").asInt()).isEqualTo(4);
    assertThat(first.path("decidedBy").asString()).isEqualTo("VR23");
  }

  @Test
  void E5_theVersionsAreThoseOfThen() {
    JsonNode wrong = basis(hindsight(Who.EVALUATOR, FIRST, ""), "wrong");
    assertThat(wrong.path("statement").asString()).isEqualTo("3.40 m");
    assertThat(wrong.path("statusThen").asString()).isEqualTo("VERIFIED");
    assertThat(wrong.path("visibleThen").asBoolean()).isTrue();
    assertThat(wrong.path("currentVersion").asInt()).isEqualTo(2);
    assertThat(wrong.path("since").path(0).path("changed").toString()).isEqualTo("[\"statement\"]");
  }

  @Test
  void E5_whatWasRecordedAndNotVisibleToThoseDecidingIsToldWithWhatTheyLacked() {
    JsonNode hidden = hindsight(Who.EVALUATOR, FIRST, "").path("notVisible");
    assertThat(hidden.size()).isOne();
    assertThat(hidden.path(0).path("fact").asString()).isEqualTo(STORY.id("secret"));
    assertThat(hidden.path(0).path("lacking").path(0).path("code").asString())
        .isEqualTo("RESTRICTED_TO_OTHERS");
    assertThat(hindsight(Who.EVALUATOR, SECOND, "").path("notVisible").size())
        .as("the leading region saw everything")
        .isZero();
  }

  @Test
  void E5_whatWasObservedBeforeAndRecordedAfterIsToldAsLate() {
    JsonNode late = hindsight(Who.EVALUATOR, FIRST, "").path("late");
    List<String> told = new ArrayList<>();
    late.forEach(each -> told.add(Story.nameOf(each.path("fact").asString()) + " v"
        + each.path("version").asInt() + " +" + each.path("lateSeconds").asLong()));
    assertThat(told).containsExactly("late v1 +30", "wrong v2 +100");
  }

  @Test
  void E5_itIsLookedAtFromAnyLaterMoment() {
    String before = "?asOf=" + World.escaped(BEGIN.plusSeconds(170));
    JsonNode early = hindsight(Who.EVALUATOR, FIRST, before);
    assertThat(early.path("shaken").asInt()).isZero();
    assertThat(early.path("late").size()).isOne();
    String never = path(FIRST) + "?asOf=" + World.escaped(BEGIN.plusSeconds(100));
    assertThat(WORLD.get(Who.EVALUATOR, never).problem()).isEqualTo("404 not-found");
  }

  @Test
  void E5_allDecisionsOfASituationAreAskedPageByPage() {
    String all = "/situations/" + STORY.situation() + "/hindsight";
    Answer first = WORLD.get(Who.INFORMATION_MANAGER, all + "?limit=1");
    assertThat(first.each("decisions", "decision")).containsExactly(SECOND);
    long next = first.json().path("next").asLong();
    Answer second = WORLD.get(Who.INFORMATION_MANAGER, all + "?limit=1&before=" + next);
    assertThat(second.each("decisions", "decision")).containsExactly(FIRST);
    assertThat(WORLD.get(Who.EVALUATOR, all).each("decisions", "decision"))
        .containsExactly(SECOND, FIRST);
  }

  @Test
  void E5_itIsForEvaluatorsAndTheLeadingRegionOnly() {
    for (String path : List.of(path(FIRST), "/situations/" + STORY.situation() + "/hindsight")) {
      assertThat(WORLD.get(Who.INFORMATION_MANAGER, path).status()).isEqualTo(200);
      assertThat(WORLD.get(Who.KERN, path).problem()).isEqualTo("403 eyes-not-yours");
      assertThat(WORLD.get(Who.NEIGHBOUR, path).problem()).isEqualTo("403 eyes-not-yours");
      assertThat(WORLD.get(Who.FAR_REGION, path).problem()).isEqualTo("403 region-not-involved");
      assertThat(WORLD.get(Who.AD_HOC, path).problem()).isEqualTo("404 not-found");
    }
    assertThat(WORLD.get(Who.EVALUATOR, path("none")).problem()).isEqualTo("404 not-found");
    assertThat(
            WORLD.get(Who.EVALUATOR, path(FIRST) + "?asOf=2199-01-01T00:00:00Z").problem())
        .isEqualTo("400 future-moment");
  }
}
