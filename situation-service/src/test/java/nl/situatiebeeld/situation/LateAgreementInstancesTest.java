package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.ChangingPartner.LONG_AGO;
import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.situation.AlertScene.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Late agreements beside several instances, after a restart, and when the copy is filled anew. */
class LateAgreementInstancesTest {

  private static final int PARTNERS = 12;

  private final RunningService first = RunningService.with(AlertScene.settings());
  private final AlertScene scene = new AlertScene(first);
  private final String theme = AlertScene.ownTheme();
  private RunningService second = first.another();

  @AfterEach
  void stops() {
    second.stop();
    first.stop();
  }

  private ChangingPartner drafted() {
    return new ChangingPartner(first, scene.partner(new Task(List.of(theme), "VR24", false)));
  }

  private List<ChangingPartner> drafted(int count) {
    return IntStream.range(0, count).mapToObj(i -> drafted()).toList();
  }

  private static void eachOnce(AlertScene told, String situation, List<ChangingPartner> partners) {
    partners.forEach(p -> told.alerted(situation, p.id()));
    told.quiet(situation);
    for (ChangingPartner partner : partners) {
      assertThat(told.alerts(situation, partner.id(), "alert-raised")).hasSize(1);
    }
  }

  @Test
  void S7_twoInstancesAlertEachPartnerOnce_whoeverHearsOfIt() {
    List<ChangingPartner> partners = drafted(PARTNERS);
    String situation = scene.opens("INCIDENT", theme);
    partners.forEach(p -> p.comesInForce(LONG_AGO));
    String during = scene.opens("INCIDENT", theme);
    eachOnce(scene, situation, partners);
    eachOnce(scene, during, partners);
  }

  @Test
  void S7_whatCameInForceWhileNobodyListenedAlertsAfterTheRestart() {
    List<ChangingPartner> partners = drafted(PARTNERS);
    String situation = scene.opens("INCIDENT", theme);
    second.stop();
    first.stop();
    partners.forEach(p -> p.comesInForce(LONG_AGO));
    second = first.another();
    eachOnce(new AlertScene(second), situation, partners);
  }

  @Test
  void S7_whenTheCopyOfPartnersIsFilledAnewHistoryAlertsNobody() throws InterruptedException {
    second.stop();
    ChangingPartner partner = drafted();
    String situation = scene.opens("INCIDENT", theme);
    scene.quiet(situation);
    accepted(scene.does(situation, "closure", Map.of("reason", "voorbij")));
    partner.comesInForce(LONG_AGO).known(4);
    accepted(scene.does(situation, "reopening", Map.of("reason", "toch niet")));

    filledAnew();
    partner.known(4);
    scene.quiet(situation);
    assertThat(scene.alerts(situation, partner.id(), "alert-raised")).isEmpty();

    partner.isAbout(List.of(theme, "meer"), null);
    eachOnce(scene, situation, List.of(partner));
  }

  private void filledAnew() throws InterruptedException {
    EventConsumer consumer = (EventConsumer) first.bean("partnerEvents");
    consumer.stop();
    JdbcClient jdbc = first.bean(JdbcClient.class);
    jdbc.sql("truncate known_partner, known_core_task, known_agreement").update();
    for (String table : List.of("consumed_position", "stream_position")) {
      jdbc.sql("delete from " + table + " where topic like '%partner.events'").update();
    }
    consumer.start();
  }
}
