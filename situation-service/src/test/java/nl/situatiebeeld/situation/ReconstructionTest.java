package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Past situations, told again by an evaluator with the clock of their source (outcome 12). */
class ReconstructionTest {

  private static final Instant BEGIN = Instant.parse("2021-07-13T06:00:00Z");

  private static Map<String, Object> at(String time, Map<String, ?> body) {
    Map<String, Object> told = new HashMap<>(body);
    told.put("recordedAt", time);
    return told;
  }

  private static Map<String, Object> by(String organisation, Map<String, Object> body) {
    body.put("actingFor", organisation);
    return body;
  }

  private static Map<String, Object> opening() {
    Map<String, Object> body = Scene.opening("INCIDENT");
    body.put("reconstruction", true);
    return body;
  }

  @Test
  void aReconstructionIsOpenedByAnEvaluatorAndBySomebodyElseNot() {
    Map<String, Object> body = at("2021-07-13T08:00:00+02:00", opening());
    accepted(SERVICE.post("/situations", EVALUATOR, body));
    refused(SERVICE.post("/situations", MANAGER, body), 403, "reconstruction-by-evaluator");
    refused(SERVICE.post("/situations", Tokens.STRANGER, body), 403, "reconstruction-by-evaluator");
    refused(
        SERVICE.post("/situations", EVALUATOR, by("VR23", new HashMap<>(body))),
        403,
        "opened-by-leading-region");
  }

  @Test
  void aReconstructionIsWrittenByEvaluatorsOnly() {
    Scene past = Scene.reconstruction(BEGIN);
    refused(
        past.reports(MANAGER, at("2021-07-13T09:00:00Z", Scene.saying("x"))),
        403,
        "reconstruction-by-evaluator");
    refused(
        past.does(MANAGER, "closure", at("2021-07-13T09:00:00Z", Map.of("reason", "x"))),
        403,
        "reconstruction-by-evaluator");
  }

  @Test
  void itsClockIsNeededNeverGoesBackAndNeverLiesAhead() {
    refused(SERVICE.post("/situations", EVALUATOR, opening()), 422, "recorded-at-needed");
    Scene past = Scene.reconstruction(BEGIN);
    refused(past.reports(EVALUATOR, Scene.saying("x")), 422, "recorded-at-needed");
    refused(
        past.reports(EVALUATOR, at("2021-07-13T05:59:59.999Z", Scene.saying("x"))),
        422,
        "recorded-at-backwards");
    String later = Instant.now().plusSeconds(3_600).toString();
    refused(past.reports(EVALUATOR, at(later, Scene.saying("x"))), 422, "recorded-at-in-future");
    accepted(past.reports(EVALUATOR, at("2021-07-13T09:00:00Z", Scene.saying("een"))));
    accepted(past.reports(EVALUATOR, at("2021-07-13T09:00:00Z", Scene.saying("twee"))));
    refused(
        past.does(EVALUATOR, "closure", at("2021-07-13T08:00:00Z", Map.of("reason", "x"))),
        422,
        "recorded-at-backwards");
  }

  @Test
  void aRefusedCommandDoesNotMoveTheClock() {
    Scene past = Scene.reconstruction(BEGIN);
    Map<String, Object> wrong = at("2021-07-13T12:00:00Z", Scene.saying("x"));
    wrong.put("theme", "kunst");
    refused(past.reports(EVALUATOR, wrong), 422, "theme-unknown");
    accepted(past.reports(EVALUATOR, at("2021-07-13T09:00:00Z", Scene.saying("x"))));
  }

  @Test
  void aLiveSituationHasTheSystemsClockWhoeverAsks() {
    Scene live = Scene.incident();
    for (String token : new String[] {MANAGER, EVALUATOR}) {
      refused(
          live.reports(token, at("2021-07-13T09:00:00Z", Scene.saying("x"))),
          422,
          "recorded-at-refused");
      refused(live.reports(token, by("VR24", Scene.saying("x"))), 422, "recorded-at-refused");
    }
    refused(
        SERVICE.post("/situations", MANAGER, at("2021-07-13T09:00:00Z", Scene.opening("RISK"))),
        422,
        "recorded-at-refused");
  }

  @Test
  void whatIsToldOfAnOrganisationHasThatOrganisationsRights() {
    Scene past = Scene.reconstruction(BEGIN);
    past.with(Profile.STRUCTUREEL);
    past.with(Profile.STANDBY);
    String time = "2021-07-13T09:00:00Z";
    accepted(
        past.reports(EVALUATOR, by(Partners.id(Profile.STRUCTUREEL), at(time, Scene.saying("x")))));
    refused(
        past.reports(EVALUATOR, by(Partners.id(Profile.STANDBY), at(time, Scene.saying("x")))),
        403,
        "right-missing");
    refused(past.reports(EVALUATOR, by("vreemd", at(time, Scene.saying("x")))), 403, "no-access");
    accepted(past.reports(EVALUATOR, at(time, Scene.saying("de regio zelf"))));
    assertThat(past.events()).endsWith("fact-proposed", "fact-reported");
    assertThat(owners(past)).isEqualTo("met-structureel VR24");
  }

  private static String owners(Scene past) {
    return String.join(
        " ",
        SERVICE
            .bean(JdbcClient.class)
            .sql("select payload->>'owner' from domain_event_entry"
                + " where payload->>'owner' is not null and meta_data->>'stream' = ?"
                + " order by global_index")
            .param(past.id)
            .query((row, n) -> row.getString(1))
            .list());
  }

  @Test
  void itIsPublishedWithTheTimesOfItsSource() {
    Scene past = Scene.reconstruction(BEGIN);
    accepted(past.reports(EVALUATOR, at("2021-07-13T11:30:00+02:00", Scene.saying("x"))));
    accepted(
        past.does(EVALUATOR, "closure", at("2021-07-17T18:00:00Z", Map.of("reason", "voorbij"))));
    await()
        .untilAsserted(() -> assertThat(SERVICE.published(past.id).stream()
                .map(r -> Instant.parse(
                    new String(r.headers().lastHeader(CloudEventHeaders.TIME).value(), UTF_8)))
                .map(Instant::toString))
            .containsExactly(
                "2021-07-13T06:00:00Z", "2021-07-13T09:30:00Z", "2021-07-17T18:00:00Z"));
    var opened = Json.mapper().readTree(SERVICE.published(past.id).getFirst().value());
    assertThat(opened.path("reconstruction").asBoolean()).isTrue();
  }

  @Test
  void aReconstructionCanNeverBeTurnedIntoALiveOne() {
    Scene past = Scene.reconstruction(BEGIN);
    int minute = 10;
    for (String what : new String[] {"grip", "regions", "handover", "closure", "reopening"}) {
      Map<String, Object> body = new HashMap<>(Map.of("reason", "x"));
      switch (what) {
        case "grip" -> body.putAll(Map.of("level", 1, "authority", "y"));
        case "regions" -> body.put("region", "VR22");
        case "handover" -> body.putAll(Map.of("to", "VR22", "authority", "y"));
        default -> {}
      }
      if (what.equals("closure") || what.equals("reopening")) {
        body.put("actingFor", "VR22");
      }
      body.put("reconstruction", false);
      refused(past.does(EVALUATOR, what, body), 400, "unknown-field");
      body.remove("reconstruction");
      accepted(past.does(EVALUATOR, what, at("2021-07-13T09:" + minute++ + ":00Z", body)));
    }
    refused(
        past.reports(
            Tokens.of("VR22", "manager", "information-manager", "reporter"), Scene.saying("x")),
        403,
        "reconstruction-by-evaluator");
    refused(past.reports(EVALUATOR, Scene.saying("x")), 422, "recorded-at-needed");
  }
}
