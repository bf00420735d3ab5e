package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.situation.AlertScene.Task;
import org.junit.jupiter.api.Test;

/** Who is alerted when a situation widens. */
class AlertWideningTest {

  private final AlertScene scene = AlertScene.shared();
  private final String theme = AlertScene.ownTheme();

  /** A tenth of a degree wide; the next one to the east touches it. */
  private static Geometry.Polygon square(double west) {
    double east = west + 0.1;
    return new Geometry.Polygon(List.of(List.of(
        List.of(west, 50.8),
        List.of(east, 50.8),
        List.of(east, 50.9),
        List.of(west, 50.9),
        List.of(west, 50.8))));
  }

  private static Map<String, Object> told(Geometry.Polygon area) {
    return Map.of("type", "Polygon", "coordinates", area.coordinates());
  }

  @Test
  void S7_aWideningAlertsOnlyThoseNewlyMatched() {
    String before = scene.about(theme);
    String newly = scene.partner(new Task(List.of(theme), "VR11", true));
    String situation = scene.opens("INCIDENT", theme);
    scene.alerted(situation, before);

    accepted(scene.does(situation, "regions", Map.of("region", "VR11", "reason", "effect")));

    assertThat(scene.alerted(situation, newly).path("cause").asString())
        .isEqualTo("SITUATION_WIDENED");
    scene.quiet(situation);
    assertThat(scene.alerts(situation, before, "alert-raised")).hasSize(1);
    assertThat(scene.alerts(situation, newly, "alert-raised")).hasSize(1);
  }

  @Test
  void S7_aWideningAlertsAgainForAnotherCoreTask_onceForEach() {
    String second = AlertScene.ownTheme();
    String partner = scene.about(theme);
    scene.alsoAbout(partner, second);
    String situation = scene.opens("INCIDENT", theme);
    assertThat(scene.alerted(situation, partner).path("coreTask").asString()).isEqualTo("taak");

    accepted(scene.does(situation, "scope", scope(theme, second)));
    await()
        .untilAsserted(() -> assertThat(scene.alerts(situation, partner, "alert-raised"))
            .extracting(e -> e.path("coreTask").asString(), e -> e.path("cause").asString())
            .containsExactly(
                tuple("taak", "SITUATION_OPENED"), tuple("tweede", "SITUATION_WIDENED")));

    accepted(scene.does(situation, "scope", scope(second, theme, AlertScene.ownTheme())));
    scene.quiet(situation);
    assertThat(scene.alerts(situation, partner, "alert-raised")).hasSize(2);
  }

  @Test
  void S7_aWideningAlertsForAnAreaThatIsNewlyTouched() {
    String partner = scene.partner(new Task(List.of(theme), "VR24", true, square(5.9)));
    Map<String, Object> body = Scene.opening("INCIDENT");
    body.put("otherRegions", List.of());
    body.put("themes", List.of(theme));
    body.put("area", told(square(5.7)));
    String situation = scene.opens(body);
    scene.quiet(situation);
    assertThat(scene.alerts(situation, partner, "alert-raised")).isEmpty();

    Map<String, Object> wider = scope(theme);
    wider.put("area", told(square(5.85)));
    accepted(scene.does(situation, "scope", wider));
    assertThat(scene.alerted(situation, partner).path("cause").asString())
        .isEqualTo("SITUATION_WIDENED");
  }

  private static Map<String, Object> scope(String... themes) {
    Map<String, Object> body = new HashMap<>();
    body.put("themes", List.of(themes));
    body.put("reason", "het breidt zich uit");
    return body;
  }
}
