package nl.situatiebeeld.standalone.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.situatiebeeld.standalone.Identities;
import org.jspecify.annotations.Nullable;

/**
 * Asks the identity provider for tokens by client credentials, and keeps each until shortly before
 * its end.
 */
public final class TokenRequests implements Identities {

  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI endpoint;
  private final DemoSecrets secrets;
  private final Map<String, Granted> kept = new ConcurrentHashMap<>();

  private record Granted(String token, Instant end) {}

  /**
   * Requests to one provider.
   *
   * @param provider its root URL
   * @param secrets of the same demo
   */
  public TokenRequests(URI provider, DemoSecrets secrets) {
    this.endpoint = provider.resolve("/oauth2/token");
    this.secrets = secrets;
  }

  @Override
  public String token(String name) {
    if (DemoIdentity.named(name).isEmpty()) {
      throw new IllegalArgumentException("No demo identity is called " + name);
    }
    return kept.compute(name, (key, old) -> isGood(old) ? old : ask(key)).token();
  }

  private static boolean isGood(@Nullable Granted granted) {
    return granted != null && granted.end().minus(MARGIN).isAfter(Instant.now());
  }

  private Granted ask(String name) {
    String credentials = name + ":" + secrets.clientSecret(name).orElseThrow();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(endpoint)
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No token: the provider answers " + answer.statusCode());
      }
      return granted(answer.body());
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("No token from " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for a token", e);
    }
  }

  private static Granted granted(String body) throws ParseException {
    Map<String, Object> answer = JSONObjectUtils.parse(body);
    long seconds = JSONObjectUtils.getLong(answer, "expires_in");
    String token = JSONObjectUtils.getString(answer, "access_token");
    return new Granted(token, Instant.now().plusSeconds(seconds));
  }
}
