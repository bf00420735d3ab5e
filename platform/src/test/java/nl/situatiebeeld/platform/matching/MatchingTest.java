package nl.situatiebeeld.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final Geometry.Polygon SQUARE = square(5, 50);

  /** One degree by one, with this corner. */
  private static Geometry.Polygon square(double west, double south) {
    return new Geometry.Polygon(List.of(ring(west, south, 1)));
  }

  private static List<List<Double>> ring(double west, double south, double size) {
    return List.of(
        List.of(west, south),
        List.of(west + size, south),
        List.of(west + size, south + size),
        List.of(west, south + size),
        List.of(west, south));
  }

  private static boolean near(@Nullable Geometry task, @Nullable Geometry situation) {
    return Matching.matches(
        new Interest(List.of("VR24"), List.of(), task),
        new Reach(List.of("VR24"), List.of("meteo"), situation));
  }

  private static boolean about(List<String> task, List<String> situation) {
    return Matching.matches(
        new Interest(List.of("VR24"), task, null), new Reach(List.of("VR24"), situation, null));
  }

  private static boolean in(List<String> agreement, List<String> situation) {
    return Matching.matches(
        new Interest(agreement, List.of(), null), new Reach(situation, List.of("meteo"), null));
  }

  @Test
  void S7_areasThatOverlapMatchAndAreasApartDoNot() {
    assertThat(near(SQUARE, square(5.5, 50.5))).isTrue();
    assertThat(near(SQUARE, square(6.1, 50))).isFalse();
    assertThat(near(SQUARE, square(5, 51.1))).isFalse();
  }

  @Test
  void S7_areasThatOnlyTouchMatch() {
    assertThat(near(SQUARE, square(6, 50))).as("along an edge").isTrue();
    assertThat(near(SQUARE, square(6, 51))).as("in a corner").isTrue();
  }

  @Test
  void S7_anAreaWithinTheOtherMatchesWhicheverIsLarger() {
    Geometry small = new Geometry.Polygon(List.of(ring(5.4, 50.4, 0.1)));
    assertThat(near(SQUARE, small)).isTrue();
    assertThat(near(small, SQUARE)).isTrue();
  }

  @Test
  void S7_whatLiesInAHoleIsOutside() {
    Geometry ringed = new Geometry.Polygon(List.of(ring(5, 50, 1), ring(5.2, 50.2, 0.6)));
    assertThat(near(ringed, new Geometry.Point(List.of(5.5, 50.5)))).isFalse();
    assertThat(near(ringed, new Geometry.Point(List.of(5.1, 50.1)))).isTrue();
  }

  @Test
  void S7_theBoxesOfShapesAreNotTheShapes() {
    Geometry triangle = new Geometry.Polygon(List.of(
        List.of(List.of(5.0, 50.0), List.of(6.0, 50.0), List.of(5.0, 51.0), List.of(5.0, 50.0))));
    assertThat(near(triangle, new Geometry.Point(List.of(5.9, 50.9)))).isFalse();
    assertThat(near(triangle, new Geometry.Point(List.of(5.1, 50.1)))).isTrue();
  }

  @Test
  void S7_everyKindOfGeometryCanBeCompared() {
    List<Double> inside = List.of(5.5, 50.5, 12.0);
    List<Double> outside = List.of(9.0, 53.0);
    assertThat(near(SQUARE, new Geometry.MultiPoint(List.of(outside, inside)))).isTrue();
    assertThat(near(SQUARE, new Geometry.LineString(List.of(outside, inside)))).isTrue();
    assertThat(near(SQUARE, new Geometry.MultiLineString(List.of(List.of(inside, outside)))))
        .isTrue();
    assertThat(near(SQUARE, new Geometry.MultiPolygon(List.of(List.of(ring(8, 52, 1))))))
        .isFalse();
    assertThat(near(
            SQUARE,
            new Geometry.GeometryCollection(List.of(square(8, 52), new Geometry.Point(inside)))))
        .isTrue();
  }

  @Test
  void S7_aShapeThatCrossesItselfIsComparedNevertheless() {
    Geometry bow = new Geometry.Polygon(List.of(List.of(
        List.of(5.0, 50.0),
        List.of(6.0, 51.0),
        List.of(6.0, 50.0),
        List.of(5.0, 51.0),
        List.of(5.0, 50.0))));
    assertThat(near(bow, square(5.5, 50.5))).isTrue();
    assertThat(near(bow, square(7, 50))).isFalse();
  }

  @Test
  void S7_withoutAnAreaTheRegionsAloneSayWhere() {
    assertThat(near(null, SQUARE)).isTrue();
    assertThat(near(SQUARE, null)).isTrue();
    assertThat(near(null, null)).isTrue();
  }

  @Test
  void S7_aThemeInCommonIsNeededUnlessTheCoreTaskHasNone() {
    assertThat(about(List.of("meteo", "care"), List.of("care", "traffic"))).isTrue();
    assertThat(about(List.of("meteo"), List.of("care"))).isFalse();
    assertThat(about(List.of(), List.of("care"))).isTrue();
    assertThat(about(List.of("meteo"), List.of())).isFalse();
  }

  @Test
  void S7_aRegionInCommonIsNeeded() {
    assertThat(in(List.of("VR23", "VR24"), List.of("VR24"))).isTrue();
    assertThat(in(List.of("VR23"), List.of("VR24"))).isFalse();
    assertThat(in(List.of(), List.of("VR24"))).isFalse();
  }
}
