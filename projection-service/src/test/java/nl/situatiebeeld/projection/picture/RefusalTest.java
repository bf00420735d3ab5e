package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal is a problem that says what is missing and reveals no content (V5). */
class RefusalTest {

  @Test
  void V5_anOrganisationWithoutARoleReadsNothingAtAnyDoor() {
    Story story = WORLD.told(
        Story.begins(Instant.now().minus(Duration.ofHours(1))).opened().reported("a", "one"));
    String here = "/situations/" + story.situation();
    for (String organisation : List.of("VR09", "VR24", "waterschap-limburg")) {
      for (String token : List.of(
          TestServers.issuer().token(organisation, "trainee"),
          TestServers.issuer().token(organisation, "trainee", "cook"))) {
        for (String door : List.of(
            "/situations",
            here,
            here + "/picture",
            here + "/picture/stream",
            here + "/decisions",
            here + "/sitreps/1",
            here + "/timeline",
            here + "/total-picture",
            "/facts/" + story.id("a") + "/history",
            "/overview",
            "/alerts")) {
          assertThat(WORLD.get(token, door).problem())
              .as(organisation + " " + door)
              .isEqualTo("403 role-missing");
        }
      }
    }
  }

  private static final World WORLD = World.shared();
  private static final Story STORY = story();

  private static Story story() {
    return WORLD.told(Story.begins(Instant.now().minus(Duration.ofHours(1)))
        .opened()
        .granted("knmi", KOPPEL, ACTIVE)
        .granted("waterschap-limburg", KERN, ACTIVE)
        .requested("enexis")
        .invited("rode-kruis")
        .reported("a", "SECRET WORDS"));
  }

  @ParameterizedTest
  @CsvSource({
    "KOPPEL, 403 sitrep-only",
    "STRUCTUREEL, 403 participation-requested",
    "STANDBY, 403 participation-invited",
    "FAR_REGION, 403 region-not-involved",
    "PARTNER_ADMIN, 403 role-missing",
    "NATIONAL, 403 national-centre-overview-only",
    "AD_HOC, 404 not-found",
  })
  void whoHasNoPictureIsToldWhatIsMissing(Who who, String problem) {
    for (String path : List.of("/picture", "/picture/stream", "/timeline")) {
      Answer answer = WORLD.get(who, "/situations/" + STORY.situation() + path);
      assertThat(answer.problem()).as(path).isEqualTo(problem);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.body()).doesNotContain("SECRET");
    }
    Answer history = WORLD.get(who, "/facts/" + STORY.id("a") + "/history");
    assertThat(history.problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "KOPPEL, 403 sitrep-only",
    "STANDBY, 403 participation-invited",
    "AD_HOC, 404 not-found",
  })
  void v5WhoMayNotLookDoesNotWaitEither(Who who, String problem) {
    for (String path : List.of("/picture", "/picture/stream", "/timeline")) {
      for (String position : List.of("s.999999", "e." + UUID.randomUUID())) {
        String asked = path + "?atLeast=" + position;
        assertThat(WORLD.get(who, "/situations/" + STORY.situation() + asked).problem())
            .as(asked)
            .isEqualTo(problem);
      }
    }
    String one = "/situations/" + STORY.situation() + "?atLeast=s.999999";
    assertThat(WORLD.get(Who.AD_HOC, one).problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.AD_HOC, "/situations/none?atLeast=s.9").problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void whoOpenedASituationWaitsForItsOpening() {
    Story story = Story.begins(Instant.now()).opened();
    var answer = java.util.concurrent.CompletableFuture.supplyAsync(
        () -> WORLD.picture(Who.INFORMATION_MANAGER, story, "?atLeast=e." + story.lastEventId()));
    WORLD.publish(story.events());
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "as=VR24, 403 eyes-not-yours",
    "as=a%20b, 400 invalid-parameter",
    "asOf=2026-01-01T00:00:00, 400 invalid-parameter",
    "asOf=yesterday, 400 invalid-parameter",
    "asOf=2199-01-01T00:00:00Z, 400 future-moment",
    "asOf=2020-01-01T00:00:00Z, 404 not-found",
    "observedAt=9999-01-01T00:00:00Z, 400 invalid-parameter",
    "theme=%3Cb%3E, 400 invalid-parameter",
    "atLeast=1, 400 malformed-position",
    "atLeast=s.0, 400 malformed-position",
    "atLeast=e.------------------------------------, 400 malformed-position",
  })
  void wrongParametersAreRefused(String parameter, String problem) {
    Answer answer = WORLD.picture(Who.KERN, STORY, "?" + parameter);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void anUnescapedOffsetIsUnderstood() {
    assertThat(WORLD
            .picture(Who.KERN, STORY, "?observedAt=2026-01-01T00:00:00+01:00")
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0", "501", "x"})
  void limitsOfPages(String limit) {
    assertThat(WORLD.get(Who.KERN, "/situations?limit=" + limit).problem())
        .isEqualTo("400 invalid-parameter");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(WORLD.get(Who.EVALUATOR, "/situations/none/picture").problem())
        .isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.EVALUATOR, "/situations/none").problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.EVALUATOR, "/situations/none/timeline").problem())
        .isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.EVALUATOR, "/facts/none/history").problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void aViewsPositionBelongsToASituation() {
    assertThat(WORLD.get(Who.EVALUATOR, "/situations?atLeast=s.1").problem())
        .isEqualTo("400 malformed-position");
  }

  @Test
  void anotherEventIsNoLastEventId() {
    String id = "e." + UUID.randomUUID();
    assertThat(WORLD
            .get(Who.KERN, "/situations/" + STORY.situation() + "/picture/stream?atLeast=x" + id)
            .problem())
        .isEqualTo("400 malformed-position");
  }

  @Test
  void limitsOfPicturesPatienceAndStreams() {
    try (World strict = World.with(Map.of(
        "situatiebeeld.projection.max-facts", "1",
        "situatiebeeld.projection.streams.per-caller", "0",
        "situatiebeeld.projection.patience", "200ms"))) {
      Story story = Story.begins(Instant.now().minusSeconds(60))
          .opened()
          .reported("a", "one")
          .reported("b", "two");
      strict.publish(story.events());
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(strict.picture(Who.EVALUATOR, story, "").problem())
                  .isEqualTo("422 picture-too-large"));
      assertThat(strict.picture(Who.EVALUATOR, story, "?atLeast=s.99").problem())
          .isEqualTo("504 not-yet-visible");
      assertThat(strict
              .picture(Who.EVALUATOR, story, "?atLeast=e." + UUID.randomUUID())
              .problem())
          .isEqualTo("504 not-yet-visible");
      assertThat(strict.picture(Who.EVALUATOR, story, "/stream").problem())
          .isEqualTo("429 too-many-streams");
    }
  }
}
