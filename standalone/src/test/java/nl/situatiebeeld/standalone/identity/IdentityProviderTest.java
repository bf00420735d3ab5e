package nl.situatiebeeld.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import nl.situatiebeeld.embedded.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTest {

  private static final URI DASHBOARD = URI.create("http://localhost:1");
  private static final String RETURN = DASHBOARD + "/login/oauth2/code/situatiebeeld";
  private static final String VERIFIER = "a-verifier-of-the-length-that-pkce-asks-for-at-least";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private ConfigurableApplicationContext context;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private DemoSecrets secrets;

  private final int port = Ports.free();
  private final URI provider = URI.create("http://localhost:" + port);

  @BeforeAll
  void start(@TempDir Path folder) {
    secrets = DemoSecrets.in(folder);
    context =
        IdentityProvider.application(secrets, provider, DASHBOARD).run("--server.port=" + port);
  }

  @AfterAll
  void stop() {
    context.close();
  }

  @Test
  void aProgramGetsATokenWithWhatTheServicesAskFor() throws Exception {
    String token = new TokenRequests(provider, secrets).token("systeem");
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(isSignedByThePublishedKey(token)).isTrue();
    assertThat(claims.getIssuer()).isEqualTo(provider.toString());
    assertThat(claims.getSubject()).isEqualTo("systeem");
    assertThat(claims.getAudience()).containsExactly("situatiebeeld");
    assertThat(claims.getStringClaim("org")).isEqualTo("waterschap-limburg");
    assertThat(claims.getStringListClaim("roles")).containsExactly("system", "reporter", "reader");
  }

  @Test
  void aTokenIsKeptUntilItsEndIsNear() {
    TokenRequests requests = new TokenRequests(provider, secrets);
    assertThat(requests.token("kern")).isSameAs(requests.token("kern"));
  }

  @Test
  void aNameThatNobodyHasIsRefused() {
    assertThatThrownBy(() -> new TokenRequests(provider, secrets).token("koppel"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWrongSecretIsRefused(@TempDir Path other) {
    TokenRequests stranger = new TokenRequests(provider, DemoSecrets.in(other));
    assertThatThrownBy(() -> stranger.token("kern"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401");
  }

  @Test
  void aPersonLogsInAtTheDashboard() throws Exception {
    Browser browser = new Browser(provider);
    browser.logIn("standby", secrets.password());
    URI back = browser.location(browser.get(authorization(Map.of())));
    assertThat(back).hasToString(back.toString()).asString().startsWith(RETURN + "?code=");
    HttpResponse<String> answer = redeem(browser, code(back), VERIFIER);
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Object> tokens = JSONObjectUtils.parse(answer.body());
    JWTClaimsSet access = claims(tokens, "access_token");
    assertThat(access.getSubject()).isEqualTo("standby");
    assertThat(access.getAudience()).containsExactly("situatiebeeld");
    assertThat(access.getStringClaim("org")).isEqualTo("rode-kruis");
    JWTClaimsSet person = claims(tokens, "id_token");
    assertThat(person.getAudience()).containsExactly("dashboard");
    assertThat(person.getStringListClaim("roles")).containsExactly("reader");
    assertThat(tokens).containsKey("refresh_token");
  }

  @Test
  void withoutLoginThePersonIsAskedForIt() throws Exception {
    Browser browser = new Browser(provider);
    URI form = browser.location(browser.get(authorization(Map.of())));
    assertThat(form).isEqualTo(provider.resolve("/login"));
    assertThat(browser.get(form).body()).contains("informatiemanager").doesNotContain("systeem");
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    Browser browser = new Browser(provider);
    assertThat(browser.logIn("kern", "wrong")).isEqualTo(provider.resolve("/login?error"));
    assertThat(browser.get(provider.resolve("/login?error")).body()).contains("role=\"alert\"");
  }

  @Test
  void aProgramsNameIsNoPersonsName() throws Exception {
    Browser browser = new Browser(provider);
    assertThat(browser.logIn("systeem", secrets.password()))
        .isEqualTo(provider.resolve("/login?error"));
  }

  @Test
  void aCodeWithoutItsProofKeyIsWorthNothing() throws Exception {
    Browser browser = new Browser(provider);
    browser.logIn("kern", secrets.password());
    URI back = browser.location(browser.get(authorization(Map.of())));
    assertThat(redeem(browser, code(back), VERIFIER + "-another").statusCode()).isEqualTo(400);
  }

  @Test
  void aLoginWithoutProofKeyIsRefused() throws Exception {
    Browser browser = new Browser(provider);
    browser.logIn("kern", secrets.password());
    Map<String, String> noProof = Map.of("code_challenge", "", "code_challenge_method", "");
    HttpResponse<String> answer = browser.get(authorization(noProof));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
  }

  @Test
  void nobodyIsSentToAForeignAddress() throws Exception {
    Browser browser = new Browser(provider);
    browser.logIn("kern", secrets.password());
    Map<String, String> foreign = Map.of("redirect_uri", "http://localhost:2/");
    assertThat(browser.get(authorization(foreign)).statusCode()).isEqualTo(400);
  }

  private URI authorization(Map<String, String> otherwise) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] hash = digest.digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    Map<String, String> query = new HashMap<>();
    query.put("response_type", "code");
    query.put("client_id", DemoSecrets.DASHBOARD);
    query.put("scope", "openid profile");
    query.put("state", "s");
    query.put("redirect_uri", RETURN);
    query.put("code_challenge", Base64URL.encode(hash).toString());
    query.put("code_challenge_method", "S256");
    query.putAll(otherwise);
    query.values().removeIf(String::isEmpty);
    return provider.resolve("/oauth2/authorize?" + Browser.query(query));
  }

  private HttpResponse<String> redeem(Browser browser, String code, String verifier)
      throws Exception {
    return browser.post(
        provider.resolve("/oauth2/token"),
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            DemoSecrets.DASHBOARD,
            "client_secret",
            secrets.clientSecret(DemoSecrets.DASHBOARD).orElseThrow(),
            "code",
            code,
            "redirect_uri",
            RETURN,
            "code_verifier",
            verifier));
  }

  private static String code(URI back) {
    return back.getQuery().replaceAll(".*code=([^&]+).*", "$1");
  }

  private static JWTClaimsSet claims(Map<String, Object> tokens, String which) throws Exception {
    return SignedJWT.parse(JSONObjectUtils.getString(tokens, which)).getJWTClaimsSet();
  }

  private boolean isSignedByThePublishedKey(String token) throws Exception {
    JWKSet keys = JWKSet.load(provider.resolve("/oauth2/jwks").toURL());
    return SignedJWT.parse(token)
        .verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()));
  }
}
