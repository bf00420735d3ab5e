package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** SitReps on demand and at set times (A3), entered by HTTP. */
class SitRepsOverHttpTest {

  private static final Instant BEGIN = Instant.parse("2021-07-13T06:00:00Z");

  private static Map<String, Object> koppel() {
    return new HashMap<>(Map.of("profile", "KOPPEL", "title", "Stand van zaken"));
  }

  private static Map<String, Object> hourly(Instant firstAt, String mode) {
    return new HashMap<>(Map.of(
        "profile", "KOPPEL", "firstAt", firstAt.toString(), "intervalMinutes", 60, "mode", mode));
  }

  /** Content of the stored events of this name, in order. */
  private static List<JsonNode> stored(Scene scene, String event) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select payload::text from domain_event_entry where meta_data->>'stream' = ?"
            + " and payload_type = ? order by global_index")
        .params(scene.id, event)
        .query((row, n) -> Json.mapper().readTree(row.getString(1)))
        .list();
  }

  private static List<String> times(Scene scene, String event, String field) {
    return stored(scene, event).stream().map(e -> e.path(field).asString("")).toList();
  }

  @Test
  void A3_theInformationManagerIssuesASitRepToThoseThatTakePart() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    Answer answer = accepted(scene.does(MANAGER, "sitreps", koppel()));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("id")).startsWith("sitrep-");
    JsonNode event = stored(scene, "sitrep-issued").getFirst();
    assertThat(event.path("sitRepId").asString()).isEqualTo(answer.text("id"));
    assertThat(event.path("number").asInt()).isEqualTo(1);
    assertThat(event.path("recipients").get(0).asString()).isEqualTo("met-koppel");
    assertThat(event.path("by").path("organisation").asString()).isEqualTo("VR24");
  }

  @Test
  void A3_onlyTheLeadingRegionsInformationManagerIssuesAndSetsTimes() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    scene.with(Profile.KOPPEL);
    var schedule = hourly(Instant.now().plusSeconds(7200), "BY_HAND");
    for (String other : List.of(kern, Tokens.NEIGHBOUR, Tokens.STRANGER, EVALUATOR)) {
      refused(scene.does(other, "sitreps", koppel()), 403, "not-leading");
      refused(scene.does(other, "sitrep-schedules", schedule), 403, "not-leading");
    }
    String id = accepted(scene.does(MANAGER, "sitrep-schedules", schedule)).text("id");
    var why = Map.of("reason", "afgesproken");
    refused(scene.does(kern, "sitrep-schedules/" + id + "/ending", why), 403, "not-leading");
    accepted(scene.does(MANAGER, "sitrep-schedules/" + id + "/ending", why));
    refused(
        scene.does(MANAGER, "sitrep-schedules/" + id + "/ending", why), 404, "schedule-not-found");
    assertThat(times(scene, "sitrep-schedule-ended", "reason")).containsExactly("afgesproken");
  }

  @Test
  void A3_whatDoesNotFitIsRefused() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    Map<String, Object> adHoc = Map.of("profile", "AD_HOC");
    refused(scene.does(MANAGER, "sitreps", adHoc), 422, "profile-without-sitrep");
    refused(scene.does(MANAGER, "sitreps", Map.of("profile", "KERN")), 422, "no-recipients");
    refused(scene.does(MANAGER, "sitreps", Map.of()), 400, "invalid-field");
    Map<String, Object> named = koppel();
    named.put("recipients", List.of("met-kern"));
    refused(scene.does(MANAGER, "sitreps", named), 422, "recipient-not-taking-part");
    Map<String, Object> noSetTime = koppel();
    noSetTime.put("scheduledFor", "2026-01-01T00:00:00Z");
    refused(scene.does(MANAGER, "sitreps", noSetTime), 422, "not-a-set-time");
    Map<String, Object> never = hourly(Instant.now().plusSeconds(60), "AUTOMATIC");
    never.put("intervalMinutes", 0);
    refused(scene.does(MANAGER, "sitrep-schedules", never), 400, "invalid-field");
    never.put("intervalMinutes", 10_081);
    refused(scene.does(MANAGER, "sitrep-schedules", never), 400, "invalid-field");
    refused(
        scene.does(MANAGER, "sitrep-schedules", hourly(Instant.EPOCH, "BY_HAND")),
        422,
        "first-time-passed");
    refused(scene.close().does(MANAGER, "sitreps", koppel()), 409, "situation-closed");
  }

  @Test
  void A3_numbersHaveNoGapsHoweverManyAreIssuedAtOnce() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    scene.with(Profile.STRUCTUREEL);
    List<Callable<Answer>> requests = IntStream.range(0, 16)
        .<Callable<Answer>>mapToObj(i -> () -> scene.does(
            MANAGER, "sitreps", Map.of("profile", i % 2 == 0 ? "KOPPEL" : "STRUCTUREEL")))
        .toList();
    SideBySide.all(requests).forEach(Scene::accepted);
    for (String profile : List.of("KOPPEL", "STRUCTUREEL")) {
      assertThat(stored(scene, "sitrep-issued").stream()
              .filter(e -> e.path("profile").asString().equals(profile))
              .map(e -> e.path("number").asInt()))
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
  }

  @Test
  void A3_theSameKeyIssuesOnce() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    var first = scene.does(MANAGER, "sitreps", koppel(), "Idempotency-Key", scene.id);
    var again = scene.does(MANAGER, "sitreps", koppel(), "Idempotency-Key", scene.id);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(stored(scene, "sitrep-issued")).hasSize(1);
  }

  @Test
  void A3_atItsSetTimeAnAutomaticSitRepIsIssuedOnceByTheClock() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    Instant soon = Instant.now().plusMillis(1500).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    accepted(scene.does(MANAGER, "sitrep-schedules", hourly(soon, "AUTOMATIC")));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(times(scene, "sitrep-issued", "scheduledFor"))
            .containsExactly(soon.toString()));
    JsonNode event = stored(scene, "sitrep-issued").getFirst();
    assertThat(event.path("by").path("organisation").asString()).isEqualTo("situatiebeeld");
    assertThat(times(scene, "sitrep-set-time-answered", "setTime"))
        .containsExactly(soon.toString());
  }

  @Test
  void A3_inAReconstructionSetTimesFollowItsOwnClock() {
    Scene past = Scene.reconstruction(BEGIN);
    past.with(Profile.KOPPEL);
    Instant first = BEGIN.plus(Duration.ofHours(1));
    accepted(past.does(EVALUATOR, "sitrep-schedules", at(BEGIN, hourly(first, "AUTOMATIC"))));
    accepted(past.does(
        EVALUATOR,
        "facts",
        at(first.plus(Duration.ofMinutes(130)), Scene.saying("Het water daalt"))));
    assertThat(times(past, "sitrep-issued", "scheduledFor"))
        .containsExactlyElementsOf(hoursFrom(first, 3));
    assertThat(past.events().getLast()).isEqualTo("fact-reported");
    assertThat(stored(past, "sitrep-missed")).isEmpty();
  }

  @Test
  void A3_aSetTimeWithoutSitRepByHandIsMissedUntilItIsIssuedLate() {
    Scene past = Scene.reconstruction(BEGIN);
    past.with(Profile.KOPPEL);
    Instant first = BEGIN.plus(Duration.ofHours(1));
    accepted(past.does(EVALUATOR, "sitrep-schedules", at(BEGIN, hourly(first, "BY_HAND"))));
    Map<String, Object> inTime = koppel();
    inTime.put("scheduledFor", first.toString());
    accepted(past.does(EVALUATOR, "sitreps", at(first, inTime)));
    Instant second = first.plus(Duration.ofHours(1));
    Map<String, Object> late = koppel();
    late.put("scheduledFor", second.toString());
    accepted(past.does(EVALUATOR, "sitreps", at(second.plus(Duration.ofMinutes(40)), late)));
    assertThat(times(past, "sitrep-missed", "missedFrom")).containsExactly(second.toString());
    assertThat(times(past, "sitrep-set-time-answered", "setTime"))
        .containsExactlyElementsOf(hoursFrom(first, 2));
    assertThat(past.events().stream().filter(e -> e.startsWith("sitrep-")))
        .containsExactly(
            "sitrep-schedule-set",
            "sitrep-issued",
            "sitrep-set-time-answered",
            "sitrep-missed",
            "sitrep-issued",
            "sitrep-set-time-answered");
  }

  @Test
  void A3_schedulesGoOnAfterReopeningAndWhatWasMissedShows() {
    Scene past = Scene.reconstruction(BEGIN);
    past.with(Profile.KOPPEL);
    Instant first = BEGIN.plus(Duration.ofHours(1));
    accepted(past.does(EVALUATOR, "sitrep-schedules", at(BEGIN, hourly(first, "AUTOMATIC"))));
    accepted(
        past.does(EVALUATOR, "closure", at(BEGIN.plusSeconds(60), Map.of("reason", "voorbij"))));
    accepted(past.does(
        EVALUATOR, "reopening", at(first.plusSeconds(60), Map.of("reason", "toch niet"))));
    assertThat(past.events().stream().skip(past.events().size() - 2))
        .containsExactly("situation-closed", "situation-reopened");
    Instant third = first.plus(Duration.ofHours(2));
    accepted(past.does(EVALUATOR, "facts", at(third, Scene.saying("Het water daalt"))));
    assertThat(times(past, "sitrep-missed", "missedTo")).containsExactly(first.toString());
    assertThat(times(past, "sitrep-issued", "scheduledFor"))
        .containsExactlyElementsOf(hoursFrom(first.plus(Duration.ofHours(1)), 2));
  }

  private static Map<String, Object> at(Instant moment, Map<String, ?> body) {
    Map<String, Object> told = new HashMap<>(body);
    told.put("recordedAt", moment.toString());
    return told;
  }

  private static List<String> hoursFrom(Instant first, int hours) {
    return Stream.iterate(first, t -> t.plus(Duration.ofHours(1)))
        .limit(hours)
        .map(Instant::toString)
        .toList();
  }
}
