package nl.situatiebeeld.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One situation of the running service, led by VR24 with VR23 beside it. */
final class Scene {

  static final RunningService SERVICE = RunningService.shared();

  final String id;
  private final @Nullable Instant clock;

  private Scene(String id, @Nullable Instant clock) {
    this.id = id;
    this.clock = clock;
  }

  static Scene incident() {
    return live("INCIDENT");
  }

  static Scene live(String kind) {
    return new Scene(
        accepted(SERVICE.post("/situations", Tokens.MANAGER, opening(kind))).text("id"), null);
  }

  /** An incident led by the first of these regions, with the others beside it. */
  static Scene of(String leading, String... others) {
    Map<String, Object> body = opening("INCIDENT");
    body.put("leadingRegion", leading);
    body.put("otherRegions", List.of(others));
    String manager = Tokens.of(leading, "im-" + leading, "information-manager");
    return new Scene(accepted(SERVICE.post("/situations", manager, body)).text("id"), null);
  }

  /** A reconstruction whose clock stands at this time. */
  static Scene reconstruction(Instant clock) {
    Map<String, Object> body = opening("INCIDENT");
    body.put("reconstruction", true);
    body.put("recordedAt", clock.toString());
    return new Scene(
        accepted(SERVICE.post("/situations", Tokens.EVALUATOR, body)).text("id"), clock);
  }

  static Map<String, Object> opening(String kind) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("name", "Hoogwater");
    body.put("leadingRegion", "VR24");
    body.put("otherRegions", List.of("VR23"));
    body.put("startedAt", "2021-07-13T08:00:00+02:00");
    return body;
  }

  /** Something done to the situation. */
  Answer does(String token, String what, Map<String, ?> body, String... headers) {
    return SERVICE.post("/situations/" + id + "/" + what, token, body, headers);
  }

  /** Something done to one of its facts, in its first version where one is to be named. */
  static Answer doesToFact(String token, String fact, String what, Map<String, ?> body) {
    return what.equals("verification") || what.equals("acceptance")
        ? doesToFact(token, fact, 1, what, body)
        : SERVICE.post("/facts/" + fact + "/" + what, token, body);
  }

  /** Something done to the version of a fact that is named. */
  static Answer doesToFact(
      String token, String fact, int basedOn, String what, Map<String, ?> body) {
    return SERVICE.post("/facts/" + fact + "/" + what, token, body, "If-Match", etag(basedOn));
  }

  private static String etag(int version) {
    return "\"" + version + "\"";
  }

  /** A new version of a fact, based on the version that is named. */
  static Answer updates(String token, String fact, int basedOn, Map<String, ?> body) {
    return SERVICE.send(
        "PUT",
        "/facts/" + fact,
        token,
        nl.situatiebeeld.platform.json.Json.mapper().writeValueAsString(body),
        "If-Match",
        "\"" + basedOn + "\"");
  }

  static Map<String, Object> saying(String statement) {
    Map<String, Object> body = new HashMap<>();
    body.put("theme", "meteo");
    body.put("statement", statement);
    body.put("observedAt", "2021-07-13T09:00:00+02:00");
    return body;
  }

  Answer reports(String token, Map<String, ?> body) {
    return does(token, "facts", body);
  }

  /** The id of a fact reported with this content. */
  String fact(String token, Map<String, ?> body) {
    return accepted(reports(token, body)).text("id");
  }

  String fact(String token) {
    return fact(token, saying("Regen"));
  }

  /** Lets the partner of this profile in, active; its token. */
  String with(Profile profile) {
    Partners.known(SERVICE);
    Map<String, Object> seek = retold(Map.of("partnerId", Partners.id(profile), "reason", "nodig"));
    accepted(does(director(), "participations", seek));
    accepted(does(director(), "participations/" + Partners.id(profile) + "/grant", grant(profile)));
    return Partners.token(profile);
  }

  Map<String, Object> grant(Profile profile) {
    Map<String, Object> grant =
        new HashMap<>(Map.of("state", "ACTIVE", "coreTask", Partners.CORE_TASK, "reason", "nodig"));
    if (profile == Profile.STANDBY) {
      grant.put("themes", List.of("meteo"));
    }
    if (profile == Profile.AD_HOC) {
      grant.put("until", "2100-01-01T00:00:00Z");
      grant.put("conditions", "alleen dieren");
      grant.put("secondedHin", "hin");
    }
    return retold(grant);
  }

  private String director() {
    return clock == null ? Tokens.MANAGER : Tokens.EVALUATOR;
  }

  private Map<String, Object> retold(Map<String, ?> body) {
    Map<String, Object> told = new HashMap<>(body);
    if (clock != null) {
      told.put("recordedAt", clock.toString());
    }
    return told;
  }

  Scene close() {
    accepted(does(Tokens.MANAGER, "closure", Map.of("reason", "voorbij")));
    return this;
  }

  /** Names of the stored events, in the order in which they were stored. */
  List<String> events() {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select payload_type from domain_event_entry where meta_data->>'stream' = ?"
            + " order by global_index")
        .param(id)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** The answer, if it was yes. */
  static Answer accepted(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    return answer;
  }

  /** The answer, if it was this refusal in the form of RFC 9457. */
  static Answer refused(Answer answer, int status, String problem) {
    assertThat(answer.problem()).as(answer.raw().body()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.text("type")).isEqualTo("https://situatiebeeld.nl/problems/" + problem);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("title")).isNotBlank();
    assertThat(answer.text("detail")).isNotBlank();
    assertThat(answer.text("instance")).isEqualTo(answer.raw().uri().getPath());
    return answer;
  }
}
