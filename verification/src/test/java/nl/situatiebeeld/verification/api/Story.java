package nl.situatiebeeld.verification.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.standalone.Part;
import nl.situatiebeeld.verification.product.RunningProduct;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the examples to the running product, and keeps what it answers for the next ones. */
final class Story {

  private static final int MAX_BYTES = 4_000_000;

  private final RunningProduct running = RunningProduct.shared();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> known = new HashMap<>();

  /** What was answered. */
  record Answer(int status, HttpHeaders headers, String text) {

    String contentType() {
      return headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    JsonNode json() {
      return Json.tree(text);
    }
  }

  Story() {
    known.put("later", java.time.Instant.now().plus(Duration.ofHours(4)).toString());
  }

  /** Sends the example as it is, again and again where it waits for another service. */
  Answer send(Example example) {
    if (!example.await()) {
      return send(example, example.body());
    }
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> send(example, example.body()), answer -> answer.status() == example.status());
  }

  /** Sends the example with another body. */
  Answer send(Example example, @Nullable JsonNode body) {
    String method = example.call().split(" ", 2)[0];
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(example)).timeout(Duration.ofSeconds(60));
    if (!example.as().equals("nobody")) {
      request.header("Authorization", "Bearer " + token(example.as()));
    }
    example.headers().forEach((name, value) -> request.header(name, filled(value)));
    if (body != null) {
      request.header("Content-Type", example.contentType());
      request.method(method, HttpRequest.BodyPublishers.ofString(filled(body.toString())));
    } else if (example.text() != null) {
      request.header("Content-Type", example.contentType());
      request.method(method, HttpRequest.BodyPublishers.ofString(filled(example.text())));
    } else {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    }
    return answer(request.build());
  }

  private String token(String identity) {
    return running.product().identities().token(identity);
  }

  private String filled(String text) {
    return Samples.fill(text, this::value);
  }

  private String value(String name) {
    if (name.equals("now")) {
      return java.time.Instant.now().toString();
    }
    String value = known.get(name);
    if (value == null) {
      throw new IllegalStateException("no step kept anything as {" + name + "}");
    }
    return value;
  }

  private URI uri(Example example) {
    String path = example.call().split(" ", 2)[1];
    for (String variable : variables(path)) {
      path = path.replace("{" + variable + "}", filled(example.pathValue(variable)));
    }
    List<String> query = new ArrayList<>();
    example
        .query()
        .forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(filled(value), UTF_8)));
    String more = query.isEmpty() ? "" : "?" + String.join("&", query);
    return URI.create(origin(example) + Operations.BASE + path + more);
  }

  // each service gives its own description, and refuses itself who sends no token; all else is
  // asked at the one address
  private URI origin(Example example) {
    return example.call().endsWith("api.json") || example.as().equals("nobody")
        ? running.product().address(Part.valueOf(example.service().name() + "_SERVICE"))
        : running.product().address();
  }

  private static List<String> variables(String path) {
    return java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return new Answer(response.statusCode(), response.headers(), read(response, body));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // a stream does not end by itself: its first event is enough
  private static String read(HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    boolean stream =
        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    if (!stream) {
      return new String(body.readNBytes(MAX_BYTES), UTF_8);
    }
    StringBuilder event = new StringBuilder();
    while (event.indexOf("\n\n") < 0 && event.length() < MAX_BYTES) {
      int next = body.read();
      if (next < 0) {
        break;
      }
      event.append((char) next);
    }
    return event.toString();
  }

  /** Remembers what later steps speak of. */
  void keep(Example example, JsonNode answer) {
    example.keep().forEach((name, pointer) -> {
      JsonNode value = answer.at(pointer);
      if (value.isMissingNode()) {
        throw new IllegalStateException(example.call() + " answers no " + pointer);
      }
      known.put(name, value.asString());
    });
    String position = answer.path("position").asString("");
    if (!position.isEmpty() && example.call().startsWith("P")) {
      known.put("position", position);
    }
  }

  /** The answer as the document shows it: with sample values for those of this run. */
  JsonNode shown(JsonNode answer) {
    String text = answer.toString();
    for (Map.Entry<String, String> entry : known.entrySet()) {
      // an id may stand within a path; what is short could be part of a word
      String quote = entry.getValue().length() > 40 ? "" : "\"";
      text = text.replace(quote + entry.getValue(), quote + Samples.of(entry.getKey()));
    }
    return Json.tree(text);
  }
}
