package nl.situatiebeeld.dashboard.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what projection-service answers, from a file of made-up facts with their versions. */
public final class FakePictures implements FakeService.Script {

  private record Stream(String situation, BlockingQueue<String> events) {}

  private static final String BASE = "/api/v1/";

  private final ObjectNode data;
  private final List<Stream> streams = new CopyOnWriteArrayList<>();

  public FakePictures() throws IOException {
    try (InputStream file = FakePictures.class.getResourceAsStream("/fake/pictures.json")) {
      data = (ObjectNode) Exchanges.JSON.readTree(java.util.Objects.requireNonNull(file));
    }
  }

  /** Sends one event to every open stream of a situation. */
  public void push(String situation, String event, String id, JsonNode content) {
    String text = "id: " + id + "\nevent: " + event + "\ndata: " + content + "\n\n";
    streams.stream()
        .filter(stream -> stream.situation().equals(situation))
        .forEach(stream -> stream.events().add(text));
  }

  /** How many streams are open. */
  public int openStreams() {
    return streams.size();
  }

  /** The newest versions of a situation's facts. */
  public List<ObjectNode> facts(String situation) {
    return current(situation, null);
  }

  @Override
  public void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    Map<String, String> query = Exchanges.form(exchange.getRequestURI().getRawQuery());
    String[] parts = path.split("/", -1);
    if (path.equals("situations")) {
      ObjectNode list = Exchanges.JSON.createObjectNode();
      list.set("situations", data.get("situations"));
      Exchanges.json(exchange, 200, list);
    } else if (path.equals("overview") || path.endsWith(".json")) {
      Exchanges.json(exchange, 200, Map.of());
    } else if (path.equals("alerts")) {
      Exchanges.json(exchange, 200, Map.of("alerts", List.of()));
    } else if (parts[0].equals("facts")) {
      Exchanges.json(exchange, 200, history(parts[1]));
    } else if (parts[1].equals("gesloten")) {
      Exchanges.json(exchange, 403, forbidden(exchange.getRequestURI().getPath()));
    } else if (path.endsWith("/picture/stream")) {
      stream(exchange, parts[1], query);
    } else if (path.endsWith("/timeline")) {
      Exchanges.json(exchange, 200, timeline(parts[1]));
    } else {
      Exchanges.json(exchange, 200, picture(parts[1], query));
    }
  }

  private static Map<String, Object> forbidden(String path) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "https://situatiebeeld.nl/problems/no-participation");
    problem.put("title", "You may not do this");
    problem.put("status", 403);
    problem.put(
        "detail",
        "Your organisation does not take part in this situation; ask the leading region for"
            + " access.");
    problem.put("instance", path);
    return problem;
  }

  private ObjectNode picture(String situation, Map<String, String> query) {
    String asOf = query.get("asOf");
    Instant moment = asOf == null ? null : OffsetDateTime.parse(asOf).toInstant();
    boolean limited = query.containsKey("as");
    ObjectNode picture = Exchanges.JSON.createObjectNode();
    picture.set("situation", situation(situation));
    picture.put("as", query.get("as"));
    picture.put("asOf", asOf);
    picture.put("position", "100");
    ArrayNode facts = picture.putArray("facts");
    int withheld = 0;
    for (ObjectNode fact : current(situation, moment)) {
      if (limited && !fact.path("status").asString().equals("VERIFIED")) {
        withheld++;
      } else {
        facts.add(fact);
      }
    }
    picture.set("participations", data.get("participations"));
    picture.put("withheld", withheld);
    return picture;
  }

  private JsonNode situation(String id) {
    for (JsonNode one : data.get("situations")) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    return data.get("situations").get(0);
  }

  private List<ObjectNode> current(String situation, @Nullable Instant moment) {
    Map<String, ObjectNode> newest = new LinkedHashMap<>();
    for (JsonNode version : data.path("versions").path(situation)) {
      Instant recorded =
          OffsetDateTime.parse(version.path("recordedAt").asString()).toInstant();
      if (moment == null || !recorded.isAfter(moment)) {
        newest.put(version.path("id").asString(), (ObjectNode) version);
      }
    }
    newest.values().removeIf(fact -> fact.path("status").asString().equals("RETRACTED"));
    return new ArrayList<>(newest.values());
  }

  private ObjectNode history(String fact) {
    ObjectNode history = Exchanges.JSON.createObjectNode();
    history.put("id", fact);
    ArrayNode versions = history.putArray("versions");
    data.get("versions")
        .forEach(situation -> situation.forEach(version -> {
          if (version.path("id").asString().equals(fact)) {
            versions.add(version);
          }
        }));
    return history;
  }

  private ObjectNode timeline(String situation) {
    ObjectNode timeline = Exchanges.JSON.createObjectNode();
    ArrayNode events = timeline.putArray("events");
    int sequence = 1;
    for (JsonNode version : data.path("versions").path(situation)) {
      ObjectNode event = events.addObject();
      event.put("sequence", sequence++);
      event.set("name", version.get("change"));
      event.set("recordedAt", version.get("recordedAt"));
    }
    return timeline;
  }

  private void stream(HttpExchange exchange, String situation, Map<String, String> query)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<String> mine = new LinkedBlockingQueue<>();
    if (exchange.getRequestHeaders().getFirst("Last-Event-ID") == null) {
      mine.add("id: 100\nevent: picture\ndata: " + picture(situation, query) + "\n\n");
    }
    Stream open = new Stream(situation, mine);
    streams.add(open);
    try (var out = exchange.getResponseBody()) {
      while (true) {
        String text = mine.poll(200, TimeUnit.MILLISECONDS);
        out.write((text == null ? ": \n\n" : text).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      streams.remove(open); // the reader went away
    }
  }
}
