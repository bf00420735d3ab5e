package nl.situatiebeeld.contracts.geo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * A GeoJSON geometry (RFC 7946, section 3.1), WGS 84; positions are longitude, latitude[, metres].
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Geometry.Point.class, name = "Point"),
  @JsonSubTypes.Type(value = Geometry.LineString.class, name = "LineString"),
  @JsonSubTypes.Type(value = Geometry.Polygon.class, name = "Polygon"),
  @JsonSubTypes.Type(value = Geometry.MultiPoint.class, name = "MultiPoint"),
  @JsonSubTypes.Type(value = Geometry.MultiLineString.class, name = "MultiLineString"),
  @JsonSubTypes.Type(value = Geometry.MultiPolygon.class, name = "MultiPolygon"),
  @JsonSubTypes.Type(value = Geometry.GeometryCollection.class, name = "GeometryCollection")
})
public sealed interface Geometry {

  /** All positions, in the order in which they stand. */
  @JsonIgnore
  Stream<List<Double>> positions();

  /** One position. */
  record Point(List<Double> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return Stream.of(coordinates);
    }
  }

  /** Two positions or more. */
  record LineString(List<List<Double>> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return coordinates.stream();
    }
  }

  /** An outer ring and its holes; each ring closed, four positions or more. */
  record Polygon(List<List<List<Double>>> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return coordinates.stream().flatMap(List::stream);
    }
  }

  /** Several points. */
  record MultiPoint(List<List<Double>> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return coordinates.stream();
    }
  }

  /** Several lines. */
  record MultiLineString(List<List<List<Double>>> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return coordinates.stream().flatMap(List::stream);
    }
  }

  /** Several polygons. */
  record MultiPolygon(List<List<List<List<Double>>>> coordinates) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return coordinates.stream().flatMap(List::stream).flatMap(List::stream);
    }
  }

  /** Several geometries; none of them a collection itself. */
  record GeometryCollection(List<Geometry> geometries) implements Geometry {
    @Override
    public Stream<List<Double>> positions() {
      return geometries.stream().flatMap(Geometry::positions);
    }
  }
}
