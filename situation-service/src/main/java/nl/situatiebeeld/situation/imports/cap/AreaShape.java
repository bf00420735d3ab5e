package nl.situatiebeeld.situation.imports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/** Polygons and circles of the standard (latitude first) as GeoJSON (longitude first). */
final class AreaShape {

  /** Sides of the polygon that stands for a circle. */
  static final int CIRCLE_SIDES = 32;

  /** Half the way around the earth: a larger circle means nothing. */
  private static final double MAX_RADIUS_KM = 20_040;

  private static final double EARTH_RADIUS_KM = 6_371.0088;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,15})?|\\.\\d{1,15})");

  private AreaShape() {}

  static @Nullable ItemFault polygonFault(String text) {
    if (saysNothing(text)) {
      return null;
    }
    List<List<Double>> ring = ring(text);
    if (ring == null) {
      return fault("a polygon is a list of latitude,longitude pairs");
    }
    return GeometryCheck.fault(new Geometry.Polygon(List.of(ring)))
        .map(AreaShape::fault)
        .orElse(null);
  }

  static @Nullable ItemFault circleFault(String text) {
    if (text.isBlank()) {
      return null;
    }
    Circle circle = circleOf(text).orElse(null);
    if (circle == null) {
      return fault("a circle is latitude,longitude, a space, and the radius in km");
    }
    if (circle.radiusKm < 0 || circle.radiusKm > MAX_RADIUS_KM) {
      return fault("the radius of a circle is 0 to " + MAX_RADIUS_KM + " km");
    }
    return GeometryCheck.fault(new Geometry.Point(circle.centre))
        .map(AreaShape::fault)
        .orElse(null);
  }

  /** The polygon; empty when the sender left it out. The text has been checked. */
  static Optional<Geometry> polygon(String text) {
    List<List<Double>> ring = saysNothing(text) ? null : ring(text);
    return Optional.ofNullable(ring).map(r -> new Geometry.Polygon(List.of(r)));
  }

  /** The circle as a point (radius 0) or a polygon; empty when there is none. */
  static Optional<Geometry> circle(String text) {
    return circleOf(text).map(Circle::shape);
  }

  /** The radius of the circle in km, as its sender wrote it. */
  static Optional<Double> radiusKm(String text) {
    return circleOf(text).map(Circle::radiusKm);
  }

  /** Several shapes as one geometry. */
  static @Nullable Geometry together(List<Geometry> shapes) {
    if (shapes.size() < 2) {
      return shapes.isEmpty() ? null : shapes.getFirst();
    }
    if (shapes.stream().allMatch(Geometry.Polygon.class::isInstance)) {
      return new Geometry.MultiPolygon(only(shapes, Geometry.Polygon.class)
          .map(Geometry.Polygon::coordinates)
          .toList());
    }
    if (shapes.stream().allMatch(Geometry.Point.class::isInstance)) {
      return new Geometry.MultiPoint(
          only(shapes, Geometry.Point.class).map(Geometry.Point::coordinates).toList());
    }
    return new Geometry.GeometryCollection(List.copyOf(shapes));
  }

  private static <T extends Geometry> Stream<T> only(List<Geometry> shapes, Class<T> type) {
    return shapes.stream().map(type::cast);
  }

  /** Some senders shorten a polygon in examples and tests: no polygon, rather than a wrong one. */
  static boolean elided(String text) {
    return text.strip().endsWith("...");
  }

  private static boolean saysNothing(String text) {
    return text.isBlank() || elided(text);
  }

  private static @Nullable List<List<Double>> ring(String text) {
    List<List<Double>> ring = new ArrayList<>();
    for (String pair : List.of(SPACE.split(text.strip(), -1))) {
      List<Double> position = position(pair);
      if (position == null) {
        return null;
      }
      ring.add(position);
    }
    return List.copyOf(ring);
  }

  private static @Nullable List<Double> position(String pair) {
    List<String> parts = List.of(pair.split(",", -1));
    if (parts.size() != 2 || !parts.stream().allMatch(p -> NUMBER.matcher(p).matches())) {
      return null;
    }
    return List.of(Double.valueOf(parts.get(1)), Double.valueOf(parts.get(0)));
  }

  private static Optional<Circle> circleOf(String text) {
    List<String> parts = List.of(SPACE.split(text.strip(), -1));
    if (parts.size() != 2 || !NUMBER.matcher(parts.get(1)).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(position(parts.get(0)))
        .map(centre -> new Circle(centre, Double.parseDouble(parts.get(1))));
  }

  private static ItemFault fault(String detail) {
    return new ItemFault(Reason.WRONG_GEOMETRY, detail);
  }

  private record Circle(List<Double> centre, double radiusKm) {

    Geometry shape() {
      double reach = Math.abs(centre.get(1)) + Math.toDegrees(radiusKm / EARTH_RADIUS_KM);
      if (radiusKm == 0 || reach >= 90) {
        return new Geometry.Point(centre);
      }
      List<List<Double>> ring = new ArrayList<>();
      for (int i = 0; i < CIRCLE_SIDES; i++) {
        ring.add(at(-2 * Math.PI * i / CIRCLE_SIDES));
      }
      ring.add(ring.getFirst());
      Geometry polygon = new Geometry.Polygon(List.of(List.copyOf(ring)));
      // over a pole or the date line a ring of degrees would enclose the wrong part of the earth
      return GeometryCheck.fault(polygon).isEmpty() ? polygon : new Geometry.Point(centre);
    }

    private List<Double> at(double bearing) {
      double angle = radiusKm / EARTH_RADIUS_KM;
      double latitude = Math.toRadians(centre.get(1));
      double sine = Math.sin(latitude) * Math.cos(angle)
          + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing);
      double east = Math.atan2(
          Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
          Math.cos(angle) - Math.sin(latitude) * sine);
      return List.of(
          rounded(centre.get(0) + Math.toDegrees(east)), rounded(Math.toDegrees(Math.asin(sine))));
    }

    /** To about a decimetre, so that the same circle gives the same bytes everywhere. */
    private static double rounded(double degrees) {
      return Math.round(degrees * 1e6) / 1e6;
    }
  }
}
