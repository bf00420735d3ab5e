package nl.situatiebeeld.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.embedded.TestIssuer;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.embedded.TokenDraft;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.testing.Logs;
import nl.situatiebeeld.platform.testing.service.Answer;
import nl.situatiebeeld.platform.testing.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid token of a known issuer for us, or nothing. */
class IdentityTest {

  private static final TestIssuer ISSUER = TestServers.issuer();

  private final RunningService service = RunningService.shared();

  @Test
  void aGoodTokenTellsWhoCalls() throws Exception {
    Answer answer = with(good().sign()).assertOk();
    assertThat(answer.text("subject")).isEqualTo("somebody");
    assertThat(answer.text("organisation")).isEqualTo("VR24");
    assertThat(answer.json().get("roles").get(0).asString()).isEqualTo("reporter");
    assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
  }

  @Test
  void noTokenIsRefused() throws Exception {
    Answer answer = service.bare("GET", "/api/v1/caller").send();
    assertUnauthenticated(answer);
    assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic c29tZWJvZHk6c2VjcmV0", "Bearer", "Bearer not-a-token", "Bearer a.b.c"})
  void whatIsNoTokenIsRefused(String authorization) throws Exception {
    assertUnauthenticated(service
        .bare("GET", "/api/v1/caller")
        .header("Authorization", authorization)
        .send());
  }

  @Test
  void anotherAudienceIsRefused() throws Exception {
    assertUnauthenticated(with(good().forAudience("another-service").sign()));
    assertUnauthenticated(with(good().claim("aud", null).sign()));
  }

  @Test
  void aForeignIssuerIsRefusedAlsoWithAGoodSignature() throws Exception {
    assertUnauthenticated(with(good().fromIssuer("https://elsewhere.example").sign()));
    assertUnauthenticated(with(good().claim("iss", null).sign()));
  }

  @Test
  void aStrangersSignatureIsRefused() throws Exception {
    assertUnauthenticated(with(good().signedByStranger().sign()));
  }

  @Test
  void aTokenThatIsOutOfDateOrNeverWillBeIsRefused() throws Exception {
    assertUnauthenticated(with(good().expired().sign()));
    assertUnauthenticated(with(good().claim("exp", null).sign()));
    assertUnauthenticated(with(
        good().claim("nbf", Instant.now().plusSeconds(600).getEpochSecond()).sign()));
  }

  @Test
  void anUnsignedTokenIsRefused() throws Exception {
    assertUnauthenticated(with(good().unsigned()));
    String signed = good().sign();
    assertUnauthenticated(with(signed.substring(0, signed.lastIndexOf('.') + 1)));
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    byte[] publicKey = JWKSet.load(URI.create(ISSUER.jwkSetUri()).toURL())
        .getKeys()
        .getFirst()
        .toRSAKey()
        .toRSAPublicKey()
        .getEncoded();
    String pem = "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(publicKey)
        + "\n-----END PUBLIC KEY-----\n";
    assertUnauthenticated(with(hmac(publicKey)));
    assertUnauthenticated(with(hmac(pem.getBytes(UTF_8))));
  }

  @Test
  void aTokenWithoutOrganisationOrSubjectIsRefused() throws Exception {
    for (String claim : List.of("org", "sub")) {
      assertUnauthenticated(with(good().claim(claim, null).sign()));
      assertUnauthenticated(with(good().claim(claim, " ").sign()));
      assertUnauthenticated(with(good().claim(claim, "x".repeat(256)).sign()));
    }
  }

  @Test
  void aTokenWithoutRolesMayEnterAndMayDoNothingInParticular() throws Exception {
    assertThat(with(good().claim("roles", null).sign()).assertOk().json().get("roles"))
        .isEmpty();
  }

  @Test
  void claimsOfTheWrongShapeAreRefusedNotAFault() throws Exception {
    assertUnauthenticated(with(good().claim("org", List.of("VR24", "VR23")).sign()));
    assertUnauthenticated(with(good().claim("org", Map.of("id", "VR24")).sign()));
    assertUnauthenticated(with(good().claim("roles", Map.of("reporter", true)).sign()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"access_token", "token", "id_token", "jwt", "ACCESS_TOKEN", "access%5Ftoken"})
  void aTokenInTheAddressIsRefusedAlsoAGoodOne(String name) throws Exception {
    String address = "/api/v1/caller?a=b&" + name + "=" + good().sign();
    service.request("GET", address).send().assertProblem(CommonRefusal.TOKEN_IN_URL);
    Answer alone = service.bare("GET", address).send();
    assertThat(alone.status()).isIn(400, 401);
  }

  @Test
  void whatIsNotUnderTheApiIsDeniedToAll() throws Exception {
    for (String path : List.of("/", "/elsewhere", "/actuator", "/actuator/env", "/error")) {
      assertUnauthenticated(service.bare("GET", path).send());
      service.request("GET", path).send().assertProblem(CommonRefusal.FORBIDDEN);
    }
    service.request("GET", "/api/v1/unknown").send().assertProblem(CommonRefusal.NOT_FOUND);
    assertUnauthenticated(service.bare("GET", "/api/v1/unknown").send());
  }

  @Test
  void healthIsOpenAndTellsNothingElse() throws Exception {
    Answer answer = service.bare("GET", "/actuator/health").send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames()).isSubsetOf("status", "groups");
    assertThat(answer.text("status")).isEqualTo("UP");
  }

  @Test
  void anIssuerWhoseKeysCannotBeHadIsAnOutageNotARefusal() throws Exception {
    TestIssuer away = TestIssuer.start();
    away.close();
    try (RunningService own = RunningService.start(away.settings())) {
      Answer answer = own.bare("GET", "/api/v1/caller")
          .header("Authorization", "Bearer " + away.token("VR24", "somebody", "reader"))
          .send();
      answer.assertProblem(CommonRefusal.UNAVAILABLE);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void tokensStayOutOfLogsAndProblems() throws Exception {
    String token = good().claim("org", null).sign();
    try (Logs logs = Logs.captured()) {
      Answer answer = with(token);
      service.request("GET", "/api/v1/caller?token=" + token).send();
      assertThat(answer.body() + logs.text()).doesNotContain(token.substring(0, 40));
    }
  }

  private static TokenDraft good() {
    return ISSUER.draft("VR24", "somebody", "reporter");
  }

  private Answer with(String token) throws Exception {
    return service
        .bare("GET", "/api/v1/caller")
        .header("Authorization", "Bearer " + token)
        .send();
  }

  private static void assertUnauthenticated(Answer answer) {
    answer.assertProblem(CommonRefusal.UNAUTHENTICATED);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  private static String hmac(byte[] secret) throws Exception {
    SignedJWT token = new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(),
        new JWTClaimsSet.Builder()
            .issuer(ISSUER.issuer())
            .audience(TestIssuer.AUDIENCE)
            .subject("somebody")
            .claim("org", "VR24")
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }
}
