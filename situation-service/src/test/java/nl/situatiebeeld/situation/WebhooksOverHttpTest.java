package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners' own addresses, in a service as it is set up for production. */
class WebhooksOverHttpTest {

  private static final RunningService SERVICE = RunningService.shared();
  // an address of the open internet, so that no name has to be looked up; nobody calls it here
  private static final String GOOD = "https://9.9.9.9/alerts";

  @BeforeAll
  static void partners() {
    Partners.known(SERVICE);
  }

  private static String system(Profile profile) {
    return Tokens.of(Partners.id(profile), "systeem", "system");
  }

  private static Answer put(String token, String url) {
    return SERVICE.send(
        "PUT", "/webhook", token, Json.mapper().writeValueAsString(Map.of("url", url)));
  }

  private static Answer get(String token) {
    return SERVICE.send("GET", "/webhook", token, "");
  }

  @Test
  void S7_theSecretIsMadeHereAndShownOnce() {
    String token = system(Profile.KERN);
    Answer made = put(token, GOOD);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(made.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(stored(Profile.KERN))
        .isNotEmpty()
        .doesNotContain("whsec_")
        .doesNotContain(made.text("secret").substring(6));

    Answer changed = put(token, GOOD + "/2");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().has("secret")).isFalse();
    Answer shown = get(token);
    assertThat(shown.text("url")).isEqualTo(GOOD + "/2");
    assertThat(shown.body().path("exercises").asBoolean(true)).isFalse();
    assertThat(shown.body().has("secret")).isFalse();
  }

  @Test
  void S7_aNewSecretSignsBesideTheFormerOneForAWhile() {
    String token = system(Profile.STRUCTUREEL);
    String first = accepted(put(token, GOOD)).text("secret");
    Answer rotated = accepted(SERVICE.post("/webhook/secret", token, Map.of()));
    assertThat(rotated.text("secret")).startsWith("whsec_").isNotEqualTo(first);
    assertThat(rotated.text("formerSecretUntil")).isNotBlank();
    assertThat(get(token).text("formerSecretUntil")).isNotBlank();
    assertThat(stored(Profile.STRUCTUREEL))
        .doesNotContain("whsec_")
        .doesNotContain(first.substring(6));
  }

  @Test
  void S7_aServiceWithoutAKeyForSecretsDoesNotStart() {
    Map<String, String> settings = new java.util.HashMap<>(TestServers.settings());
    settings.keySet().removeIf(name -> name.startsWith("situatiebeeld.alerts.webhook.keys"));
    String[] arguments = settings.entrySet().stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
    assertThatThrownBy(() -> SituationService.application().run(arguments))
        .rootCause()
        .hasMessageContaining("situatiebeeld.alerts.webhook.keys is missing");
  }

  /** All that the database holds of a partner's webhook. */
  private static String stored(Profile profile) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select w::text from webhook w where partner_id = ?")
        .param(Partners.id(profile))
        .query(String.class)
        .single();
  }

  @Test
  void anAddressIsTakenAway() {
    String token = system(Profile.STANDBY);
    accepted(put(token, GOOD));
    assertThat(SERVICE.send("DELETE", "/webhook", token, "").status()).isEqualTo(204);
    refused(get(token), 404, "webhook-not-found");
    refused(SERVICE.send("DELETE", "/webhook", token, ""), 404, "webhook-not-found");
    refused(SERVICE.post("/webhook/secret", token, Map.of()), 404, "webhook-not-found");
  }

  @Test
  void S7_onlyThePartnersSystemOrAdministratorSetsIt() {
    refused(put(Partners.token(Profile.KOPPEL), GOOD), 403, "webhook-not-yours");
    refused(get(Partners.token(Profile.KOPPEL)), 403, "webhook-not-yours");
    refused(put(Tokens.of("VR24", "beheer", "partner-admin"), GOOD), 403, "webhook-of-partners");
    refused(put(Tokens.of("onbekend", "x", "system"), GOOD), 403, "webhook-of-partners");
    accepted(put(Tokens.of(Partners.id(Profile.KOPPEL), "beheer", "partner-admin"), GOOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://10.1.2.3/",
        "https://192.168.0.1:8443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "https://224.0.0.1/",
        "https://nowhere.invalid/"
      })
  void S7_anAddressThatLeadsInwardsOrNowhereIsRefused(String url) {
    refused(put(system(Profile.AD_HOC), url), 422, "webhook-address-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://9.9.9.9/",
        "ftp://9.9.9.9/",
        "https://name:word@9.9.9.9/",
        "https://9.9.9.9/#part",
        "https:///path",
        "//9.9.9.9/",
        "https://9.9.9.9/a b",
        "x"
      })
  void S7_anAddressIsHttpsAndNothingElse(String url) {
    Answer answer = refused(put(system(Profile.AD_HOC), url), 400, "invalid-field");
    assertThat(answer.text("field")).isEqualTo("url");
    assertThat(answer.raw().body()).doesNotContain("9.9.9.9");
  }
}
