package nl.situatiebeeld.partner.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.situatiebeeld.platform.json.Json;

/** A caller with a token. */
public final class Someone {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final String token;

  Someone(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Asks. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Commands; headers as name, value, name, value. */
  public Answer post(String path, Map<String, ?> body, String... headers) {
    return postText(path, Json.mapper().writeValueAsString(body), headers);
  }

  /** Commands with a body as it stands. */
  public Answer postText(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Asks outside of the API. */
  public Answer getRoot(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  /** Sends something else than a JSON object by POST. */
  public Answer send(String method, String path, String contentType, String body) {
    return send(request(path)
        .header("Content-Type", contentType)
        .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers(),
          Json.mapper().readTree(new String(response.body(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
