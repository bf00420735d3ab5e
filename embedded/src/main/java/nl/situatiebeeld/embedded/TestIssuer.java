package nl.situatiebeeld.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Issues tokens for tests, good ones and every kind of bad one, and serves the keys to check them
 * by.
 */
public final class TestIssuer implements AutoCloseable {

  /** The audience that every service expects. */
  public static final String AUDIENCE = "situatiebeeld";

  private final HttpServer server;
  private final RSAKey key = newKey();
  private final RSAKey strangersKey = newKey();

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts an issuer on a free port.
   *
   * @return the running issuer
   */
  public static TestIssuer start() {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TestIssuer issuer = new TestIssuer(HttpServer.create(address, 0));
      issuer.server.createContext("/jwks", issuer::answerKeys);
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException("The test issuer does not start", e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA on this JDK", e);
    }
  }

  private void answerKeys(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/jwk-set+json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * A good token.
   *
   * @param org partner id or region code
   * @param sub who
   * @param roles what this caller may be
   * @return compact JWT
   */
  public String token(String org, String sub, String... roles) {
    return draft(org, sub, roles).sign();
  }

  /**
   * A token that can be spoilt before it is signed.
   *
   * @param org partner id or region code
   * @param sub who
   * @param roles what this caller may be
   * @return the draft, good as it is
   */
  public TokenDraft draft(String org, String sub, String... roles) {
    return new TokenDraft(key, strangersKey, issuer(), org, sub, roles);
  }

  /**
   * The issuer's name, as in claim {@code iss}.
   *
   * @return an http URL
   */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Where the keys are.
   *
   * @return an http URL
   */
  public String jwkSetUri() {
    return issuer() + "/jwks";
  }

  /**
   * The settings of a service that trusts this issuer.
   *
   * @return property names and values
   */
  public Map<String, String> settings() {
    return Map.of(
        "situatiebeeld.security.issuers[0].issuer", issuer(),
        "situatiebeeld.security.issuers[0].jwk-set-uri", jwkSetUri(),
        "situatiebeeld.security.audience", AUDIENCE);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
