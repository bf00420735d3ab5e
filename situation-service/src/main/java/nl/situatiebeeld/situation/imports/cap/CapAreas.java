package nl.situatiebeeld.situation.imports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import nl.situatiebeeld.situation.imports.Attributes;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/** Where an alert holds: its areas taken together. The alert has been checked. */
record CapAreas(
    List<String> names,
    @Nullable Geometry location,
    String geocodes,
    boolean elided,
    @Nullable Double radiusKm) {

  /** Longer lists of areas are shortened in a statement. */
  private static final int NAMED_IN_STATEMENT = 10;

  static CapAreas of(List<XmlElement> areas) {
    List<Geometry> shapes = new ArrayList<>();
    for (XmlElement area : areas) {
      texts(area, "polygon").forEach(t -> AreaShape.polygon(t).ifPresent(shapes::add));
      texts(area, "circle").forEach(t -> AreaShape.circle(t).ifPresent(shapes::add));
    }
    List<Double> radii = areas.stream()
        .flatMap(a -> texts(a, "circle"))
        .flatMap(t -> AreaShape.radiusKm(t).stream())
        .filter(r -> r > 0)
        .toList();
    return new CapAreas(
        areas.stream()
            .flatMap(a -> a.value("areaDesc").stream())
            .map(CapText::oneLine)
            .toList(),
        AreaShape.together(shapes),
        areas.stream().flatMap(CapAreas::geocodes).collect(Collectors.joining(", ")),
        areas.stream().flatMap(a -> texts(a, "polygon")).anyMatch(AreaShape::elided),
        radii.size() == 1 ? radii.getFirst() : null);
  }

  /** Each polygon was within the limit; together they may not be. */
  @Nullable
  ItemFault fault() {
    return location == null
        ? null
        : GeometryCheck.fault(location)
            .map(detail -> new ItemFault(Reason.WRONG_GEOMETRY, "the areas together: " + detail))
            .orElse(null);
  }

  String inStatement() {
    String named = names.stream().limit(NAMED_IN_STATEMENT).collect(Collectors.joining("; "));
    int more = names.size() - NAMED_IN_STATEMENT;
    return more > 0 ? named + " (+" + more + ")" : named;
  }

  void describe(Attributes attributes) {
    attributes
        .put("areaDesc", String.join("; ", names))
        .put("geocodes", geocodes)
        .put("radiusKm", radiusKm)
        .put("areaElided", elided ? true : null);
  }

  /** {@code name=value}, for both ways in which feeds nest them. */
  static Stream<String> geocodes(XmlElement area) {
    return area.all("geocode").flatMap(code -> CapText.pairs(code).stream());
  }

  private static Stream<String> texts(XmlElement area, String name) {
    return area.all(name).map(XmlElement::text);
  }
}
