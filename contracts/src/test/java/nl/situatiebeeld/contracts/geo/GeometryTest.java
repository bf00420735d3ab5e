package nl.situatiebeeld.contracts.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.situatiebeeld.contracts.schema.Jsons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Geometries in JSON, and what the check and the schema say of good and bad ones. */
class GeometryTest {

  private static final String EVENT =
      Jsons.read(Path.of("src/test/resources/golden/situation-opened.v1.json"));
  private static final String SCHEMA =
      Jsons.read(Path.of("src/main/resources/schemas/situation-opened.v1.json"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Point','coordinates':[5.69,50.85]}",
        "{'type':'Point','coordinates':[5.69,50.85,49.5]}",
        "{'type':'LineString','coordinates':[[5.69,50.85],[5.7,50.86]]}",
        "{'type':'Polygon','coordinates':[[[5.0,50.0],[6.0,50.0],[6.0,51.0],[5.0,50.0]]]}",
        "{'type':'MultiPoint','coordinates':[[5.69,50.85],[5.7,50.86]]}",
        "{'type':'MultiLineString','coordinates':[[[5.69,50.85],[5.7,50.86]]]}",
        "{'type':'MultiPolygon','coordinates':"
            + "[[[[5.0,50.0],[6.0,50.0],[6.0,51.0],[5.0,50.0]]]]}",
        "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[5.1,50.1]}]}"
      })
  void aGoodOneStaysTheSameAndIsGoodForCheckAndSchema(String text) {
    JsonNode json = json(text);
    Geometry geometry = Jsons.mapper().convertValue(json, Geometry.class);
    assertThat(Jsons.mapper().readTree(Jsons.mapper().writeValueAsString(geometry)))
        .isEqualTo(json);
    assertThat(GeometryCheck.fault(geometry)).isEmpty();
    assertThat(schemaFaults(json)).isEmpty();
    assertThat(geometry.positions()).allMatch(position -> position.size() >= 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Point','coordinates':[5.69]}",
        "{'type':'Point','coordinates':[5.69,50.85,1.0,2.0]}",
        "{'type':'Point','coordinates':[181.0,50.85]}",
        "{'type':'Point','coordinates':[5.69,-90.5]}",
        "{'type':'Point','coordinates':[]}",
        "{'type':'LineString','coordinates':[[5.69,50.85]]}",
        "{'type':'Polygon','coordinates':[]}",
        "{'type':'Polygon','coordinates':[[[5.0,50.0],[6.0,50.0],[5.0,50.0]]]}",
        "{'type':'MultiPoint','coordinates':[]}",
        "{'type':'GeometryCollection','geometries':[]}",
        "{'type':'GeometryCollection','geometries':[{'type':'GeometryCollection','geometries':"
            + "[{'type':'Point','coordinates':[5.1,50.1]}]}]}"
      })
  void aBadOneIsBadForCheckAndSchema(String text) {
    JsonNode json = json(text);
    assertThat(GeometryCheck.fault(Jsons.mapper().convertValue(json, Geometry.class)))
        .isPresent();
    assertThat(schemaFaults(json)).isNotEmpty();
  }

  @Test
  void aRingThatStaysOpenIsBad() {
    JsonNode json =
        json("{'type':'Polygon','coordinates':[[[5.0,50.0],[6.0,50.0],[6.0,51.0],[5.0,51.0]]]}");
    assertThat(GeometryCheck.fault(Jsons.mapper().convertValue(json, Geometry.class)))
        .hasValueSatisfying(fault -> assertThat(fault).contains("ends where it begins"));
  }

  @Test
  void tooManyPositionsAreTooMany() {
    List<List<Double>> positions =
        Collections.nCopies(GeometryCheck.MAX_POSITIONS + 1, List.of(5.1, 50.1));
    assertThat(GeometryCheck.fault(new Geometry.MultiPoint(positions)))
        .hasValue("a geometry has at most 10000 positions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Circle','coordinates':[5.69,50.85]}",
        "{'coordinates':[5.69,50.85]}",
        "{'type':'Point','coordinates':[5.69,50.85],'radius':5}",
        "{'type':'Point','coordinates':['5.69','50.85']}"
      })
  void whatIsNoGeometryIsNotRead(String text) {
    JsonNode json = json(text);
    assertThatThrownBy(() -> Jsons.mapper().convertValue(json, Geometry.class))
        .isInstanceOf(JacksonException.class);
    assertThat(schemaFaults(json)).isNotEmpty();
  }

  private static JsonNode json(String text) {
    return Jsons.mapper().readTree(text.replace('\'', '"'));
  }

  private static List<String> schemaFaults(JsonNode area) {
    var event = Jsons.mapper().readTree(EVENT).asObject();
    event.set("area", area);
    return Jsons.faults(SCHEMA, event);
  }
}
