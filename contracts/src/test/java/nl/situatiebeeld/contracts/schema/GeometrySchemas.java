package nl.situatiebeeld.contracts.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.geo.GeometryCheck;

/** Definitions of GeoJSON geometries (RFC 7946, section 3.1). */
final class GeometrySchemas {

  private static final List<String> SINGLE =
      List.of("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon");

  private GeometrySchemas() {}

  /** Adds {@code Geometry} and what it needs. */
  static void addTo(Map<String, Object> definitions) {
    definitions.put("Geometry", geometry());
    definitions.put("Position", position());
    definitions.put("Line", listOf(2, ref("Position")));
    definitions.put("Ring", listOf(4, ref("Position")));
    definitions.put("Point", shape("Point", "coordinates", ref("Position")));
    definitions.put("LineString", shape("LineString", "coordinates", ref("Line")));
    definitions.put("Polygon", shape("Polygon", "coordinates", listOf(1, ref("Ring"))));
    definitions.put("MultiPoint", shape("MultiPoint", "coordinates", listOf(1, ref("Position"))));
    definitions.put(
        "MultiLineString", shape("MultiLineString", "coordinates", listOf(1, ref("Line"))));
    definitions.put(
        "MultiPolygon", shape("MultiPolygon", "coordinates", listOf(1, listOf(1, ref("Ring")))));
    definitions.put(
        "GeometryCollection",
        shape(
            "GeometryCollection",
            "geometries",
            listOf(1, Map.of("oneOf", SINGLE.stream().map(GeometrySchemas::ref).toList()))));
  }

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> geometry() {
    List<Map<String, Object>> all = Stream.concat(SINGLE.stream(), Stream.of("GeometryCollection"))
        .map(GeometrySchemas::ref)
        .toList();
    return ordered(
        "description",
        "A GeoJSON geometry, WGS 84; at most "
            + GeometryCheck.MAX_POSITIONS
            + " positions; rings end where they begin.",
        "oneOf",
        all);
  }

  private static Map<String, Object> position() {
    return ordered(
        "description",
        "Longitude, latitude and, if given, metres.",
        "type",
        "array",
        "prefixItems",
        List.of(number(180), number(90), Map.of("type", "number")),
        "items",
        false,
        "minItems",
        2);
  }

  private static Map<String, Object> number(int limit) {
    return ordered("type", "number", "minimum", -limit, "maximum", limit);
  }

  private static Map<String, Object> listOf(int least, Map<String, Object> items) {
    return ordered(
        "type",
        "array",
        "items",
        items,
        "minItems",
        least,
        "maxItems",
        GeometryCheck.MAX_POSITIONS);
  }

  private static Map<String, Object> shape(String type, String part, Map<String, Object> schema) {
    return ordered(
        "type",
        "object",
        "properties",
        ordered("type", Map.of("const", type), part, schema),
        "required",
        List.of("type", part),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
