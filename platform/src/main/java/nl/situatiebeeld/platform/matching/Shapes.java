package nl.situatiebeeld.platform.matching;

import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** From the published language to shapes that can be compared; heights do not count. */
final class Shapes {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static org.locationtech.jts.geom.Geometry of(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Point g -> point(g.coordinates());
      case Geometry.LineString g -> line(g.coordinates());
      case Geometry.Polygon g -> polygon(g.coordinates());
      case Geometry.MultiPoint g ->
        FACTORY.createMultiPoint(g.coordinates().stream().map(Shapes::point).toArray(Point[]::new));
      case Geometry.MultiLineString g ->
        FACTORY.createMultiLineString(
            g.coordinates().stream().map(Shapes::line).toArray(LineString[]::new));
      case Geometry.MultiPolygon g ->
        FACTORY.createMultiPolygon(
            g.coordinates().stream().map(Shapes::polygon).toArray(Polygon[]::new));
      case Geometry.GeometryCollection g ->
        FACTORY.createGeometryCollection(g.geometries().stream()
            .map(Shapes::of)
            .toArray(org.locationtech.jts.geom.Geometry[]::new));
    };
  }

  private static Point point(List<Double> position) {
    return FACTORY.createPoint(coordinate(position));
  }

  private static LineString line(List<List<Double>> positions) {
    return FACTORY.createLineString(coordinates(positions));
  }

  private static Polygon polygon(List<List<List<Double>>> rings) {
    LinearRing[] linear = rings.stream()
        .map(ring -> FACTORY.createLinearRing(coordinates(ring)))
        .toArray(LinearRing[]::new);
    LinearRing[] holes = new LinearRing[linear.length - 1];
    System.arraycopy(linear, 1, holes, 0, holes.length);
    return FACTORY.createPolygon(linear[0], holes);
  }

  private static Coordinate[] coordinates(List<List<Double>> positions) {
    return positions.stream().map(Shapes::coordinate).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(List<Double> position) {
    return new Coordinate(position.get(0), position.get(1));
  }
}
