package nl.situatiebeeld.situation.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/** Tells whether a source says something else than before: equal content, equal fingerprint. */
final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(FactContent content) {
    Fingerprint print = new Fingerprint();
    print.add(content.theme(), content.statement(), content.observedAt(), content.validUntil());
    print.add(content.source().organisation(), content.source().role(), content.sensitivity());
    new TreeMap<>(content.attributes()).forEach((name, value) -> print.add(name, value));
    Geometry location = content.location();
    if (location != null) {
      print.add(location);
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(Geometry geometry) {
    add(geometry.getClass().getSimpleName());
    switch (geometry) {
      case Geometry.Point p -> add(p.coordinates());
      case Geometry.LineString l -> add(l.coordinates());
      case Geometry.Polygon p -> add(p.coordinates());
      case Geometry.MultiPoint p -> add(p.coordinates());
      case Geometry.MultiLineString l -> add(l.coordinates());
      case Geometry.MultiPolygon p -> add(p.coordinates());
      case Geometry.GeometryCollection c -> c.geometries().forEach(this::add);
    }
  }

  private void add(@Nullable Object... parts) {
    for (Object part : parts) {
      byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
      // the length first, so that no two lists of parts run together to the same bytes
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
  }
}
