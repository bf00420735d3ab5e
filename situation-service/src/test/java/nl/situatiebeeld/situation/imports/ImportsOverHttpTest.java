package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Feeds by the production door: HTTP in, facts and one outcome an item out. */
class ImportsOverHttpTest {

  private static final String CAP = "application/cap+xml";
  private static final String GEOJSON = "application/geo+json";

  private final RunningService service = RunningService.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String manager =
      TestServers.issuer().token("VR24", "informatiemanager", "information-manager", "reporter");
  private final String evaluator =
      TestServers.issuer().token("inspectie-jv", "evaluator", "evaluator");

  private record Answer(int status, JsonNode body) {
    String counts() {
      return "created %d, updated %d, verified %d, retracted %d, unchanged %d, refused %d"
          .formatted(
              count("created"),
              count("updated"),
              count("verified"),
              count("retracted"),
              count("unchanged"),
              count("refused"));
    }

    int count(String name) {
      return body.path(name).asInt(-1);
    }

    String problem() {
      return body.path("type").asString("").replaceAll(".*/", "");
    }

    JsonNode item(int index) {
      return body.path("items").path(index);
    }
  }

  private Answer send(
      String situation, String query, String token, String type, byte[] body, String... headers) {
    String port = service.bean(Environment.class).getProperty("local.server.port");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
            "http://localhost:" + port + "/api/v1/situations/" + situation + "/imports" + query))
        .header("Content-Type", type)
        .header("Authorization", "Bearer " + token)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), Json.mapper().readTree(answer.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer cap(String situation, String alert) {
    return send(situation, "", manager, CAP, alert.getBytes(StandardCharsets.UTF_8));
  }

  private Answer cap(String situation, byte[] alert) {
    return send(situation, "", manager, "application/xml", alert);
  }

  private String open(String token, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "INCIDENT");
    body.put("name", "Import");
    body.put("leadingRegion", "VR24");
    body.put("startedAt", "2018-01-30T00:00:00Z");
    body.putAll(more);
    RunningService.Answer answer = service.post("/situations", token, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.text("id");
  }

  private String incident() {
    return open(manager, Map.of());
  }

  @Test
  void everyValidAlertIsAcceptedAndTheSecondTimeNothingChanges() {
    String exercise = open(manager, Map.of("kind", "EXERCISE"));
    for (String file : SharedData.files("cap/valid")) {
      Answer answer = cap(exercise, SharedData.read(file));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.count("refused")).as(file + answer.body()).isZero();
      assertThat(cap(exercise, SharedData.read(file)).counts())
          .isEqualTo("created 0, updated 0, verified 0, retracted 0, unchanged 1, refused 0");
    }
  }

  @Test
  void aCancelRetractsWhatItsAlertReported() {
    String incident = incident();
    Answer alert = cap(incident, SharedData.read("cap/valid/wainfleet.xml"));
    Answer cancel = cap(incident, SharedData.read("cap/valid/wainfleet_cancel_minimal.xml"));
    assertThat(alert.counts()).startsWith("created 1");
    assertThat(cancel.counts()).contains("retracted 1");
    assertThat(cancel.item(0).path("fact")).isEqualTo(alert.item(0).path("fact"));
    assertThat(cancel.body().path("position").asString("")).isNotEmpty();
  }

  @Test
  void anUpdateChangesTheFactThatItRefersTo() {
    String incident = incident();
    Answer alert = cap(incident, CapSample.ALERT);
    Answer update =
        cap(incident, CapSample.update("NL-2", "2021-07-14T19:00:00+02:00", "Extreme regen"));
    assertThat(update.counts()).contains("updated 1");
    assertThat(update.item(0).path("fact")).isEqualTo(alert.item(0).path("fact"));
  }

  @Test
  void whatIsInvalidIsRefusedOneByOne() {
    String incident = incident();
    for (String file : SharedData.files("cap/invalid")) {
      Answer answer = cap(incident, SharedData.read(file));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.counts()).endsWith("refused 1").startsWith("created 0");
      assertThat(answer.item(0).path("reason").asString("")).isNotEmpty();
    }
    assertThat(cap(incident, SharedData.read("cap/wrapped/smhi.se.alerts.cap")).counts())
        .startsWith("created 17");
  }

  @Test
  void externalEntitiesAreRefused() {
    String attack = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + CapSample.with("Zware regen", "&x;");
    Answer answer = cap(incident(), attack);
    assertThat(answer.counts()).endsWith("refused 1");
    assertThat(answer.item(0).path("reason").asString("")).isEqualTo("dtd-not-allowed");
  }

  @Test
  void s1ATestStaysOutOfARealSituation() {
    Answer answer = cap(incident(), SharedData.read("cap/valid/ph.cap"));
    assertThat(answer.item(0).path("reason").asString("")).isEqualTo("not-actual");
  }

  @Test
  void v4AnAlertThatIsNotForEveryoneIsTakenInRestricted() {
    assertThat(cap(incident(), CapSample.with(">Public<", ">Private<")).counts())
        .startsWith("created 1");
  }

  @Test
  void theMeteoAlarmFeedIsTakenInAndItsUpdatesFindTheirFacts() {
    String incident = incident();
    byte[] feed = SharedData.read("feeds/meteoalarm-atom-germany-2023.xml");
    assertThat(send(incident, "", manager, "application/atom+xml", feed).counts())
        .isEqualTo("created 377, updated 4, verified 0, retracted 0, unchanged 0, refused 0");
    assertThat(send(incident, "", manager, "text/xml", feed).counts())
        .contains("unchanged 381, refused 0");
  }

  @Test
  void aWeekOfEarthquakesIsRetoldAsAReconstruction() {
    String past =
        open(evaluator, Map.of("reconstruction", true, "recordedAt", "2018-01-30T00:00:00Z"));
    byte[] week = SharedData.read("usgs/earthquakes-all_week-2018-02-07.geojson");
    Answer answer = send(past, "?mapping=usgs-earthquakes", evaluator, GEOJSON, week);
    assertThat(answer.counts())
        .isEqualTo("created 1707, updated 0, verified 0, retracted 0, unchanged 0, refused 0");
    int verified = 0;
    for (JsonNode item : answer.body().path("items")) {
      verified += item.path("verified").asBoolean() ? 1 : 0;
    }
    assertThat(verified).isEqualTo(1214);
    assertThat(send(past, "?mapping=usgs-earthquakes", evaluator, GEOJSON, week).counts())
        .contains("unchanged 1707, refused 0");
  }

  @Test
  void theSameKeyGivesTheSameReport() {
    String incident = incident();
    byte[] alert = CapSample.ALERT.getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    Answer first = send(incident, "", manager, CAP, alert, "Idempotency-Key", key);
    Answer again = send(incident, "", manager, CAP, alert, "Idempotency-Key", key);
    Answer other = send(
        incident,
        "",
        manager,
        CAP,
        "<x/>".getBytes(StandardCharsets.UTF_8),
        "Idempotency-Key",
        key);
    assertThat(first.counts()).startsWith("created 1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void aFeedIsRefusedAsAWholeWhenNoneOfItCanBeTakenIn() {
    String incident = incident();
    byte[] alert = CapSample.ALERT.getBytes(StandardCharsets.UTF_8);
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    String reader = TestServers.issuer().token("VR24", "lezer", "reader");
    String stranger = TestServers.issuer().token("onbekend", "kern", "reporter");
    expect(send(incident, "", manager, "text/plain", alert), 415, "unsupported-media-type");
    expect(send(incident, "", manager, "nonsense", alert), 415, "unsupported-media-type");
    expect(send(incident, "", manager, GEOJSON, json), 400, "mapping-needed");
    expect(send(incident, "?mapping=none", manager, GEOJSON, json), 400, "mapping-unknown");
    expect(send(incident, "?mapping=x", manager, CAP, alert), 400, "mapping-not-wanted");
    expect(send(incident, "", manager, CAP, new byte[9_000_000]), 413, "too-large");
    expect(send(incident, "", reader, CAP, alert), 403, "role-missing");
    expect(send(incident, "", stranger, CAP, alert), 403, "no-access");
    expect(send("situation-none", "", manager, CAP, alert), 404, "situation-not-found");
    expect(send(incident, "?actingFor=enexis", manager, CAP, alert), 422, "recorded-at-refused");
    service.post("/situations/" + incident + "/closure", manager, Map.of("reason", "voorbij"));
    expect(send(incident, "", manager, CAP, alert), 409, "situation-closed");
    String past =
        open(evaluator, Map.of("reconstruction", true, "recordedAt", "2018-01-30T00:00:00Z"));
    expect(send(past, "", manager, CAP, alert), 403, "reconstruction-by-evaluator");
  }

  private static void expect(Answer answer, int status, String problem) {
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void table1KernImportsAndStructureelDoesNot() {
    String incident = incident();
    byte[] alert = CapSample.ALERT.getBytes(StandardCharsets.UTF_8);
    String kern = taking(incident, "kern-import", Profile.KERN);
    String structureel = taking(incident, "structureel-import", Profile.STRUCTUREEL);
    assertThat(send(incident, "", kern, CAP, alert).counts()).startsWith("created 1");
    expect(send(incident, "", structureel, CAP, alert), 403, "import-not-allowed");
  }

  /** The partner takes part in the incident; its system's token. */
  private String taking(String incident, String partner, Profile profile) {
    Actor by = new Actor("VR24", "partner-admin");
    String agreement = "agreement-" + UUID.randomUUID();
    service.publishPartnerEvents(
        new PartnerEvent.PartnerRegistered(partner, partner, by),
        new PartnerEvent.CoreTaskAssigned(
            partner,
            "watersysteem",
            "Watersysteem",
            CoreTaskCategory.CUSTODIAN,
            List.of(),
            null,
            by),
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "watersysteem",
            profile,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.now(), "getekend", by));
    await()
        .untilAsserted(() -> assertThat(service
                .post(
                    "/situations/" + incident + "/participations",
                    manager,
                    Map.of("partnerId", partner, "reason", "nodig"))
                .status())
            .isEqualTo(201));
    await().untilAsserted(() -> {
      RunningService.Answer granted = service.post(
          "/situations/" + incident + "/participations/" + partner + "/grant",
          manager,
          Map.of("state", "ACTIVE", "coreTask", "watersysteem", "reason", "nodig"));
      assertThat(granted.status()).as(granted.raw().body()).isEqualTo(200);
    });
    return TestServers.issuer().token(partner, partner, "system", "reporter");
  }
}
