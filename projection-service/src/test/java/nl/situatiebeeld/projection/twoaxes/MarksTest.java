package nl.situatiebeeld.projection.twoaxes;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What came late and what proved wrong is marked on request, as far as the reader may know (E1).
 */
class MarksTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = begin();
  private static final Instant REPORTED = BEGIN.plusSeconds(600);
  private static final Instant CORRECTED = BEGIN.plusSeconds(1_200);
  private static final Instant RETRACTED = BEGIN.plusSeconds(1_800);
  private static final Story STORY = story();

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Story story() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .granted("waterschap-limburg", KERN, ACTIVE)
        .seconds(600)
        .reported("late", "known after an hour", f -> f.observedSecondsAgo(3_600))
        .reported("same", "3.40 m", f -> f.observedSecondsAgo(60))
        .reported("news", "rising")
        .reported("hidden", "3.40 m", f -> f.observedSecondsAgo(60))
        .reported("gone", "wrong")
        .seconds(600)
        .updated("same", 2, "3.04 m", f -> f.observedSecondsAgo(660))
        .updated("news", 2, "rising fast", f -> f)
        .updated(
            "hidden", 2, "3.04 m", f -> f.observedSecondsAgo(660).labelled(Sensitivity.RESTRICTED))
        .seconds(600)
        .retracted("gone");
    return WORLD.told(story);
  }

  private static JsonNode marks(Who who, String fact, String parameters) {
    World.Answer answer =
        WORLD.picture(who, STORY, "?asOf=" + World.escaped(REPORTED.plusSeconds(1)) + parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    for (JsonNode each : answer.json().path("facts")) {
      if (each.path("id").asString().equals(STORY.id(fact))) {
        return each.path("marks");
      }
    }
    throw new AssertionError("no fact " + fact);
  }

  @Test
  void E1_withoutARequestNothingIsMarked() {
    assertThat(WORLD.picture(Who.KERN, STORY, "").body()).doesNotContain("marks");
  }

  @Test
  void E1_lateIsWhatWasRecordedLongAfterItWasObserved() {
    assertThat(marks(Who.KERN, "late", "&mark=late").path("lateMinutes").asInt())
        .isEqualTo(60);
    assertThat(marks(Who.KERN, "same", "&mark=late").isMissingNode()).isTrue();
    // the threshold is a parameter: later than, and not at
    assertThat(marks(Who.KERN, "late", "&mark=late&lateMinutes=60").isMissingNode())
        .isTrue();
    assertThat(marks(Who.KERN, "late", "&mark=late&lateMinutes=59")
            .path("lateMinutes")
            .asInt())
        .isEqualTo(60);
    assertThat(marks(Who.KERN, "late", "&mark=corrected").isMissingNode()).isTrue();
  }

  @Test
  void E1_correctedIsWhatALaterVersionSaysOtherwiseOfTheSameMoment() {
    JsonNode corrected = marks(Who.KERN, "same", "&mark=late,corrected").path("corrected");
    assertThat(corrected.path("version").asInt()).isEqualTo(2);
    assertThat(corrected.path("by").asString()).isEqualTo("waterschap-limburg");
    assertThat(corrected.path("status").asString()).isEqualTo("REPORTED");
    assertThat(corrected.path("changed").toString()).isEqualTo("[\"statement\"]");
    assertThat(Instant.parse(corrected.path("at").asString())).isEqualTo(CORRECTED);
    assertThat(marks(Who.KERN, "news", "&mark=corrected").isMissingNode())
        .as("a version of a later moment is news")
        .isTrue();
  }

  @Test
  void E1_correctedIsWhatWasRetracted() {
    JsonNode corrected = marks(Who.KERN, "gone", "&mark=CORRECTED").path("corrected");
    assertThat(corrected.path("status").asString()).isEqualTo("RETRACTED");
    assertThat(Instant.parse(corrected.path("at").asString())).isEqualTo(RETRACTED);
  }

  @Test
  void E1_correctionsAreSeenFromAMomentThatTheReaderChooses() {
    String before = "&mark=corrected&seenFrom=" + World.escaped(CORRECTED.minusSeconds(1));
    String between = "&mark=corrected&seenFrom=" + World.escaped(CORRECTED);
    assertThat(marks(Who.KERN, "same", before).isMissingNode()).isTrue();
    assertThat(marks(Who.KERN, "same", between).isMissingNode()).isFalse();
    assertThat(marks(Who.KERN, "gone", between).isMissingNode()).isTrue();
  }

  @Test
  void E1_aCorrectionThatTheReaderDoesNotSeeIsNotTold() {
    assertThat(marks(Who.KERN, "hidden", "&mark=corrected").isMissingNode()).isFalse();
    assertThat(marks(Who.STRUCTUREEL, "hidden", "&mark=corrected").isMissingNode())
        .isTrue();
    assertThat(marks(Who.EVALUATOR, "hidden", "&mark=corrected&as=enexis").isMissingNode())
        .isTrue();
    assertThat(marks(Who.EVALUATOR, "hidden", "&mark=corrected&as=waterschap-limburg")
            .isMissingNode())
        .isFalse();
  }

  @Test
  void E1_whatIsMarkedAndFromWhereIsChecked() {
    String asOf = "?asOf=" + World.escaped(CORRECTED) + "&mark=corrected";
    assertThat(WORLD.picture(Who.KERN, STORY, "?mark=blue").problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(WORLD.picture(Who.KERN, STORY, "?mark=late&lateMinutes=0").problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(WORLD
            .picture(Who.KERN, STORY, asOf + "&seenFrom=" + World.escaped(REPORTED))
            .problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(WORLD
            .picture(Who.KERN, STORY, asOf + "&seenFrom=2199-01-01T00:00:00Z")
            .problem())
        .isEqualTo("400 future-moment");
  }

  @Test
  void E1_whoLedThenAndNotNowDoesNotSeeOnThroughTheEyesOfOthers() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .reported("a", "one")
        .seconds(60)
        .handedOver("VR24", "VR23");
    WORLD.told(story);
    String then = "?as=enexis&asOf=" + World.escaped(BEGIN.plusSeconds(1));
    assertThat(WORLD.picture(Who.INFORMATION_MANAGER, story, then).status()).isEqualTo(200);
    assertThat(WORLD
            .picture(Who.INFORMATION_MANAGER, story, then + "&mark=corrected")
            .problem())
        .isEqualTo("403 eyes-not-yours");
  }
}
