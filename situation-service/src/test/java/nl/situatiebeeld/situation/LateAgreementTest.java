package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.ChangingPartner.LONG_AGO;
import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.situation.AlertScene.Task;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners that come to match a situation that is open already, or of which it is heard late. */
class LateAgreementTest {

  /** Registered, a core task, a draft. */
  private static final int DRAFTED = 3;

  private final AlertScene scene = AlertScene.shared();
  private final String theme = AlertScene.ownTheme();

  private ChangingPartner drafted(String itsTheme) {
    String id = scene.partner(new Task(List.of(itsTheme), "VR24", false));
    return new ChangingPartner(scene.service, id);
  }

  private long alerts(String situation, ChangingPartner partner) {
    return scene.alerts(situation, partner.id(), "alert-raised").size();
  }

  @Test
  void S7_whoseAgreementComesInForceDuringASituationIsAlertedOnce() {
    ChangingPartner partner = drafted(theme);
    ChangingPartner other = drafted(AlertScene.ownTheme());
    String situation = scene.opens("INCIDENT", theme);
    scene.quiet(situation);

    partner.comesInForce(LONG_AGO).known(DRAFTED + 1);
    other.comesInForce(LONG_AGO).known(DRAFTED + 1);

    var alert = scene.alerted(situation, partner.id());
    assertThat(alert.path("cause").asString()).isEqualTo("PARTNER_CHANGED");
    assertThat(alert.path("agreementId").asString()).isEqualTo("agreement-" + partner.id());
    assertThat(alert.path("exercise").asBoolean()).isFalse();
    partner.isAbout(List.of(theme, "meer"), null).known(DRAFTED + 2);
    scene.quiet(situation);
    assertThat(alerts(situation, partner)).isOne();
    assertThat(alerts(situation, other)).isZero();
  }

  @Test
  void S7_whoseCoreTaskComesToMatchIsAlerted_inAreaOrTheme() {
    Geometry elsewhere = square(3.5);
    String id = scene.partner(new Task(List.of(theme), "VR24", true, elsewhere));
    ChangingPartner partner = new ChangingPartner(scene.service, id);
    Map<String, Object> body = new HashMap<>(Scene.opening("INCIDENT"));
    body.put("themes", List.of(theme));
    body.put("area", Map.of("type", "Polygon", "coordinates", square(5.7).coordinates()));
    String situation = scene.opens(body);
    String second = AlertScene.ownTheme();
    String another = scene.opens("INCIDENT", second);
    scene.quiet(situation);
    scene.quiet(another);

    partner.isAbout(List.of(theme), square(5.75));

    scene.alerted(situation, id);
    partner.isAbout(List.of(second), null);
    scene.alerted(another, id);
    scene.quiet(situation);
    assertThat(alerts(situation, partner)).isOne();
  }

  private static Geometry.Polygon square(double west) {
    return new Geometry.Polygon(List.of(List.of(
        List.of(west, 50.8),
        List.of(west + 0.1, 50.8),
        List.of(west + 0.1, 50.9),
        List.of(west, 50.9),
        List.of(west, 50.8))));
  }

  @Test
  void S7_S1_closedAndRetoldSituationsAlertNobodyLate_andAnExerciseAlertsAsOne() {
    ChangingPartner partner = drafted(theme);
    String closed = scene.opens("INCIDENT", theme);
    accepted(scene.does(closed, "closure", Map.of("reason", "voorbij")));
    Map<String, Object> body = new HashMap<>(Scene.opening("INCIDENT"));
    body.putAll(Map.of("themes", List.of(theme), "reconstruction", true));
    body.put("recordedAt", "2021-07-13T08:30:00Z");
    String retold =
        accepted(scene.service.post("/situations", Tokens.EVALUATOR, body)).text("id");
    String exercise = scene.opens("EXERCISE", theme);
    List.of(closed, retold, exercise).forEach(scene::quiet);

    partner.comesInForce(LONG_AGO);

    var alert = scene.alerted(exercise, partner.id());
    assertThat(alert.path("exercise").asBoolean()).isTrue();
    assertThat(alert.path("overview").path("kind").asString()).isEqualTo("EXERCISE");
    List.of(closed, retold).forEach(scene::quiet);
    assertThat(alerts(closed, partner) + alerts(retold, partner)).isZero();
  }

  @Test
  void S7_S4_anAgreementThatIsInForceLaterAlertsThenAndNotBefore() {
    ChangingPartner before = drafted(theme);
    String first = scene.opens("INCIDENT", theme);
    Instant from = Instant.now().plusSeconds(4);
    before.comesInForce(from).known(DRAFTED + 1);
    String second = scene.opens("INCIDENT", theme);

    for (String situation : List.of(first, second)) {
      scene.alerted(situation, before.id());
      assertThat(raisedAt(situation, before)).isAfterOrEqualTo(from);
    }
  }

  private Instant raisedAt(String situation, ChangingPartner partner) {
    return Instant.parse(scene
        .service
        .bean(JdbcClient.class)
        .sql("select time_stamp from domain_event_entry where meta_data->>'stream' = ?"
            + " and payload_type = 'alert-raised' and payload->>'partnerId' = ?")
        .params(situation, partner.id())
        .query(String.class)
        .single());
  }
}
