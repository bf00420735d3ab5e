package nl.situatiebeeld.standalone.demo;

import java.util.List;
import java.util.Map;

/** The places of a demo file, by name, as GeoJSON. */
record DemoPlaces(Fields places) {

  Map<String, Object> geometry(Fields user, String name) {
    Object place = places.values().get(name);
    return switch (place) {
      case Fields geometry -> geometry.plain();
      case List<?> point -> Map.of("type", "Point", "coordinates", point);
      case null, default -> throw user.fault("no place is called '" + name + "'");
    };
  }
}
