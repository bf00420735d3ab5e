package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two whole instances of the service, on one database: each deadline fires exactly once. */
class TwoInstancesTest {

  private static final int REQUESTS = 25;

  private final RunningService second = Scene.SERVICE.another();

  @AfterEach
  void alone() {
    second.stop();
  }

  private static void asks(RunningService instance, Scene scene, String due) {
    Map<String, Object> body = new HashMap<>(
        Map.of("to", Map.of("organisation", "VR23"), "question", "Hoe hoog?", "dueAt", due));
    accepted(
        instance.post("/situations/" + scene.id + "/information-requests", Tokens.MANAGER, body));
  }

  private static String soon() {
    return Instant.now().plus(Duration.ofSeconds(6)).toString();
  }

  private static long told(Scene scene, String event) {
    return scene.events().stream().filter(event::equals).count();
  }

  /** Deadlines of the situation that nothing has passed yet. */
  private static long waiting(Scene scene) {
    return Scene.SERVICE
        .bean(JdbcClient.class)
        .sql("select count(*) from deadline where situation_id = ? and kind <> 'sitrep'")
        .param(scene.id)
        .query(Long.class)
        .single();
  }

  @Test
  void A1_A3_eachDeadlineFiresOnceWithTwoInstancesAndAfterOneIsStopped() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    String first = soon();
    accepted(scene.does(
        Tokens.MANAGER,
        "sitrep-schedules",
        Map.of("profile", "KOPPEL", "firstAt", first, "intervalMinutes", 60, "mode", "AUTOMATIC")));
    IntStream.range(0, REQUESTS)
        .forEach(i -> asks(i % 2 == 0 ? Scene.SERVICE : second, scene, first));
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> waiting(scene) == 0 && told(scene, "sitrep-issued") > 0);
    assertThat(told(scene, "information-request-overdue")).isEqualTo(REQUESTS);
    assertThat(told(scene, "sitrep-issued")).isEqualTo(1);
    String later = soon();
    IntStream.range(0, REQUESTS).forEach(i -> asks(second, scene, later));
    second.stop();
    await().atMost(Duration.ofSeconds(90)).until(() -> waiting(scene) == 0);
    assertThat(told(scene, "information-request-overdue")).isEqualTo(2L * REQUESTS);
    assertThat(told(scene, "sitrep-set-time-answered")).isEqualTo(1);
  }
}
