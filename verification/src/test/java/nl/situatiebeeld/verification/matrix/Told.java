package nl.situatiebeeld.verification.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A reader of one stream who makes up the picture from what it is told, until it hears of the
 * situation's GRIP level, which changes last.
 */
final class Told implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final String FIELD = "data: ";
  private static final String NAME = "event: ";

  private final HttpResponse<InputStream> answer;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<String> all = new CompletableFuture<>();

  Told(HttpResponse<InputStream> answer) {
    this.answer = answer;
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      String name = "";
      boolean more = true;
      for (String line = lines.readLine(); more && line != null; line = lines.readLine()) {
        text.append(line).append('\n');
        if (line.startsWith(NAME)) {
          name = line.substring(NAME.length());
        } else if (line.startsWith(FIELD)) {
          more = take(name, Json.mapper().readTree(line.substring(FIELD.length())));
        }
      }
      all.complete(text.toString());
    } catch (IOException | RuntimeException e) {
      all.completeExceptionally(e);
    }
  }

  /** Whether there is more to come. */
  private boolean take(String name, JsonNode data) {
    switch (name) {
      case "picture" -> {
        facts.clear();
        data.path("facts").forEach(this::put);
        return data.path("situation").path("grip").asInt() == 0;
      }
      case "fact" -> put(data);
      case "fact-removed" -> facts.remove(data.path("id").asString(""));
      case "situation" -> {
        return data.path("grip").asInt() == 0;
      }
      case String other -> {}
    }
    return true;
  }

  private void put(JsonNode fact) {
    facts.put(fact.path("id").asString(""), fact.path("status").asString(""));
  }

  int status() {
    return answer.statusCode();
  }

  /** All that came. */
  String text() {
    try {
      return all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the stream did not tell of the end: " + text, e);
    }
  }

  /** The picture in the end; ask for the text before. */
  Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
