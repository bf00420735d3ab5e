package nl.situatiebeeld.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.situatiebeeld.standalone.Identities;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the product's API as one of the demo identities, over one connection that stays open.
 */
final class ApiClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  // sorted: the same command has the same bytes after a restart, or its key would be refused
  private final JsonMapper json = JsonMapper.builder()
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(PATIENCE)
      .build();
  private final URI base;
  private final Identities identities;

  ApiClient(URI base, Identities identities) {
    this.base = base;
    this.identities = identities;
  }

  /** Reads. */
  Answer get(String as, String path) {
    return send(request(as, path).GET().build());
  }

  /** Commands; the same key twice has one effect. */
  Answer post(String as, String path, Map<String, Object> body, String key) {
    return send(command(as, path, key).POST(publisher(body)).build());
  }

  /** Commands something about the version that was seen. */
  Answer post(String as, String path, int seen, Map<String, Object> body, String key) {
    return send(command(as, path, key)
        .header("If-Match", "\"" + seen + "\"")
        .POST(publisher(body))
        .build());
  }

  /** Commands a new version of what was seen. */
  Answer put(String as, String path, int seen, Map<String, Object> body, String key) {
    return send(command(as, path, key)
        .header("If-Match", "\"" + seen + "\"")
        .PUT(publisher(body))
        .build());
  }

  private HttpRequest.Builder command(String as, String path, String key) {
    return request(as, path)
        .header("Idempotency-Key", key)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String as, String path) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + identities.token(as))
        .header("Accept", "application/json, application/problem+json");
  }

  private HttpRequest.BodyPublisher publisher(Map<String, Object> body) {
    return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), object(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private Map<String, Object> object(byte[] body) {
    try {
      return body.length == 0 ? Map.of() : json.readValue(body, OBJECT);
    } catch (JacksonException e) {
      return Map.of(); // not one of our answers; its status tells enough
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
