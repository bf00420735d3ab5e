package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.embedded.TokenDraft;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

/** The door of this service: tokens, addresses, forms of requests. */
class AccessTest {

  private final Running service = Running.service();

  @Test
  void onlyGoodTokensAreBelieved() {
    assertThat(service.bearer(draft().sign()).get("/partners").status()).isEqualTo(200);
    for (String token : List.of(
        draft().forAudience("another").sign(),
        draft().fromIssuer("https://elsewhere.example").sign(),
        draft().expired().sign(),
        draft().signedByStranger().sign(),
        draft().claim("org", null).sign(),
        draft().unsigned(),
        "nonsense")) {
      Someone stranger = service.bearer(token);
      Answer refused = stranger.get("/partners");
      assertThat(refused.problem()).isEqualTo("401 unauthenticated");
      assertThat(refused.headers().firstValue("Content-Type"))
          .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
      assertThat(stranger.post("/partners", Map.of("name", "X")).problem())
          .isEqualTo("401 unauthenticated");
    }
  }

  @Test
  void V5_anOrganisationWithoutARoleReadsNothing() {
    for (String organisation : List.of("VR24", "waterschap-limburg")) {
      for (Someone trainee : List.of(
          service.bearer(TestServers.issuer().token(organisation, "trainee")),
          service.bearer(TestServers.issuer().token(organisation, "trainee", "cook")))) {
        for (String door : List.of(
            "/partners",
            "/partners/waterschap-limburg",
            "/agreements",
            "/agreements/agreement-1")) {
          assertThat(trainee.get(door).problem()).as(door).isEqualTo("403 role-missing");
        }
      }
    }
  }

  @Test
  void aTokenInTheAddressIsRefused() {
    assertThat(service.admin().get("/partners?access_token=" + draft().sign()).problem())
        .isEqualTo("400 token-in-url");
  }

  @Test
  void healthIsOpenAndTellsNothingElse() {
    Answer health = service.admin().getRoot("/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("status")).isEqualTo("UP");
    assertThat(health.body().has("components")).isFalse();
    assertThat(service.admin().getRoot("/actuator/env").status()).isEqualTo(401);
  }

  @Test
  void whatIsNotOfferedIsRefusedInTheSameForm() {
    Someone admin = service.admin();
    assertThat(admin.get("/elsewhere").problem()).isEqualTo("404 not-found");
    assertThat(admin.send("DELETE", "/partners/x", "application/json", "").problem())
        .isEqualTo("405 method-not-allowed");
    assertThat(admin.send("POST", "/partners", "text/plain", "name").problem())
        .isEqualTo("415 unsupported-media-type");
    assertThat(admin
            .send("POST", "/partners", "application/json", "x".repeat(1_048_577))
            .problem())
        .isEqualTo("413 too-large");
    assertThat(admin.get("/partners").headers().firstValue("API-Version")).isPresent();
  }

  private static TokenDraft draft() {
    return TestServers.issuer().draft("VR24", "partnerbeheer", "partner-admin");
  }
}
