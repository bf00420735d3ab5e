package nl.situatiebeeld.verification.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the published schemas of events say of a field by the same name. */
final class Published {

  private static final Path FOLDER =
      Service.projectFolder().resolve("contracts/src/main/resources/schemas");
  private static final Map<String, JsonNode> PROPERTIES = new TreeMap<>();
  private static final Map<String, Map<String, Integer>> MEANINGS = new TreeMap<>();
  private static final Map<String, JsonNode> DEFINITIONS = new TreeMap<>();

  static {
    for (Path file : files()) {
      JsonNode schema = Json.read(file);
      schema.path("$defs").propertyStream().forEach(d -> DEFINITIONS.put(d.getKey(), d.getValue()));
      note(schema);
    }
    DEFINITIONS.values().forEach(Published::note);
  }

  private Published() {}

  /** All schemas, by name of the file. */
  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void note(JsonNode schema) {
    schema.path("properties").propertyStream().forEach(p -> {
      PROPERTIES.putIfAbsent(p.getKey(), p.getValue());
      MEANINGS
          .computeIfAbsent(p.getKey(), field -> new TreeMap<>())
          .merge(p.getValue().path("description").asString(""), 1, Integer::sum);
    });
  }

  /** What a field of this name means in most events. */
  static Optional<String> meaning(String field) {
    return MEANINGS.getOrDefault(field, Map.of()).entrySet().stream()
        .filter(meaning -> !meaning.getKey().isEmpty())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** The limits that a field of this name has in events, without its meaning. */
  static Map<String, Object> limits(String field) {
    Map<String, Object> limits = new LinkedHashMap<>();
    JsonNode property = PROPERTIES.get(field);
    if (property != null && !property.has("$ref")) {
      property
          .propertyStream()
          .filter(keyword -> !keyword.getKey().equals("description"))
          .filter(keyword -> !keyword.getValue().toString().contains("$ref"))
          // what we publish is in UTC; what we take may have any offset
          .filter(keyword -> !keyword.getValue().asString("").equals("Z$"))
          .forEach(keyword -> limits.put(keyword.getKey(), Json.plain(keyword.getValue())));
    }
    return limits;
  }

  /** The definitions of geometries (GeoJSON), by name. */
  static Map<String, Object> geometries() {
    Map<String, Object> found = new TreeMap<>();
    for (String name : List.of(
        "Geometry",
        "Position",
        "Line",
        "Ring",
        "Point",
        "LineString",
        "Polygon",
        "MultiPoint",
        "MultiLineString",
        "MultiPolygon",
        "GeometryCollection")) {
      String text = Objects.requireNonNull(DEFINITIONS.get(name)).toString();
      found.put(name, Json.plain(Json.tree(text.replace("#/$defs/", Schemas.REFERENCE))));
    }
    return found;
  }
}
