package nl.situatiebeeld.projection.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.situatiebeeld.platform.relay.HashChain;
import nl.situatiebeeld.projection.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client has on its screen that does with each event of a stream what it says. */
final class Screen {

  private static final Map<String, String> LISTS = Map.of(
      "DECISION", "decisions",
      "ACTION", "actions",
      "INFORMATION_REQUEST", "informationRequests");

  private final Map<String, JsonNode> shown = new TreeMap<>();
  private @Nullable String nothing;

  /** Does what an event says. */
  void take(Stream.Event event) {
    JsonNode data = event.data();
    switch (event.name()) {
      case "picture" -> draw(data);
      case "no-picture" -> {
        shown.clear();
        nothing = data.path("code").asString();
      }
      case "fact" -> shown.put("fact " + id(data), data);
      case "fact-removed" -> shown.remove("fact " + id(data));
      case "item" -> item(data);
      case "participation" -> participation(data);
      case "situation" -> situation(data);
      default -> {
        // the clock and the end change nothing
      }
    }
  }

  /** All that a picture shows. */
  static Screen of(JsonNode picture) {
    Screen screen = new Screen();
    screen.draw(picture);
    return screen;
  }

  static Screen nothing(String code) {
    Screen screen = new Screen();
    screen.nothing = code;
    return screen;
  }

  private void draw(JsonNode picture) {
    shown.clear();
    nothing = picture.path("explanation").path("code").asString("");
    situation(picture.path("situation"));
    picture.path("facts").forEach(fact -> shown.put("fact " + id(fact), fact));
    picture.path("participations").forEach(this::participation);
    LISTS.values().forEach(list -> picture.path(list).forEach(this::item));
  }

  private void situation(JsonNode data) {
    ObjectNode situation = (ObjectNode) data.deepCopy();
    JsonNode before = shown.get("situation");
    if (before != null && !situation.has("access")) {
      situation.set("access", before.path("access"));
    }
    // how far the stream is: what is hidden from these eyes moves it too
    situation.remove(List.of("position", "lastRecordedAt"));
    shown.put("situation", situation);
  }

  private void participation(JsonNode data) {
    String key = "participation " + data.path("partnerId").asString();
    if (data.has("since")) {
      shown.put(key, data);
    } else {
      shown.remove(key);
    }
  }

  private void item(JsonNode data) {
    String key = "item " + id(data);
    if (data.path("open").asBoolean() && LISTS.containsKey(data.path("kind").asString())) {
      shown.put(key, data);
    } else {
      shown.remove(key);
    }
  }

  private static String id(JsonNode data) {
    return data.path("id").asString();
  }

  int facts() {
    return (int) shown.keySet().stream().filter(key -> key.startsWith("fact ")).count();
  }

  /** Line by line. */
  Map<String, String> lines() {
    Map<String, String> lines = new TreeMap<>();
    // whatever the order of their fields
    shown.forEach((key, value) -> lines.put(key, HashChain.canonical(value.toString())));
    if (nothing != null && !nothing.isEmpty()) {
      lines.put("nothing", nothing);
    }
    return lines;
  }
}
