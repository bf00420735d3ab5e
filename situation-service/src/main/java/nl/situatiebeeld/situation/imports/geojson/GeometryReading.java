package nl.situatiebeeld.situation.imports.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a geometry strictly: what is not one gives a fault, never a half-read shape. */
final class GeometryReading {

  private final boolean keepAltitude;

  GeometryReading(boolean keepAltitude) {
    this.keepAltitude = keepAltitude;
  }

  /** A geometry, or what is wrong with it; neither when there is none. */
  record Result(@Nullable Geometry geometry, @Nullable ItemFault fault) {}

  Result read(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return new Result(null, null);
    }
    try {
      Geometry geometry = geometry(node);
      String fault = GeometryCheck.fault(geometry).orElse(null);
      return fault == null
          ? new Result(keepAltitude ? geometry : flat(geometry), null)
          : new Result(null, new ItemFault(Reason.WRONG_GEOMETRY, fault));
    } catch (Malformed malformed) {
      return new Result(null, malformed.fault);
    }
  }

  private static Geometry geometry(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    return switch (node.path("type").asString("")) {
      case "Point" -> new Geometry.Point(position(coordinates));
      case "MultiPoint" -> new Geometry.MultiPoint(line(coordinates));
      case "LineString" -> new Geometry.LineString(line(coordinates));
      case "MultiLineString" -> new Geometry.MultiLineString(lines(coordinates));
      case "Polygon" -> new Geometry.Polygon(lines(coordinates));
      case "MultiPolygon" -> new Geometry.MultiPolygon(list(coordinates, GeometryReading::lines));
      case "GeometryCollection" ->
        new Geometry.GeometryCollection(list(node.path("geometries"), GeometryReading::geometry));
      default -> throw new Malformed("a geometry has one of the seven types of GeoJSON");
    };
  }

  private static List<List<List<Double>>> lines(JsonNode node) {
    return list(node, GeometryReading::line);
  }

  private static List<List<Double>> line(JsonNode node) {
    return list(node, GeometryReading::position);
  }

  private static List<Double> position(JsonNode node) {
    return list(node, number -> {
      if (!number.isNumber()) {
        throw new Malformed("a coordinate is a number");
      }
      return number.doubleValue();
    });
  }

  private static <T> List<T> list(JsonNode node, Function<JsonNode, T> each) {
    if (!node.isArray()) {
      throw new Malformed("coordinates are arrays, as deep as the type of geometry asks for");
    }
    List<T> list = new ArrayList<>();
    for (JsonNode element : node) {
      list.add(each.apply(element));
    }
    return List.copyOf(list);
  }

  private static Geometry flat(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Point p -> new Geometry.Point(flat(p.coordinates()));
      case Geometry.MultiPoint p -> new Geometry.MultiPoint(flatAll(p.coordinates()));
      case Geometry.LineString l -> new Geometry.LineString(flatAll(l.coordinates()));
      case Geometry.MultiLineString l -> new Geometry.MultiLineString(flatLines(l.coordinates()));
      case Geometry.Polygon p -> new Geometry.Polygon(flatLines(p.coordinates()));
      case Geometry.MultiPolygon p ->
        new Geometry.MultiPolygon(
            p.coordinates().stream().map(GeometryReading::flatLines).toList());
      case Geometry.GeometryCollection c ->
        new Geometry.GeometryCollection(
            c.geometries().stream().map(GeometryReading::flat).toList());
    };
  }

  private static List<List<List<Double>>> flatLines(List<List<List<Double>>> lines) {
    return lines.stream().map(GeometryReading::flatAll).toList();
  }

  private static List<List<Double>> flatAll(List<List<Double>> positions) {
    return positions.stream().map(GeometryReading::flat).toList();
  }

  private static List<Double> flat(List<Double> position) {
    return List.copyOf(position.subList(0, 2));
  }

  /** Leaves the recursion; never this class. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ItemFault fault;

    Malformed(String detail) {
      super(detail, null, false, false);
      fault = new ItemFault(Reason.WRONG_GEOMETRY, detail);
    }
  }
}
