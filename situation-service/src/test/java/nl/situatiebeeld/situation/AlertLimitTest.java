package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of partners that the limit of alerts leaves out. */
class AlertLimitTest {

  private final RunningService service = RunningService.with(settings());
  private final AlertScene scene = new AlertScene(service);
  private final String theme = AlertScene.ownTheme();

  private static Map<String, String> settings() {
    Map<String, String> settings = AlertScene.settings();
    settings.put("situatiebeeld.alerts.per-situation", "2");
    settings.put("situatiebeeld.alerts.by-hand-beyond", "1");
    return settings;
  }

  @AfterEach
  void stops() {
    service.stop();
  }

  private List<String> leftOut(String situation) {
    return service
        .bean(JdbcClient.class)
        .sql("select payload->>'partners' from domain_event_entry where meta_data->>'stream' = ?"
            + " and payload_type = 'alerts-left-out' order by global_index")
        .param(situation)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<String> leftOut(String situation, String... expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(leftOut(situation)).containsExactly(expected));
    return leftOut(situation);
  }

  private boolean isAlerted(String situation, String partner) {
    return !scene.alerts(situation, partner, "alert-raised").isEmpty();
  }

  private RunningService.Answer callsOut(String situation, String partner) {
    return scene.does(situation, "call-outs", Map.of("partnerId", partner, "reason", "kom"));
  }

  @Test
  void S7_theRegionIsToldHowManyTheLimitLeftOut_andCallsThemOutByHand() {
    List<String> partners = Stream.generate(() -> scene.about(theme)).limit(4).toList();
    String situation = scene.opens("INCIDENT", theme);
    leftOut(situation, "2");
    List<String> left = partners.stream().filter(p -> !isAlerted(situation, p)).toList();
    assertThat(left).hasSize(2);

    scene.about(theme);
    leftOut(situation, "2", "3");
    accepted(scene.does(situation, "regions", Map.of("region", "VR11", "reason", "effect")));
    scene.quiet(situation);
    leftOut(situation, "2", "3");

    accepted(callsOut(situation, left.getFirst()));
    refused(callsOut(situation, left.getLast()), 409, "too-many-alerts");
  }
}
