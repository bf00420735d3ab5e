package nl.situatiebeeld.dashboard.fake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An OpenID provider that lets everyone in without asking, and insists on PKCE. */
public final class FakeProvider implements AutoCloseable {

  /** Someone who can log in. */
  public record Person(String name, String org, List<String> roles) {}

  private record Login(Person person, String challenge, String nonce, String client) {}

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Login> codes = new ConcurrentHashMap<>();
  private final Map<String, Login> refreshTokens = new ConcurrentHashMap<>();
  private final List<Map<String, String>> logouts = new CopyOnWriteArrayList<>();
  private final List<String> issued = new CopyOnWriteArrayList<>();
  private volatile Person next =
      new Person("informatiemanager", "VR24", List.of("information-manager", "reporter", "reader"));
  private volatile Duration tokenLife = Duration.ofMinutes(5);

  public FakeProvider(int port) throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("fake").generate();
    server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext("/jwks", e -> Exchanges.json(e, 200, keys()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/logout", this::logout);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who the next login will be. */
  public void letIn(Person person) {
    next = person;
  }

  /** How long the access tokens issued from now on live. */
  public void tokensLive(Duration life) {
    tokenLife = life;
  }

  /** Ends all refresh tokens, as when an account is closed. */
  public void revokeRefreshTokens() {
    refreshTokens.clear();
  }

  /** The access tokens issued so far, oldest first. */
  public List<String> issued() {
    return List.copyOf(issued);
  }

  /** The parameters of the logouts seen so far. */
  public List<Map<String, String>> logouts() {
    return List.copyOf(logouts);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, Object> keys() {
    return new JWKSet(key.toPublicJWK()).toJSONObject();
  }

  private void metadata(HttpExchange exchange) throws IOException {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", issuer());
    metadata.put("authorization_endpoint", issuer() + "/authorize");
    metadata.put("token_endpoint", issuer() + "/token");
    metadata.put("jwks_uri", issuer() + "/jwks");
    metadata.put("end_session_endpoint", issuer() + "/logout");
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
    Exchanges.json(exchange, 200, metadata);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Exchanges.form(exchange.getRequestURI().getRawQuery());
    if (!"S256".equals(asked.get("code_challenge_method"))) {
      Exchanges.json(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Login(
            next,
            asked.getOrDefault("code_challenge", ""),
            asked.getOrDefault("nonce", ""),
            asked.getOrDefault("client_id", "")));
    String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
    Exchanges.redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Exchanges.form(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean refreshes = "refresh_token".equals(asked.get("grant_type"));
    Login login = refreshes
        ? refreshTokens.remove(asked.getOrDefault("refresh_token", ""))
        : codes.remove(asked.getOrDefault("code", ""));
    if (login == null || !(refreshes || proves(login, asked.get("code_verifier")))) {
      Exchanges.json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    Exchanges.json(exchange, 200, tokens(login));
  }

  private Map<String, Object> tokens(Login login) {
    String access = sign(claims(login, "situatiebeeld", tokenLife));
    issued.add(access);
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, login);
    return Map.of(
        "access_token",
        access,
        "id_token",
        sign(claims(login, login.client(), Duration.ofMinutes(5))),
        "refresh_token",
        refresh,
        "token_type",
        "Bearer",
        "expires_in",
        tokenLife.toSeconds());
  }

  private JWTClaimsSet claims(Login login, String audience, Duration life) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(login.person().name())
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(life)));
    return "situatiebeeld".equals(audience)
        ? claims
            .claim("org", login.person().org())
            .claim("roles", login.person().roles())
            .build()
        : claims.claim("nonce", login.nonce()).build();
  }

  private String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("fake").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean proves(Login login, @org.jspecify.annotations.Nullable String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(Objects.requireNonNullElse(verifier, "").getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(login.challenge());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void logout(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Exchanges.form(exchange.getRequestURI().getRawQuery());
    logouts.add(asked);
    Exchanges.redirect(exchange, asked.getOrDefault("post_logout_redirect_uri", issuer()));
  }
}
