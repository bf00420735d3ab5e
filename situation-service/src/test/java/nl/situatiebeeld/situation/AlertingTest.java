package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.situation.AlertScene.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is alerted, from the opening of a situation on. */
class AlertingTest {

  private final AlertScene scene = AlertScene.shared();
  private final String theme = AlertScene.ownTheme();

  @Test
  void S7_alertsGoToPartnersWhoseTaskAndAreaMatch() {
    String match = scene.about(theme);
    String everything = scene.partner(new Task(List.of(theme, "ander"), "VR24", true));
    String other = scene.about(AlertScene.ownTheme());
    String elsewhere = scene.partner(new Task(List.of(theme), "VR10", true));
    String drafted = scene.partner(new Task(List.of(theme), "VR24", false));

    String situation = scene.opens("INCIDENT", theme);

    JsonNode alert = scene.alerted(situation, match);
    assertThat(alert.path("kind").asString()).isEqualTo("ALERT");
    assertThat(alert.path("cause").asString()).isEqualTo("SITUATION_OPENED");
    assertThat(alert.path("coreTask").asString()).isEqualTo("taak");
    assertThat(alert.path("agreementId").asString()).isEqualTo("agreement-" + match);
    assertThat(alert.path("exercise").asBoolean()).isFalse();
    assertThat(alert.path("overview").toString())
        .isEqualTo("{\"kind\":\"INCIDENT\",\"name\":\"Hoogwater\",\"level\":0,"
            + "\"region\":\"VR24\",\"national\":false,"
            + "\"startedAt\":\"2021-07-13T06:00:00Z\"}");
    scene.alerted(situation, everything);
    scene.quiet(situation);
    for (String none : List.of(other, elsewhere, drafted)) {
      assertThat(scene.alerts(situation, none, "alert-raised")).as(none).isEmpty();
    }
  }

  private String at(double west, double south) {
    return scene.partner(new Task(List.of(theme), "VR24", true, square(west, south)));
  }

  private static Geometry.Polygon square(double west, double south) {
    return new Geometry.Polygon(List.of(List.of(
        List.of(west, south),
        List.of(west + 0.1, south),
        List.of(west + 0.1, south + 0.1),
        List.of(west, south + 0.1),
        List.of(west, south))));
  }

  private String opensAt(Geometry.@Nullable Polygon area) {
    Map<String, @Nullable Object> body = new HashMap<>(Scene.opening("INCIDENT"));
    body.put("themes", List.of(theme));
    body.put("area", area == null ? null : told(area));
    return scene.opens(body);
  }

  private static Map<String, Object> told(Geometry.Polygon area) {
    return Map.of("type", "Polygon", "coordinates", area.coordinates());
  }

  @Test
  void S7_areasAreComparedAsTheyAreDrawn() {
    String overlapping = at(5.75, 50.85);
    String touching = at(5.8, 50.8);
    String apart = at(5.95, 50.8);
    String everywhere = scene.about(theme);

    String drawn = opensAt(square(5.7, 50.8));
    for (String partner : List.of(overlapping, touching, everywhere)) {
      scene.alerted(drawn, partner);
    }
    scene.quiet(drawn);
    assertThat(scene.alerts(drawn, apart, "alert-raised")).isEmpty();

    String anywhere = opensAt(null);
    for (String partner : List.of(overlapping, touching, everywhere, apart)) {
      scene.alerted(anywhere, partner);
    }
  }

  @Test
  void S7_whoTakesPartAlreadyIsNotAlerted() {
    String present = scene.partner(new Task(List.of(theme), "VR12", true));
    String situation = scene.opens("INCIDENT", theme);
    // granted under an agreement with the leading region, while the task is about another one
    service()
        .publishPartnerEvents(
            new PartnerEvent.CoreTaskAssigned(
                present,
                "andere",
                "Andere",
                CoreTaskCategory.CUSTODIAN,
                List.of("iets"),
                null,
                new Actor("VR24", "partner-admin")),
            new PartnerEvent.AgreementDrafted(
                present,
                "agreement-second-" + present,
                "andere",
                Profile.KERN,
                List.of("VR24"),
                List.of(),
                null,
                null,
                null,
                new Actor("VR24", "partner-admin")),
            new PartnerEvent.AgreementEnteredIntoForce(
                present,
                "agreement-second-" + present,
                Instant.parse("2020-01-01T00:00:00Z"),
                "getekend",
                new Actor("VR24", "partner-admin")));
    accepted(
        scene.does(situation, "participations", Map.of("partnerId", present, "reason", "nodig")));
    await()
        .untilAsserted(() -> accepted(scene.does(
            situation,
            "participations/" + present + "/grant",
            Map.of("state", "MONITORING", "coreTask", "andere", "reason", "nodig"))));

    accepted(scene.does(situation, "regions", Map.of("region", "VR12", "reason", "effect")));

    scene.quiet(situation);
    assertThat(scene.alerts(situation, present, "alert-raised")).isEmpty();
  }

  private RunningService service() {
    return scene.service;
  }

  @Test
  void S7_aReconstructionAlertsNobodyAndWhatWasDoneThenIsRetold() {
    String match = scene.about(theme);
    Map<String, Object> body = Scene.opening("INCIDENT");
    body.put("themes", List.of(theme));
    body.put("reconstruction", true);
    body.put("recordedAt", "2021-07-13T08:30:00Z");
    String situation =
        accepted(service().post("/situations", Tokens.EVALUATOR, body)).text("id");
    scene.quiet(situation);
    assertThat(scene.alerts(situation, match, "alert-raised")).isEmpty();

    String alert = accepted(service()
            .post(
                "/situations/" + situation + "/alerts",
                Tokens.EVALUATOR,
                Map.of(
                    "partnerId", match, "reason", "gebeld", "recordedAt", "2021-07-13T09:00:00Z")))
        .text("id");
    accepted(service()
        .post(
            "/alerts/" + alert + "/acknowledgement",
            Tokens.EVALUATOR,
            Map.of("answer", "COMING", "actingFor", match, "recordedAt", "2021-07-13T09:05:00Z")));

    JsonNode raised = scene.alerted(situation, match);
    assertThat(raised.path("channels")).isEmpty();
    assertThat(raised.path("by").path("organisation").asString()).isEqualTo("VR24");
    assertThat(scene.alerts(situation, match, "alert-acknowledged")).hasSize(1);
  }

  @Test
  void S7_theLeadingRegionAlertsByHandWhoeverMatchesAndNobodyElse() {
    String situation = scene.opens("INCIDENT", theme);
    scene.quiet(situation);
    String match = scene.about(theme);
    String other = scene.about(AlertScene.ownTheme());
    Map<String, String> alert = Map.of("partnerId", match, "reason", "kijk mee");

    refused(
        service().post("/situations/" + situation + "/alerts", Tokens.NEIGHBOUR, alert),
        403,
        "not-leading");
    refused(
        scene.does(situation, "alerts", Map.of("partnerId", other, "reason", "x")),
        422,
        "no-match");
    refused(
        scene.does(situation, "alerts", Map.of("partnerId", "onbekend", "reason", "x")),
        422,
        "unknown-partner");
    accepted(scene.does(situation, "alerts", alert));

    await()
        .untilAsserted(() -> assertThat(scene.alerts(situation, match, "alert-raised"))
            .extracting(e -> e.path("cause").asString(), e -> e.path("reason").asString(""))
            .containsExactlyInAnyOrder(tuple("BY_HAND", "kijk mee"), tuple("PARTNER_CHANGED", "")));
  }

  @Test
  void S7_aCallOutGoesToANamedPartnerAndIsAcknowledgedByIt() {
    String named = scene.about(AlertScene.ownTheme());
    String situation = scene.opens("INCIDENT", theme);
    String id = accepted(scene.does(
            situation, "call-outs", Map.of("partnerId", named, "reason", "kom naar het CoPI")))
        .text("id");

    assertThat(scene.alerted(situation, named).path("kind").asString()).isEqualTo("CALL_OUT");
    String path = "/alerts/" + id + "/acknowledgement";
    refused(service().post(path, Tokens.MANAGER, Map.of()), 403, "not-the-alerted");
    refused(service().post(path, Tokens.STRANGER, Map.of()), 404, "alert-not-found");
    accepted(service()
        .post(path, AlertScene.reader(named), Map.of("answer", "COMING", "remark", "onderweg")));
    refused(service().post(path, AlertScene.reader(named), Map.of()), 409, "acknowledged-already");

    JsonNode answer = scene.alerts(situation, named, "alert-acknowledged").getFirst();
    assertThat(answer.path("answer").asString()).isEqualTo("COMING");
    assertThat(answer.path("remark").asString()).isEqualTo("onderweg");
    assertThat(answer.path("by").path("organisation").asString()).isEqualTo(named);
  }

  @Test
  void S7_thatItReachedThePartnersPageIsRecordedOnce() {
    String match = scene.about(theme);
    String situation = scene.opens("INCIDENT", theme);
    String path =
        "/alerts/" + scene.alerted(situation, match).path("alertId").asString() + "/receipt";
    refused(service().post(path, Tokens.MANAGER, Map.of()), 403, "not-the-alerted");
    accepted(service().post(path, AlertScene.reader(match), Map.of()));
    refused(service().post(path, AlertScene.reader(match), Map.of()), 409, "delivery-settled");
    scene.settled(situation, match, "DASHBOARD", "alert-delivered");
  }
}
