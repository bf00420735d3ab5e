package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static nl.situatiebeeld.situation.Tokens.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Attachments (A5): in, carried by facts, and out again to who may have them. */
class AttachmentsOverHttpTest {

  private static final int MEGABYTE = 1024 * 1024;

  private static byte[] pdf(int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, content, 0, 9);
    return content;
  }

  private static Answer adds(Scene scene, String token, byte[] content, String... headers) {
    return adds(scene, token, "", BodyPublishers.ofByteArray(content), headers);
  }

  private static Answer adds(
      Scene scene, String token, String query, BodyPublisher content, String... headers) {
    return SERVICE.upload(
        "/situations/" + scene.id + "/attachments" + query, token, content, headers);
  }

  private static String[] named(String name) {
    return new String[] {
      "Content-Type",
      "application/pdf",
      "Content-Disposition",
      "attachment; filename*=UTF-8''" + name
    };
  }

  private static String added(Scene scene, String token, byte[] content) {
    return accepted(adds(scene, token, content, named("plan.pdf"))).text("id");
  }

  private static HttpResponse<byte[]> gets(String token, String ref, String... headers) {
    return SERVICE.bytes("/attachments/" + ref, token, headers);
  }

  private static String problem(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " "
        + Json.mapper().readTree(answer.body()).path("type").asString().replaceAll(".*/", "");
  }

  private static String carrying(Scene scene, String token, Map<String, ?> more, String... ids) {
    Map<String, Object> body = Scene.saying("zie bijlage");
    body.put("attachments", List.of(ids));
    body.putAll(more);
    return accepted(scene.reports(token, body)).text("id");
  }

  private static Map<String, Object> without() {
    Map<String, Object> body = Scene.saying("zonder");
    body.put("attachments", List.of());
    return body;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static JsonNode event(Scene scene, String name) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select payload::text from domain_event_entry where meta_data->>'stream' = ?"
            + " and payload_type = ? order by global_index desc limit 1")
        .params(scene.id, name)
        .query((row, n) -> Json.mapper().readTree(row.getString(1)))
        .single();
  }

  @Test
  void A5_whatComesInGoesOutAgainByteForByteAndTheEventHasItsHash() throws Exception {
    Scene scene = Scene.incident();
    byte[] content = pdf(2 * MEGABYTE + 17, 1);
    Answer answer = accepted(adds(scene, MANAGER, content, named("plan%20caf%C3%A9.pdf")));
    assertThat(answer.status()).isEqualTo(201);
    JsonNode event = event(scene, "attachment-added");
    assertThat(event.path("hash").asString()).isEqualTo(sha256(content));
    assertThat(event.path("size").asInt()).isEqualTo(content.length);
    assertThat(event.path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(event.path("name").asString()).isEqualTo("plan café.pdf");
    HttpResponse<byte[]> out = gets(MANAGER, answer.text("id"));
    assertThat(out.body()).isEqualTo(content);
    Map<String, String> headers = new HashMap<>();
    out.headers()
        .map()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    assertThat(headers)
        .containsEntry("content-type", "application/pdf")
        .containsEntry("etag", '"' + sha256(content) + '"')
        .containsEntry("accept-ranges", "none")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(headers.get("content-disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''plan%20caf%C3%A9.pdf");
    assertThat(headers.get("content-security-policy")).contains("sandbox");
    HttpResponse<byte[]> part = gets(MANAGER, answer.text("id"), "Range", "bytes=0-3");
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).hasSameSizeAs(content);
    HttpResponse<byte[]> known =
        gets(MANAGER, answer.text("id"), "If-None-Match", '"' + sha256(content) + '"');
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  void A5_theSameContentIsKeptOnce() {
    Scene scene = Scene.incident();
    byte[] content = pdf(600_000, 2);
    String one = added(scene, MANAGER, content);
    String two = added(scene, NEIGHBOUR, content);
    assertThat(one).isNotEqualTo(two);
    JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
    String hash = event(scene, "attachment-added").path("hash").asString();
    assertThat(jdbc.sql("select sum(length(c.bytes)) from attachment_chunk c"
                + " join attachment_content a using (upload_id) where a.hash = ?")
            .param(hash)
            .query(Long.class)
            .single())
        .isEqualTo(600_000);
    assertThat(gets(NEIGHBOUR, two).body()).isEqualTo(content);
  }

  @Test
  void A5_whatIsTooLargeEmptyOrSomethingElseIsRefusedAndNothingIsLeft() {
    Scene scene = Scene.incident();
    String[] asPdf = {"Content-Type", "application/pdf"};
    refused(adds(scene, MANAGER, pdf(25 * MEGABYTE + 1, 3), asPdf), 413, "too-large");
    BodyPublisher unknownSize = BodyPublishers.ofInputStream(
        () -> new java.io.ByteArrayInputStream(pdf(25 * MEGABYTE + 1, 3)));
    refused(adds(scene, MANAGER, "", unknownSize, asPdf), 413, "too-large");
    refused(adds(scene, MANAGER, new byte[0], asPdf), 422, "attachment-empty");
    refused(
        adds(scene, MANAGER, "PK\u0003\u0004".getBytes(UTF_8), asPdf), 422, "content-not-of-type");
    for (String type : List.of("text/html", "image/svg+xml", "application/zip")) {
      refused(
          adds(scene, MANAGER, "<svg/>".getBytes(UTF_8), "Content-Type", type),
          415,
          "media-type-not-allowed");
    }
    refused(
        adds(scene, MANAGER, "?sensitivity=SECRET", BodyPublishers.ofByteArray(pdf(20, 3)), asPdf),
        400,
        "invalid-field");
    assertThat(scene.events()).containsExactly("situation-opened");
    assertThat(SERVICE
            .bean(JdbcClient.class)
            .sql("select count(*) from attachment_content where hash is null")
            .query(Integer.class)
            .single())
        .isZero();
  }

  @Test
  void A5_whoMayNotAddIsRefusedBeforeAnythingIsTakenIn() {
    Scene scene = Scene.incident();
    byte[] content = pdf(100, 4);
    refused(adds(scene, STRANGER, content, named("x.pdf")), 403, "no-access");
    refused(
        adds(scene, scene.with(Profile.STANDBY), content, named("x.pdf")),
        403,
        "attaching-not-yours");
    refused(adds(scene, Tokens.REGION_READER, content, named("x.pdf")), 403, "role-missing");
    scene.close();
    refused(adds(scene, MANAGER, content, named("x.pdf")), 409, "situation-closed");
  }

  @Test
  void A5_theSameKeyAddsOnceAndNotForOtherContent() {
    Scene scene = Scene.incident();
    String key = "key-" + scene.id;
    String[] headers = {"Content-Type", "application/pdf", "Idempotency-Key", key};
    Answer first = accepted(adds(scene, MANAGER, pdf(300_000, 5), headers));
    Answer again = accepted(adds(scene, MANAGER, pdf(300_000, 5), headers));
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(scene.events()).containsExactly("situation-opened", "attachment-added");
    refused(adds(scene, MANAGER, pdf(300_000, 6), headers), 422, "idempotency-key-reused");
  }

  @Test
  void A5_theSameKeyIsAnsweredAlsoOnceTheSituationIsClosed_butOnlyToWhoMay() {
    Scene scene = Scene.incident();
    String[] headers = {
      "Content-Type", "application/pdf", "Idempotency-Key", "key-" + scene.id,
    };
    Answer first = accepted(adds(scene, MANAGER, pdf(300, 5), headers));
    scene.close();
    assertThat(accepted(adds(scene, MANAGER, pdf(300, 5), headers)).body()).isEqualTo(first.body());
    refused(adds(scene, MANAGER, pdf(300, 6), headers), 422, "idempotency-key-reused");
    refused(adds(scene, STRANGER, pdf(300, 5), headers), 403, "no-access");
    headers[3] = "other-" + scene.id;
    refused(adds(scene, MANAGER, pdf(300, 5), headers), 409, "situation-closed");
  }

  @Test
  void A5_E1_anUpdateKeepsWhatTheFactCarriesAndRegionsReadWhatItCarriedBefore() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String structureel = scene.with(Profile.STRUCTUREEL);
    String id = added(scene, kern, pdf(1_000, scene.hashCode()));
    String fact = carrying(scene, kern, Map.of(), id);
    String hash =
        event(scene, "fact-reported").at("/content/attachments/0/hash").asString();
    accepted(Scene.updates(MANAGER, fact, 1, Scene.saying("zonder tikfout")));
    assertThat(event(scene, "fact-updated").at("/content/attachments/0/hash").asString())
        .isEqualTo(hash);
    Map<String, Object> byHash = Scene.saying("op naam van de inhoud");
    byHash.put("attachments", List.of(hash));
    accepted(Scene.updates(MANAGER, fact, 2, byHash));
    assertThat(event(scene, "fact-updated").at("/content/attachments/0/hash").asString())
        .isEqualTo(hash);
    refused(scene.reports(MANAGER, byHash), 422, "attachment-unknown");
    byHash.put("attachments", List.of());
    accepted(Scene.updates(kern, fact, 3, byHash));
    assertThat(gets(MANAGER, hash).statusCode()).isEqualTo(200);
    assertThat(gets(NEIGHBOUR, hash).statusCode()).isEqualTo(200);
    assertThat(problem(gets(structureel, hash))).isEqualTo("404 attachment-not-found");
  }

  @Test
  void A5_itIsThereForWhoAddedItAndWhoSeesAFactThatCarriesIt() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String structureel = scene.with(Profile.STRUCTUREEL);
    String koppel = scene.with(Profile.KOPPEL);
    String id = added(scene, kern, pdf(1_000, scene.hashCode()));
    assertThat(gets(kern, id).statusCode()).isEqualTo(200);
    for (String other : List.of(MANAGER, structureel, koppel, STRANGER)) {
      assertThat(problem(gets(other, id))).isEqualTo("404 attachment-not-found");
    }
    carrying(scene, kern, Map.of(), id);
    for (String reader : List.of(MANAGER, NEIGHBOUR, structureel)) {
      assertThat(gets(reader, id).statusCode()).isEqualTo(200);
    }
    for (String other : List.of(koppel, STRANGER)) {
      assertThat(problem(gets(other, id))).isEqualTo("404 attachment-not-found");
    }
    assertThat(gets(EVALUATOR, id).statusCode()).isEqualTo(200);
    String hash =
        event(scene, "fact-reported").at("/content/attachments/0/hash").asString();
    assertThat(gets(structureel, hash).statusCode()).isEqualTo(200);
    assertThat(problem(gets(koppel, hash))).isEqualTo("404 attachment-not-found");
  }

  @Test
  void V4_theNarrowerOfTheLabelsOfFactAndAttachmentCounts() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String structureel = scene.with(Profile.STRUCTUREEL);
    String label = "?sensitivity=RESTRICTED&addressedTo=" + Partners.id(Profile.STRUCTUREEL);
    String narrow = accepted(adds(
            scene,
            MANAGER,
            label,
            BodyPublishers.ofByteArray(pdf(900, scene.hashCode())),
            named("x.pdf")))
        .text("id");
    carrying(scene, MANAGER, Map.of(), narrow);
    assertThat(gets(structureel, narrow).statusCode()).isEqualTo(200);
    assertThat(problem(gets(kern, narrow))).isEqualTo("404 attachment-not-found");
    assertThat(problem(gets(NEIGHBOUR, narrow))).isEqualTo("404 attachment-not-found");
    String open = added(scene, MANAGER, pdf(901, scene.hashCode()));
    carrying(scene, MANAGER, Map.of("sensitivity", "SOURCE_DATA"), open);
    assertThat(gets(kern, open).statusCode()).isEqualTo(200);
    assertThat(problem(gets(structureel, open))).isEqualTo("404 attachment-not-found");
  }

  @Test
  void A5_whenTheFactGoesOrDropsItItGoesForPartners() {
    Scene scene = Scene.incident();
    String structureel = scene.with(Profile.STRUCTUREEL);
    String id = added(scene, MANAGER, pdf(800, scene.hashCode()));
    String fact = carrying(scene, MANAGER, Map.of(), id);
    assertThat(gets(structureel, id).statusCode()).isEqualTo(200);
    Scene.doesToFact(MANAGER, fact, "retraction", Map.of("reason", "vergissing"));
    assertThat(problem(gets(structureel, id))).isEqualTo("404 attachment-not-found");
    assertThat(gets(NEIGHBOUR, id).statusCode()).isEqualTo(200);
    String second = carrying(scene, MANAGER, Map.of(), id);
    accepted(Scene.updates(MANAGER, second, 1, without()));
    assertThat(problem(gets(structureel, id))).isEqualTo("404 attachment-not-found");
  }

  @Test
  void V5_aFactCarriesOnlyWhatItsReporterHandedInHere() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String secret = added(scene, MANAGER, pdf(700, scene.hashCode()));
    String elsewhere = added(Scene.incident(), MANAGER, pdf(701, scene.hashCode()));
    String nowhere = "attachment-00000000-0000-0000-0000-000000000000";
    for (String id : List.of(secret, nowhere)) {
      Map<String, Object> body = Scene.saying("geef hier");
      body.put("attachments", List.of(id));
      refused(scene.reports(kern, body), 422, "attachment-unknown");
    }
    Map<String, Object> body = Scene.saying("van elders");
    body.put("attachments", List.of(elsewhere));
    refused(scene.reports(MANAGER, body), 422, "attachment-unknown");
    assertThat(problem(gets(kern, secret))).isEqualTo("404 attachment-not-found");
  }

  @Test
  void A5_memoryStaysBoundedHoweverMuchComesIn() throws Exception {
    Scene scene = Scene.incident();
    byte[] content = pdf(24 * MEGABYTE, 7);
    var file = Files.createTempFile("attachment", ".pdf");
    Files.write(file, content);
    String hash = sha256(content);
    List<java.util.concurrent.Callable<Answer>> requests = java.util.stream.IntStream.range(0, 4)
        .<java.util.concurrent.Callable<Answer>>mapToObj(
            i -> () -> adds(scene, MANAGER, "", BodyPublishers.ofFile(file), named("groot.pdf")))
        .toList();
    SideBySide.all(requests).forEach(Scene::accepted);
    assertThat(event(scene, "attachment-added").path("hash").asString()).isEqualTo(hash);
    assertThat(SERVICE
            .bean(JdbcClient.class)
            .sql("select max(length(bytes)) from attachment_chunk")
            .query(Integer.class)
            .single())
        .isLessThanOrEqualTo(256 * 1024);
    try (InputStream nothingLeft = Files.newInputStream(file)) {
      assertThat(nothingLeft.read()).isEqualTo('%');
    }
    Files.delete(file);
  }

  @Test
  void A5_otherAddressesKeepTheUsualLimitOfBodies() {
    Scene scene = Scene.incident();
    refused(
        SERVICE.send("POST", "/situations/" + scene.id + "/facts", MANAGER, "x".repeat(1_100_000)),
        413,
        "too-large");
    refused(
        SERVICE.upload(
            "/situations/" + scene.id + "/attachments;x=1",
            MANAGER,
            BodyPublishers.ofByteArray(pdf(1_100_000, 8)),
            named("x.pdf")),
        400,
        "malformed-request");
  }
}
