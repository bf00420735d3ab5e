package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions (F3) and repeated requests. */
class VersionsOverHttpTest {

  private static final String KEY = "Idempotency-Key";

  @Test
  void F3_anUpdateThatNamesNoVersionIsRefused() {
    String fact = Scene.incident().fact(MANAGER);
    refused(put(fact), 428, "version-needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "*", "\"a\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999\""})
  void F3_aVersionIsNamedAsItWasGiven(String ifMatch) {
    String fact = Scene.incident().fact(MANAGER);
    refused(put(fact, "If-Match", ifMatch), 428, "version-needed");
    assertThat(accepted(put(fact, "If-Match", "W/\"1\"")).body().path("version").asInt())
        .isEqualTo(2);
  }

  private static RunningService.Answer put(String fact, String... headers) {
    String body = Json.mapper().writeValueAsString(saying("Hagel"));
    return SERVICE.send("PUT", "/facts/" + fact, MANAGER, body, headers);
  }

  @Test
  void F3_aStaleUpdateIsRefusedAndToldWhatChangedSince() {
    String fact = Scene.incident().fact(MANAGER);
    Map<String, Object> hail = saying("Hagel");
    hail.put("attributes", Map.of("mm", 48_151));
    accepted(updates(MANAGER, fact, 1, hail));
    var stale = refused(updates(NEIGHBOUR, fact, 1, saying("Sneeuw")), 412, "stale-version");
    assertThat(stale.body().path("currentVersion").asInt()).isEqualTo(2);
    assertThat(stale.body().path("changedSince").toString())
        .isEqualTo("[\"attributes\",\"statement\"]");
    assertThat(stale.raw().body()).doesNotContain("Hagel").doesNotContain("48151");
  }

  private static final Map<String, Map<String, ?>> SAID_OF_A_VERSION = Map.of(
      "verification", Map.of("method", "gebeld"),
      "confirmations", Map.of(),
      "disputes", Map.of("reason", "x"),
      "retraction", Map.of("reason", "x"),
      "supersession", Map.of("by", "fact-00000000-0000-7000-8000-000000000000", "reason", "x"),
      "disclosures", Map.of("partnerId", "vreemd", "reason", "x"));

  @Test
  void F3_F4_whatIsSaidOfAVersionIsNotSaidOfALaterOne() {
    Scene scene = Scene.incident();
    String fact = scene.fact(MANAGER);
    accepted(updates(MANAGER, fact, 1, saying("Honderdtwintig")));
    SAID_OF_A_VERSION.forEach((what, body) -> {
      var stale = refused(doesToFact(MANAGER, fact, 1, what, body), 412, "stale-version");
      assertThat(stale.body().path("currentVersion").asInt()).as(what).isEqualTo(2);
      assertThat(stale.body().path("changedSince").toString()).isEqualTo("[\"statement\"]");
      assertThat(stale.raw().body()).doesNotContain("Honderdtwintig");
    });
    assertThat(scene.events()).endsWith("fact-reported", "fact-updated");
    accepted(doesToFact(MANAGER, fact, 2, "verification", Map.of("method", "gebeld")));
  }

  @Test
  void F2_aProposalThatWasReplacedIsNeitherAcceptedNorRejectedUnseen() {
    Scene scene = Scene.incident();
    String partner = scene.with(Profile.STRUCTUREEL);
    String proposal = scene.fact(partner);
    accepted(updates(partner, proposal, 1, saying("Iets anders")));
    refused(doesToFact(MANAGER, proposal, 1, "acceptance", Map.of()), 412, "stale-version");
    refused(
        doesToFact(MANAGER, proposal, 1, "rejection", Map.of("reason", "x")), 412, "stale-version");
    accepted(doesToFact(MANAGER, proposal, 2, "acceptance", Map.of()));
  }

  @Test
  void F3_verifyingAndAcceptingNameAVersion() {
    String fact = Scene.incident().fact(MANAGER);
    var path = "/facts/" + fact;
    refused(
        SERVICE.post(path + "/verification", MANAGER, Map.of("method", "gebeld")),
        428,
        "version-needed");
    refused(SERVICE.post(path + "/acceptance", MANAGER, Map.of()), 428, "version-needed");
    refused(
        SERVICE.post("/facts/" + fact + "/confirmations", NEIGHBOUR, Map.of(), "If-Match", "*"),
        428,
        "version-needed");
  }

  @Test
  void F3_sendingTheSameAgainIsNoChangeAlsoWhenItWasStoredInBetween() {
    Map<String, Object> body = saying("Regen");
    body.put("attributes", Map.of("mm", 12, "level", 3.42, "big", 5_000_000_000L, "km", 5.0));
    body.put("location", Map.of("type", "Point", "coordinates", List.of(5, 50.86)));
    String fact = Scene.incident().fact(MANAGER, body);
    refused(updates(MANAGER, fact, 1, body), 409, "nothing-changes");
  }

  @Test
  void theSameKeyWithTheSameRequestGivesTheSameAnswer() {
    Scene scene = Scene.incident();
    String key = UUID.randomUUID().toString();
    var first = accepted(scene.does(MANAGER, "facts", saying("Regen"), KEY, key));
    var again = accepted(scene.does(MANAGER, "facts", saying("Regen"), KEY, key));
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(scene.events()).containsExactly("situation-opened", "fact-reported");
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    Scene scene = Scene.incident();
    String key = UUID.randomUUID().toString();
    accepted(scene.does(MANAGER, "facts", saying("Regen"), KEY, key));
    refused(scene.does(MANAGER, "facts", saying("Hagel"), KEY, key), 422, "idempotency-key-reused");
    refused(
        scene.does(MANAGER, "closure", Map.of("reason", "x"), KEY, key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void aKeyIsItsCallersOwn() {
    Scene scene = Scene.incident();
    String key = UUID.randomUUID().toString();
    var first = accepted(scene.does(MANAGER, "facts", saying("Regen"), KEY, key));
    var other = accepted(scene.does(NEIGHBOUR, "facts", saying("Hagel"), KEY, key));
    assertThat(other.text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void aRefusalIsNotRememberedUnderItsKey() {
    Scene scene = Scene.live("RISK").close();
    String key = UUID.randomUUID().toString();
    refused(scene.does(MANAGER, "facts", saying("x"), KEY, key), 409, "situation-closed");
    accepted(scene.does(MANAGER, "reopening", Map.of("reason", "x")));
    accepted(scene.does(MANAGER, "facts", saying("x"), KEY, key));
  }
}
