package nl.situatiebeeld.contracts.geo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Whether a geometry is what RFC 7946 asks for and within this product's limits. */
public final class GeometryCheck {

  /** Positions in one geometry, at most. */
  public static final int MAX_POSITIONS = 10_000;

  /** Metres above or below, at most. */
  public static final int MAX_HEIGHT_METRES = 1_000_000;

  private GeometryCheck() {}

  /** What is wrong with the geometry, in words without its content; empty when nothing is. */
  public static Optional<String> fault(Geometry geometry) {
    return Optional.ofNullable(faultOf(geometry));
  }

  private static @Nullable String faultOf(Geometry geometry) {
    String shape = shapeFault(geometry);
    if (shape != null) {
      return shape;
    }
    if (geometry.positions().limit(MAX_POSITIONS + 1L).count() > MAX_POSITIONS) {
      return "a geometry has at most " + MAX_POSITIONS + " positions";
    }
    return geometry.positions().allMatch(GeometryCheck::isPosition)
        ? null
        : "a position is longitude -180 to 180, latitude -90 to 90 and, if given, metres";
  }

  private static @Nullable String shapeFault(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Point p -> hole(p.coordinates()) ? "a point needs a position" : null;
      case Geometry.MultiPoint p -> points(p.coordinates());
      case Geometry.LineString l -> line(l.coordinates());
      case Geometry.MultiLineString l -> first(l.coordinates(), GeometryCheck::line);
      case Geometry.Polygon p -> polygon(p.coordinates());
      case Geometry.MultiPolygon p -> first(p.coordinates(), GeometryCheck::polygon);
      case Geometry.GeometryCollection c -> collection(c.geometries());
    };
  }

  private static @Nullable String collection(List<Geometry> members) {
    if (hole(members)) {
      return "a geometry collection needs geometries";
    }
    if (members.stream().anyMatch(Geometry.GeometryCollection.class::isInstance)) {
      return "a geometry collection holds no other collection";
    }
    return first(members, GeometryCheck::shapeFault);
  }

  private static @Nullable String points(List<List<Double>> positions) {
    return hole(positions) ? "a geometry needs positions" : null;
  }

  private static @Nullable String line(List<List<Double>> positions) {
    return hole(positions) || positions.size() < 2 ? "a line needs two positions or more" : null;
  }

  private static @Nullable String polygon(List<List<List<Double>>> rings) {
    return first(rings, GeometryCheck::ring);
  }

  private static @Nullable String ring(List<List<Double>> ring) {
    if (hole(ring) || ring.size() < 4) {
      return "a ring needs four positions or more";
    }
    return ring.getFirst().equals(ring.getLast())
        ? null
        : "a ring ends where it begins: its first and last positions are equal";
  }

  private static <T> @Nullable String first(List<T> parts, Function<T, @Nullable String> check) {
    if (hole(parts)) {
      return "a geometry needs positions";
    }
    for (T part : parts) {
      String fault = check.apply(part);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  // JSON can say null where a record cannot
  @NullUnmarked
  private static boolean hole(List<?> list) {
    return list == null || list.isEmpty() || list.stream().anyMatch(Objects::isNull);
  }

  private static boolean isPosition(List<Double> position) {
    if (position.size() < 2 || position.size() > 3) {
      return false;
    }
    if (!position.stream().allMatch(c -> c != null && Double.isFinite(c))) {
      return false;
    }
    boolean height = position.size() == 2 || Math.abs(position.get(2)) <= MAX_HEIGHT_METRES;
    return height && Math.abs(position.get(0)) <= 180 && Math.abs(position.get(1)) <= 90;
  }
}
