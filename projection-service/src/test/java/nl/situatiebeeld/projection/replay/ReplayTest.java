package nl.situatiebeeld.projection.replay;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay is made, steered, followed and ended by who made it (E2). */
class ReplayTest {

  private static final World WORLD = World.shared();
  private static final Story STORY = story();
  private static final Instant BEGIN = STORY.events().getFirst().recordedAt();

  private static Story story() {
    Story story = Story.begins(anHourAgo())
        .opened()
        .granted("waterschap-limburg", Profile.KERN, ACTIVE, "incident")
        .seconds(60)
        .reported("a", "one")
        .seconds(60)
        .reported("b", "two");
    Beside.of(story.seconds(60)).decided("d", "a:1");
    return WORLD.told(story.seconds(60).verified("b").seconds(60).retracted("a"));
  }

  private static Instant anHourAgo() {
    return Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String made(Who who, String body) {
    World.Answer made = WORLD.post(who, replays(), body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private static String replays() {
    return "/situations/" + STORY.situation() + "/replays";
  }

  private static World.Answer steer(String id, String how, String body) {
    World.Answer answer = WORLD.post(Who.EVALUATOR, "/replays/" + id + "/" + how, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String at(long seconds) {
    return "{\"at\":\"" + BEGIN.plusSeconds(seconds) + "\"}";
  }

  private static String field(World.Answer answer, String name) {
    return answer.json().path(name).asString("");
  }

  @Test
  void E2_aReplayStandsAtItsFirstMomentUntilItIsResumed() {
    String id = made(Who.EVALUATOR, "{}");
    World.Answer replay = WORLD.get(Who.EVALUATOR, "/replays/" + id);
    assertThat(field(replay, "state")).isEqualTo("PAUSED");
    assertThat(field(replay, "at")).isEqualTo(BEGIN.toString());
    assertThat(field(replay, "from")).isEqualTo(BEGIN.toString());
    assertThat(field(replay, "to")).isEqualTo(STORY.clock().toString());
    assertThat(replay.json().path("speed").asDouble()).isEqualTo(1.0);
    try (Stream stream = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + id + "/stream")) {
      assertThat(stream.until("picture 0")).containsExactly("clock PAUSED", "picture 0");
      steer(id, "speed", "{\"asFastAsPossible\":true}");
      steer(id, "resume", "");
      assertThat(stream.until("end finished"))
          .containsSubsequence(
              "fact a REPORTED", "fact b REPORTED", "item d TAKEN", "fact b VERIFIED", "removed a");
    }
    assertThat(field(WORLD.get(Who.EVALUATOR, "/replays/" + id), "state")).isEqualTo("FINISHED");
    end(id);
  }

  @Test
  void E2_itIsPausedAndGoesOnFromThere() {
    String id = made(Who.EVALUATOR, "{\"speed\":600}");
    steer(id, "resume", "");
    World.Answer paused = steer(id, "pause", "");
    assertThat(field(paused, "state")).isIn("PAUSED", "FINISHED");
    assertThat(field(WORLD.get(Who.EVALUATOR, "/replays/" + id), "at"))
        .isEqualTo(field(paused, "at"));
    World.Answer slower = steer(id, "speed", "{\"speed\":0.1}");
    assertThat(field(slower, "at")).isEqualTo(field(paused, "at"));
    end(id);
  }

  @Test
  void E2_whoSeeksGetsThePictureOfThatMoment() {
    String id = made(Who.EVALUATOR, "{}");
    try (Stream stream = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + id + "/stream")) {
      stream.until("picture 0");
      steer(id, "seek", at(130));
      stream.until("picture 2");
      steer(id, "seek", at(70));
      stream.until("picture 1");
      assertThat(stream.events().getLast().data().path("asOf").asString())
          .isEqualTo(BEGIN.plusSeconds(70).toString());
    }
    end(id);
  }

  @Test
  void E2_itStepsToTheNextEventDecisionAndChangeOfAFact() {
    String id = made(Who.EVALUATOR, "{}");
    try (Stream stream = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + id + "/stream")) {
      stream.until("picture 0");
      assertThat(field(steer(id, "step", "{\"next\":\"EVENT\"}"), "at"))
          .isEqualTo(BEGIN.plusSeconds(60).toString());
      stream.until("fact a REPORTED");
      assertThat(field(steer(id, "step", "{\"next\":\"DECISION\"}"), "at"))
          .isEqualTo(BEGIN.plusSeconds(180).toString());
      assertThat(stream.until("item d TAKEN")).contains("fact b REPORTED");
      World.Answer last = steer(id, "step", "{\"next\":\"FACT\"}");
      assertThat(field(last, "at")).isEqualTo(BEGIN.plusSeconds(240).toString());
      assertThat(field(last, "state")).isEqualTo("PAUSED");
      assertThat(stream.until("fact b VERIFIED")).doesNotContain("removed a");
    }
    World.Answer none =
        WORLD.post(Who.EVALUATOR, "/replays/" + id + "/step", "{\"next\":\"DECISION\"}");
    assertThat(none.problem()).isEqualTo("409 nothing-ahead");
    end(id);
  }

  @Test
  void E2_whatThoseEyesDoNotSeeIsNoStepForThem() {
    String id = made(Who.EVALUATOR, "{\"as\":\"rode-kruis\"}");
    World.Answer none =
        WORLD.post(Who.EVALUATOR, "/replays/" + id + "/step", "{\"next\":\"FACT\"}");
    assertThat(none.problem()).isEqualTo("409 nothing-ahead");
    end(id);
  }

  @Test
  void E2_severalRunSideBySideAndTheSecondStreamOfOneTakesItOver() {
    String one = made(Who.EVALUATOR, "{}");
    String other = made(Who.EVALUATOR, "{\"as\":\"waterschap-limburg\"}");
    try (Stream first = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + one + "/stream");
        Stream second = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + other + "/stream")) {
      first.until("picture 0");
      steer(other, "seek", at(130));
      second.until("picture 2");
      assertThat(first.brief()).doesNotContain("picture 2");
      try (Stream again = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + one + "/stream")) {
        again.until("picture 0");
        first.until("end taken-over");
      }
    }
    assertThat(WORLD.get(Who.EVALUATOR, "/replays").each("replays", "id")).contains(one, other);
    end(one);
    end(other);
  }

  @Test
  void E2_anEndedReplayEndsItsStream() {
    String id = made(Who.EVALUATOR, "{}");
    try (Stream stream = Stream.at(WORLD, Who.EVALUATOR, "/replays/" + id + "/stream")) {
      stream.until("picture 0");
      end(id);
      stream.until("end replay-ended");
    }
    assertThat(WORLD.get(Who.EVALUATOR, "/replays/" + id).problem()).isEqualTo("404 not-found");
  }

  private static void end(String id) {
    assertThat(WORLD.delete(Who.EVALUATOR, "/replays/" + id).status()).isEqualTo(204);
  }

  @Test
  void V5_aReplayIsNobodyElses() {
    String id = made(Who.KERN, "{}");
    for (Who other : List.of(Who.EVALUATOR, Who.INFORMATION_MANAGER, Who.STANDBY)) {
      assertThat(WORLD.get(other, "/replays/" + id).problem()).isEqualTo("404 not-found");
      assertThat(WORLD.get(other, "/replays/" + id + "/stream").problem())
          .isEqualTo("404 not-found");
      for (String how : List.of("resume", "pause", "speed", "seek", "step")) {
        String body =
            Map.of("seek", at(60), "step", "{\"next\":\"EVENT\"}").getOrDefault(how, "{}");
        assertThat(WORLD.post(other, "/replays/" + id + "/" + how, body).problem())
            .as(how)
            .isEqualTo("404 not-found");
      }
      assertThat(WORLD.delete(other, "/replays/" + id).problem()).isEqualTo("404 not-found");
      assertThat(WORLD.get(other, "/replays").each("replays", "id")).doesNotContain(id);
    }
    assertThat(WORLD.delete(Who.KERN, "/replays/" + id).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({
    "STANDBY, {}, 404 not-found",
    "STANDBY, {'to':'2001-01-01T00:00:00Z'}, 404 not-found",
    "STANDBY, {'from':'2099-01-01T00:00:00Z'}, 404 not-found",
    "FAR_REGION, {'to':'2001-01-01T00:00:00Z'}, 403 region-not-involved",
    "FAR_REGION, {}, 403 region-not-involved",
    "KERN, {'as':'enexis'}, 403 eyes-not-yours",
    "EVALUATOR, {'speed':0}, 400 invalid-field",
    "EVALUATOR, {'speed':10001}, 400 invalid-field",
    "EVALUATOR, {'from':'yesterday'}, 400 invalid-field",
    "EVALUATOR, {'to':'2100-01-01T00:00:00Z'}, 400 future-moment",
    "EVALUATOR, {'to':'2001-01-01T00:00:00Z'}, 422 outside-the-replay",
    "EVALUATOR, {'until':'2001-01-01T00:00:00Z'}, 400 unknown-field"
  })
  void E2_whatCannotBeReplayedIsRefused(Who who, String body, String problem) {
    assertThat(WORLD.post(who, replays(), body.replace('\'', '"')).problem()).isEqualTo(problem);
  }

  @Test
  void E2_aMomentOutsideOrAnUnknownStepIsRefused() {
    String id = made(Who.EVALUATOR, "{}");
    for (Map.Entry<String, String> wrong :
        Map.of("seek", at(-1), "seek ", at(100_000), "seek  ", "{}").entrySet()) {
      World.Answer answer = WORLD.post(
          Who.EVALUATOR, "/replays/" + id + "/" + wrong.getKey().strip(), wrong.getValue());
      assertThat(answer.problem()).isEqualTo("422 outside-the-replay");
    }
    assertThat(WORLD
            .post(Who.EVALUATOR, "/replays/" + id + "/step", "{\"next\":\"LUNCH\"}")
            .problem())
        .isEqualTo("400 invalid-field");
    end(id);
  }

  @Test
  void E2_aCallerHasAFewReplaysAtMost() {
    List<String> mine = new java.util.ArrayList<>();
    for (int i = 0; i < 5; i++) {
      mine.add(made(Who.NEIGHBOUR, "{}"));
    }
    assertThat(WORLD.post(Who.NEIGHBOUR, replays(), "{}").problem())
        .isEqualTo("429 too-many-replays");
    mine.forEach(id -> WORLD.delete(Who.NEIGHBOUR, "/replays/" + id));
    WORLD.delete(Who.NEIGHBOUR, "/replays/" + made(Who.NEIGHBOUR, "{}"));
  }

  @Test
  void E2_anIdleReplayExpires() {
    try (World brief = World.with(Map.of("situatiebeeld.projection.replays.idle", "0s"))) {
      Story story = brief.told(Story.begins(BEGIN).opened());
      String id = brief
          .post(Who.EVALUATOR, "/situations/" + story.situation() + "/replays", "{}")
          .json()
          .path("id")
          .asString();
      assertThat(brief.get(Who.EVALUATOR, "/replays/" + id).problem()).isEqualTo("404 not-found");
    }
  }
}
