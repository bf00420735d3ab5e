package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static nl.situatiebeeld.situation.Tokens.REGION_READER;
import static nl.situatiebeeld.situation.Tokens.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.evidence.EvidenceCheck;
import nl.situatiebeeld.platform.evidence.EvidenceFault;
import nl.situatiebeeld.platform.evidence.PublicKeys;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;
import nl.situatiebeeld.platform.relay.Relay;
import nl.situatiebeeld.platform.relay.StoredChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Evidence (E7), taken by HTTP and checked with the public key alone. */
class EvidenceOverHttpTest {

  @TempDir
  private Path folder;

  private static void relayed() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SERVICE.bean(Relay.class).status().unpublished() == 0);
  }

  private static HttpResponse<byte[]> asked(Scene scene, String token) {
    relayed();
    return SERVICE.bytes("/situations/" + scene.id + "/evidence", token);
  }

  private Path saved(Scene scene) throws IOException {
    HttpResponse<byte[]> answer = asked(scene, EVALUATOR);
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    return Files.write(folder.resolve("evidence.zip"), answer.body());
  }

  static PublicKeys key() {
    var answer = SERVICE.send("GET", "/evidence/public-key", null, "");
    return PublicKeys.read(answer.raw().body());
  }

  private static EvidenceCheck.Verdict checked(Path file) throws IOException, EvidenceFault {
    return EvidenceCheck.check(file, key());
  }

  private static Scene eventful() {
    Scene scene = Scene.incident();
    scene.with(Profile.KERN);
    String fact = scene.fact(MANAGER);
    accepted(Scene.updates(MANAGER, fact, 1, Scene.saying("Meer regen, é ü €")));
    accepted(SERVICE.upload(
        "/situations/" + scene.id + "/attachments",
        MANAGER,
        BodyPublishers.ofString("verslag van de nacht"),
        "Content-Type",
        "text/plain"));
    return scene;
  }

  @Test
  void E7_whatIsTakenOutHasAllEventsAndIsWhole() throws Exception {
    Scene scene = eventful();
    Path file = saved(scene);
    EvidenceCheck.Verdict verdict = checked(file);
    assertThat(verdict.subject().situation()).isEqualTo(scene.id);
    assertThat(verdict.subject().events()).isEqualTo(scene.events().size());
    assertThat(verdict.attachments()).isEqualTo(1);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> lines = text(zip, "events/000001.ndjson").lines().toList();
      assertThat(lines.stream().map(line -> json(line).path("name").asString("")))
          .containsExactlyElementsOf(scene.events());
      assertThat(
              text(zip, "attachments/" + json(lines.getLast()).at("/data/hash").asString()))
          .isEqualTo("verslag van de nacht");
      for (String line : lines) {
        JsonNode event = json(line);
        String schema =
            event.path("name").asString("") + ".v" + event.path("revision").asInt();
        assertThat(text(zip, "schemas/" + schema + ".json")).contains("\"$id\"");
      }
      assertThat(text(zip, "README.txt")).contains("sha256sum");
    }
  }

  @Test
  void E7_theArchiveIsWhatWasPublishedEventByEvent() throws Exception {
    Scene scene = eventful();
    try (ZipFile zip = new ZipFile(saved(scene).toFile())) {
      List<String> published = SERVICE.published(scene.id).stream()
          .map(r -> new String(r.headers().lastHeader("ce_sequence").value(), UTF_8) + " "
              + new String(r.headers().lastHeader("ce_hash").value(), UTF_8))
          .distinct()
          .toList();
      assertThat(text(zip, "chain/000001.txt").lines()).containsExactlyElementsOf(published);
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = Objects.requireNonNull(zip.getEntry(name), name);
    return new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
  }

  private static JsonNode json(String line) {
    return Json.mapper().readTree(line);
  }

  @Test
  void E7_whatHappensAfterASealStandsUnderTheNextOne() throws Exception {
    Scene scene = Scene.incident();
    long first = checked(saved(scene)).subject().events();
    Scene.incident().fact(MANAGER);
    scene.fact(MANAGER);
    Path file = saved(scene);
    EvidenceCheck.Verdict later = checked(file);
    assertThat(later.subject().events()).isEqualTo(first + 1);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<JsonNode> seals = text(zip, "seals/000001.ndjson")
          .lines()
          .map(EvidenceOverHttpTest::json)
          .toList();
      assertThat(seals).hasSizeGreaterThan(1);
      assertThat(seals.getLast().path("consistency").size()).isPositive();
    }
  }

  @Test
  void E7_anEventThatIsChangedInTheStoreIsNamed() throws Exception {
    Scene scene = eventful();
    checked(saved(scene));
    SERVICE
        .bean(JdbcClient.class)
        .sql("update domain_event_entry set payload = jsonb_set(payload, '{content,statement}',"
            + " '\"Niets\"') where meta_data->>'stream' = ? and payload_type = 'fact-updated'")
        .param(scene.id)
        .update();
    Path file = saved(scene);
    assertThatThrownBy(() -> checked(file))
        .isInstanceOf(EvidenceFault.class)
        .hasMessageContaining("events/000001.ndjson, position ")
        .hasMessageContaining("the event does not give its hash in the chain");
  }

  @Test
  void E7_aChainThatIsMadeAgainInTheStoreIsNamed() throws Exception {
    Scene scene = eventful();
    checked(saved(scene));
    JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
    jdbc.sql("update domain_event_entry set payload = jsonb_set(payload, '{content,statement}',"
            + " '\"Niets\"') where meta_data->>'stream' = ? and payload_type = 'fact-reported'")
        .param(scene.id)
        .update();
    var chain = new StoredChain(jdbc);
    String hash = HashChain.START;
    for (var link : chain.after(scene.id, 0, 100)) {
      hash = HashChain.next(hash, link.canonical());
      jdbc.sql("update relayed_event set hash = ? where stream_id = ? and sequence = ?")
          .params(hash, scene.id, link.sequence())
          .update();
    }
    jdbc.sql("update stream_head set hash = ? where stream_id = ?")
        .params(hash, scene.id)
        .update();
    scene.fact(MANAGER);
    Path file = saved(scene);
    assertThatThrownBy(() -> checked(file))
        .isInstanceOf(EvidenceFault.class)
        .hasMessageContaining("was sealed with hash")
        .hasMessageContaining("so it was made again");
  }

  @Test
  void E7_V6_onlyTheLeadingRegionsManagerAndEvaluatorsGetIt() {
    Scene scene = eventful();
    assertThat(asked(scene, MANAGER).statusCode()).isEqualTo(200);
    assertThat(asked(scene, EVALUATOR).statusCode()).isEqualTo(200);
    for (String token : List.of(NEIGHBOUR, REGION_READER, STRANGER, Partners.token(Profile.KERN))) {
      refused(
          SERVICE.send("GET", "/situations/" + scene.id + "/evidence", token, ""),
          403,
          "evidence-not-yours");
    }
    refused(
        SERVICE.send(
            "GET",
            "/situations/situation-00000000-0000-7000-8000-000000000000/evidence",
            EVALUATOR,
            ""),
        404,
        "situation-not-found");
    assertThat(SERVICE
            .send("GET", "/situations/" + scene.id + "/evidence", null, "")
            .status())
        .isEqualTo(401);
  }

  @Test
  void E7_whatIsNotSealedYetIsRefused() {
    String id = "situation-00000000-0000-7000-8000-000000000001";
    SERVICE
        .bean(JdbcClient.class)
        .sql("insert into situation_standing (situation_id, kind, state, leading_region, regions,"
            + " themes, reconstruction) select ?, kind, state, leading_region, regions, themes,"
            + " reconstruction from situation_standing where situation_id = ?")
        .params(id, Scene.incident().id)
        .update();
    refused(
        SERVICE.send("GET", "/situations/" + id + "/evidence", EVALUATOR, ""),
        409,
        "evidence-not-sealed");
  }

  @Test
  void E7_whatIsLargerThanAnArchiveMayBeIsRefused() {
    RunningService small = RunningService.with(Map.of("situatiebeeld.evidence.max-bytes", "1000"));
    try {
      String id = accepted(small.post("/situations", MANAGER, Scene.opening("INCIDENT")))
          .text("id");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> small.bean(Relay.class).status().unpublished() == 0);
      for (int n = 0; n < 3; n++) {
        accepted(small.post("/situations/" + id + "/facts", MANAGER, Scene.saying("Regen")));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> refused(
              small.send("GET", "/situations/" + id + "/evidence", EVALUATOR, ""),
              409,
              "evidence-too-large"));
    } finally {
      small.stop();
    }
  }
}
