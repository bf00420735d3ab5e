package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Features by a mapping, each reason for which one is refused, and mappings of one's own. */
class GeoJsonReadingTest {

  private static final String FEATURE = """
      {"type":"Feature","id":"x1","geometry":{"type":"Point","coordinates":[5.7,50.8,3.5]},
       "properties":{"title":"M 1.0","time":1517966773840,"updated":1517966996303,
       "status":"automatic","net":"kn","mag":1.0}}
      """;

  private static final String STATIONS = """
      name: water-levels
      system: water.example
      id: {path: /properties/station, type: text}
      theme: effects
      statement: "Water at {name}: {level} m"
      observedAt: {path: /properties/at, type: isoTime}
      recordedAt: {path: /properties/at, type: isoTime}
      fields:
        name: {path: /properties/name, type: text}
      attributes:
        level: {path: /properties/level, type: number}
        rising: {path: /properties/rising, type: truth}
      """;

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  @Test
  void eachFeatureIsJudgedByItself() {
    List<FeedItem> items =
        Feeds.usgs(collection(FEATURE, FEATURE.replace("50.8", "95"), FEATURE.replace("x1", "x2")));
    assertThat(Feeds.messages(items)).hasSize(2);
    assertThat(Feeds.fault(items.get(1)).reason()).isEqualTo(Reason.WRONG_GEOMETRY);
    assertThat(items.get(1).key()).isEqualTo(new ItemKey("usgs-earthquakes", "x1"));
  }

  @Test
  void aReviewedFeatureSaysHowItWasReviewed() {
    FeedItem.Message message =
        Feeds.message(Feeds.usgs(collection(FEATURE.replace("automatic", "reviewed"))));
    assertThat(message.review()).contains("seismologist");
    assertThat(Feeds.message(Feeds.usgs(collection(FEATURE))).review()).isNull();
  }

  @ParameterizedTest
  @MethodSource
  void eachFaultHasItsReason(Reason reason, String document) {
    ItemFault fault = Feeds.fault(Feeds.usgs(document));
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.detail()).doesNotContain("SECRET");
  }

  static Stream<Arguments> eachFaultHasItsReason() {
    return Stream.of(
        Arguments.of(Reason.NOT_WELL_FORMED, "SECRET"),
        Arguments.of(Reason.NOT_WELL_FORMED, collection(FEATURE) + "SECRET"),
        Arguments.of(Reason.NOT_WELL_FORMED, "{\"type\":\"SECRET\",\"type\":\"SECRET\"}"),
        Arguments.of(Reason.TOO_DEEP, "[".repeat(100) + "]".repeat(100)),
        Arguments.of(Reason.NOT_A_FEATURE_COLLECTION, FEATURE),
        Arguments.of(Reason.NOT_A_FEATURE_COLLECTION, "[]"),
        Arguments.of(Reason.NOT_A_FEATURE, collection("{\"type\":\"SECRET\"}")),
        Arguments.of(Reason.NOT_A_FEATURE, collection("\"SECRET\"")),
        changed(Reason.VALUE_MISSING, "\"id\":\"x1\"", "\"id\":null"),
        changed(Reason.VALUE_MISSING, "M 1.0", " "),
        changed(Reason.WRONG_FORMAT, "M 1.0", "SECRET\\u0000"),
        changed(Reason.WRONG_TYPE, "\"mag\":1.0", "\"mag\":1e300"),
        changed(Reason.WRONG_TYPE, "1517966773840", "\"SECRET\""),
        changed(Reason.WRONG_TYPE, "1517966773840", "99999999999999"),
        changed(Reason.WRONG_TYPE, "1517966996303", "null"),
        changed(Reason.WRONG_TYPE, "\"mag\":1.0", "\"mag\":\"SECRET\""),
        changed(Reason.TEXT_TOO_LONG, "M 1.0", "x".repeat(4_001)),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "[5.7]"),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "[5.7,50.8,3.5,1]"),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "[\"5.7\",50.8]"),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "[[5.7,50.8]]"),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "null"),
        changed(Reason.WRONG_GEOMETRY, "[5.7,50.8,3.5]", "[1e999,50.8]"),
        changed(Reason.WRONG_GEOMETRY, "\"Point\"", "\"SECRET\""),
        changed(Reason.WRONG_GEOMETRY, "\"Point\"", "\"Polygon\""));
  }

  private static Arguments changed(Reason reason, String found, String instead) {
    return Arguments.of(reason, collection(FEATURE.replace(found, instead)));
  }

  @Test
  void tooManyFeaturesAreRefusedTogether() {
    FeedReader strict =
        new FeedReader(ImportSettings.load(null), new FeedLimits(9_999, 1, 9, 64, 99, 99));
    byte[] two = collection(FEATURE, FEATURE).getBytes(StandardCharsets.UTF_8);
    List<FeedItem> items =
        strict.readGeoJson(two, Objects.requireNonNull(strict.mapping("usgs-earthquakes")));
    assertThat(Feeds.fault(items).reason()).isEqualTo(Reason.TOO_MANY_ITEMS);
  }

  @Test
  void aFeatureWithoutPlaceIsRead() {
    String somewhere = "{\"type\":\"Point\",\"coordinates\":[5.7,50.8,3.5]}";
    assertThat(Feeds.message(Feeds.usgs(collection(FEATURE.replace(somewhere, "null"))))
            .content()
            .location())
        .isNull();
  }

  @Test
  void anOperatorAddsAMapping(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("water.yml"), STATIONS);
    FeedReader reader = new FeedReader(ImportSettings.load(folder), FeedLimits.defaults());
    String feature = """
        {"type":"Feature",
         "geometry":{"type":"LineString","coordinates":[[5.7,50.8,1],[5.8,50.9,1]]},
         "properties":{"station":7,"name":"Geul","at":"2021-07-14T18:00:00+02:00",
         "level":3.42,"rising":true}}
        """;
    FeedItem.Message message = Feeds.message(reader.readGeoJson(
        collection(feature).getBytes(StandardCharsets.UTF_8),
        Objects.requireNonNull(reader.mapping("water-levels"))));
    assertThat(reader.mappingNames()).containsExactly("usgs-earthquakes", "water-levels");
    assertThat(message.key()).isEqualTo(new ItemKey("water.example", "7"));
    assertThat(message.content().statement()).isEqualTo("Water at Geul: 3.42 m");
    assertThat(message.content().attributes())
        .containsEntry("level", 3.42)
        .containsEntry("rising", true);
    assertThat(message.recordedAt()).isEqualTo(Instant.parse("2021-07-14T16:00:00Z"));
    assertThat(message.content().location())
        .isEqualTo(
            new Geometry.LineString(List.of(List.of(5.7, 50.8, 1.0), List.of(5.8, 50.9, 1.0))));
  }

  @ParameterizedTest
  @MethodSource
  void aFaultyMappingStopsTheStart(String found, String instead, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("water.yml"), STATIONS.replace(found, instead));
    assertThatThrownBy(() -> ImportSettings.load(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("water.yml");
  }

  static Stream<Arguments> aFaultyMappingStopsTheStart() {
    return Stream.of(
        Arguments.of("theme: effects", "subject: effects"),
        Arguments.of("theme: effects", ""),
        Arguments.of("  rising:", "  is rising:"),
        Arguments.of("/properties/level", "level"),
        Arguments.of("{level}", "{height}"),
        Arguments.of("type: isoTime", "type: text"),
        Arguments.of("type: truth", "type: boolean"),
        Arguments.of("name: water-levels", "name: usgs-earthquakes"),
        Arguments.of("statement:", "\tstatement"));
  }
}
