package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear error that names the field, and changes nothing. */
class BadInputTest {

  private static Scene scene = Scene.incident();

  @BeforeAll
  static void anIncident() {
    scene = Scene.incident();
  }

  private static void refusesFact(String field, Object value) {
    Map<String, Object> body = saying("Regen");
    body.put(field, value);
    assertThat(refused(scene.reports(MANAGER, body), 400, "invalid-field").text("field"))
        .startsWith(field);
  }

  @Test
  void anUnknownFieldIsRefusedAndNamed() {
    Map<String, Object> body = saying("Regen");
    body.put("colour", "red");
    var answer = refused(scene.reports(MANAGER, body), 400, "unknown-field");
    assertThat(answer.text("field")).isEqualTo("colour");
    refused(
        scene.does(MANAGER, "closure", Map.of("reason", "x", "colour", "red")),
        400,
        "unknown-field");
    assertThat(scene.events()).containsExactly("situation-opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme", "statement", "observedAt"})
  void aMissingFieldIsNamed(String field) {
    Map<String, Object> body = saying("Regen");
    body.remove(field);
    assertThat(refused(scene.reports(MANAGER, body), 400, "invalid-field").text("field"))
        .isEqualTo(field);
  }

  @Test
  void whatIsTooLongOrTooManyIsRefused() {
    refusesFact("statement", "x".repeat(10_001));
    refusesFact("restsOn", Collections.nCopies(51, "fact-00000000-0000-7000-8000-000000000000"));
    refusesFact("addressedTo", Collections.nCopies(51, "kern"));
    refusesFact("refreshMinutes", 525_601);
    refusesFact("source", Map.of("system", "x".repeat(501)));
    Map<String, Object> many = new HashMap<>();
    for (int i = 0; i < 51; i++) {
      many.put("a" + i, i);
    }
    refusesFact("attributes", many);
  }

  @Test
  void aBodyBeyondItsLimitIsRefusedUnread() {
    String body = "{\"statement\":\"" + "x".repeat(1_100_000) + "\"}";
    refused(
        Scene.SERVICE.send("POST", "/situations/" + scene.id + "/facts", MANAGER, body),
        413,
        "too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-07-13T09:00:00",
        "2021-07-13",
        "gisteren",
        "",
        "1626166800",
        "2021-02-30T00:00:00Z"
      })
  void aTimeWithoutAnOffsetIsRefused(String time) {
    refusesFact("observedAt", time);
    refusesFact("validUntil", time);
  }

  @Test
  void aTimeThatIsANumberIsRefused() {
    refusesFact("observedAt", 1_626_166_800);
  }

  @Test
  void F1_aGeometryThatIsNoneIsRefused() {
    refusesFact("location", Map.of("type", "Point", "coordinates", List.of(5.8, 95)));
    refusesFact("location", Map.of("type", "Point", "coordinates", List.of(5.8)));
    refusesFact("location", Map.of("type", "Point", "coordinates", "hier"));
    refusesFact("location", Map.of("type", "Circle", "coordinates", List.of(5.8, 50.8)));
    refusesFact("location", Map.of("type", "Point"));
    refusesFact("location", Map.of("coordinates", List.of(5.8, 50.8)));
    List<List<Double>> open =
        List.of(List.of(5.0, 50.0), List.of(6.0, 50.0), List.of(6.0, 51.0), List.of(5.0, 51.0));
    refusesFact("location", Map.of("type", "Polygon", "coordinates", List.of(open)));
  }

  @Test
  void F1_attributesAreFlat() {
    refusesFact("attributes", Map.of("a", Map.of("b", 1)));
    refusesFact("attributes", Map.of("a", List.of(1)));
    refusesFact("attributes", Map.of("a b", 1));
    refusesFact("attributes", List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "reliability, G",
    "reliability, AB",
    "credibility, 7",
    "sensitivity, GEHEIM",
    "sensitivity, shared",
    "theme, Meteo Nu",
    "onBehalfOf, KNMI"
  })
  void aCodeThatIsNotAllowedIsRefused(String field, String code) {
    refusesFact(field, code);
  }

  @Test
  void V4_anUnknownThemeAndAddresseesThatDoNotFitAreRefused() {
    Map<String, Object> body = saying("Regen");
    body.put("theme", "kunst");
    refused(scene.reports(MANAGER, body), 422, "theme-unknown");
    body = saying("Regen");
    body.put("sensitivity", "RESTRICTED");
    refused(scene.reports(MANAGER, body), 422, "addressees-needed");
    body.put("addressedTo", List.of("kern"));
    body.put("sensitivity", "OPEN");
    refused(scene.reports(MANAGER, body), 422, "addressees-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"theme\":\"meteo\"} {}", "12"})
  void whatIsNoJsonObjectIsRefused(String body) {
    var answer = Scene.SERVICE.send("POST", "/situations/" + scene.id + "/facts", MANAGER, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "kind, FEEST",
    "leadingRegion, VR26",
    "leadingRegion, Limburg",
    "startedAt, nu",
    "name, ''",
    "area, hier",
    "themes, meteo",
    "reconstruction, ja"
  })
  void S2_aSituationIsOpenedWithValidFields(String field, String value) {
    Map<String, Object> body = Scene.opening("INCIDENT");
    body.put(field, value);
    var answer = refused(Scene.SERVICE.post("/situations", MANAGER, body), 400, "invalid-field");
    assertThat(answer.text("field")).startsWith(field);
  }

  @Test
  void A4_aGripLevelIsZeroToFive() {
    for (Object level : new Object[] {-1, 6, 2.5, "2"}) {
      refused(
          scene.does(MANAGER, "grip", Map.of("level", level, "reason", "x", "authority", "y")),
          400,
          "invalid-field");
    }
  }

  @Test
  void whatIsDoneToAFactHasValidFieldsToo() {
    String fact = scene.fact(MANAGER);
    refused(doesToFact(MANAGER, fact, "verification", Map.of()), 400, "invalid-field");
    refused(doesToFact(MANAGER, fact, "retraction", Map.of()), 400, "invalid-field");
    refused(
        doesToFact(MANAGER, fact, "disputes", Map.of("reason", "x", "contradictingFact", "y")),
        400,
        "invalid-field");
    refused(
        doesToFact(MANAGER, "fact-1", "retraction", Map.of("reason", "x")), 400, "invalid-field");
  }

  @Test
  void whoBringsNoTokenIsRefused() {
    refused(
        Scene.SERVICE.post("/situations", null, Scene.opening("INCIDENT")), 401, "unauthenticated");
  }
}
