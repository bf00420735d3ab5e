package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;

class SituationsOverHttpTest {

  private static final Map<String, ?> REASON = Map.of("reason", "x");
  private static final Map<String, ?> GRIP = Map.of("level", 2, "reason", "x", "authority", "y");

  @Test
  void S1_S2_aSituationLivesFromOpeningToReopening() {
    Scene risk = Scene.live("RISK");
    accepted(risk.does(MANAGER, "grip", GRIP));
    accepted(risk.does(MANAGER, "promotion", REASON));
    accepted(risk.does(MANAGER, "regions", Map.of("region", "VR22", "reason", "x")));
    accepted(risk.does(MANAGER, "closure", REASON));
    accepted(risk.does(MANAGER, "reopening", REASON));
    var answer = accepted(
        risk.does(MANAGER, "handover", Map.of("to", "VR23", "reason", "x", "authority", "y")));
    assertThat(answer.text("id")).isEqualTo(risk.id);
    assertThat(answer.text("position")).isNotEmpty();
    assertThat(risk.events())
        .containsExactly(
            "situation-opened",
            "grip-changed",
            "situation-promoted",
            "region-involved",
            "situation-closed",
            "situation-reopened",
            "leadership-handed-over");
    refused(risk.does(MANAGER, "closure", REASON), 403, "not-leading");
    accepted(risk.does(NEIGHBOUR, "closure", REASON));
  }

  @Test
  void S2_nameAreaAndThemesChangeAndRegionsComeAndGo() {
    Scene scene = Scene.incident();
    Map<String, ?> wider = Map.of(
        "area",
        Map.of("type", "Point", "coordinates", List.of(5.72, 50.97)),
        "themes",
        List.of("shipping"),
        "reason",
        "het stijgt");
    Map<String, Object> ship = Scene.saying("Schip op drift");
    ship.put("theme", "shipping");
    refused(scene.reports(MANAGER, ship), 422, "theme-unknown");
    accepted(scene.does(MANAGER, "scope", wider));
    accepted(scene.reports(MANAGER, ship));
    accepted(scene.does(MANAGER, "name", Map.of("name", "Hoogwater Maas", "reason", "x")));
    accepted(scene.does(MANAGER, "regions/VR23/release", REASON));
    assertThat(scene.events())
        .containsExactly(
            "situation-opened",
            "situation-rescoped",
            "fact-reported",
            "situation-renamed",
            "region-released");
    refused(scene.reports(NEIGHBOUR, Scene.saying("x")), 403, "no-access");
    refused(scene.does(NEIGHBOUR, "scope", wider), 403, "not-leading");
    refused(scene.does(NEIGHBOUR, "name", Map.of("name", "x", "reason", "x")), 403, "not-leading");
    refused(scene.does(NEIGHBOUR, "regions/VR24/release", REASON), 403, "not-leading");
    refused(scene.does(MANAGER, "regions/VR24/release", REASON), 409, "leading-region-stays");
    refused(scene.does(MANAGER, "scope", wider), 409, "scope-unchanged");
    refused(
        scene.does(MANAGER, "grip", Map.of("level", 5, "reason", "x", "authority", "y")),
        409,
        "grip-crosses-regions");
  }

  @Test
  void whatCannotHappenToASituationIsRefusedWithItsReason() {
    Scene incident = Scene.incident();
    refused(
        Scene.SERVICE.post("/situations", NEIGHBOUR, Scene.opening("INCIDENT")),
        403,
        "opened-by-leading-region");
    refused(incident.does(MANAGER, "promotion", REASON), 409, "not-a-risk");
    refused(incident.does(MANAGER, "reopening", REASON), 409, "not-closed");
    accepted(incident.does(MANAGER, "grip", GRIP));
    refused(incident.does(MANAGER, "grip", GRIP), 409, "grip-unchanged");
    refused(
        incident.does(MANAGER, "regions", Map.of("region", "VR23", "reason", "x")),
        409,
        "region-involved-already");
    refused(
        incident.does(MANAGER, "handover", Map.of("to", "VR01", "reason", "x", "authority", "y")),
        409,
        "leadership-to-involved-region");
  }

  @Test
  void S2_aClosedSituationRefusesEverythingButReopeningAndDetachment() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String fact = scene.fact(MANAGER);
    scene.close();
    String partner = "participations/" + Partners.id(Profile.KERN);
    for (var answer : new RunningService.Answer[] {
      scene.does(MANAGER, "grip", GRIP),
      scene.does(MANAGER, "regions", Map.of("region", "VR22", "reason", "x")),
      scene.does(MANAGER, "handover", Map.of("to", "VR23", "reason", "x", "authority", "y")),
      scene.does(MANAGER, "promotion", REASON),
      scene.does(MANAGER, "regions/VR23/release", REASON),
      scene.does(MANAGER, "name", Map.of("name", "Maas", "reason", "x")),
      scene.does(MANAGER, "scope", Map.of("themes", List.of("shipping"), "reason", "x")),
      scene.does(
          MANAGER,
          "participations",
          Map.of("partnerId", Partners.id(Profile.KOPPEL), "reason", "nodig")),
      scene.does(MANAGER, partner + "/grant", scene.grant(Profile.KERN)),
      scene.does(MANAGER, partner + "/activation", REASON),
      scene.does(MANAGER, partner + "/refusal", REASON),
      scene.reports(MANAGER, Scene.saying("Te laat")),
      scene.reports(kern, Scene.saying("Te laat")),
      Scene.updates(MANAGER, fact, 1, Scene.saying("Te laat")),
      Scene.doesToFact(MANAGER, fact, "verification", Map.of("method", "x")),
      Scene.doesToFact(kern, fact, "confirmations", Map.of()),
      Scene.doesToFact(kern, fact, "disputes", REASON),
      Scene.doesToFact(MANAGER, fact, "retraction", REASON)
    }) {
      refused(answer, 409, "situation-closed");
    }
    refused(scene.does(MANAGER, "closure", REASON), 409, "already-closed");
    accepted(scene.does(MANAGER, partner + "/detachment", REASON));
    accepted(scene.does(MANAGER, "reopening", REASON));
    accepted(scene.reports(MANAGER, Scene.saying("Weer open")));
  }

  @Test
  void anIdOfSomethingElseIsNoSituationAndNoFact() {
    Scene scene = Scene.incident();
    String fact = scene.fact(MANAGER);
    refused(
        Scene.SERVICE.post("/situations/" + fact + "/closure", MANAGER, REASON),
        404,
        "situation-not-found");
    refused(Scene.doesToFact(MANAGER, scene.id, "retraction", REASON), 404, "fact-not-found");
  }
}
