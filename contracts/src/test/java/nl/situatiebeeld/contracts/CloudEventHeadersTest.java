package nl.situatiebeeld.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.schema.Jsons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelope as published, and the constants by which it is written. */
class CloudEventHeadersTest {

  private static final String SCHEMA =
      Jsons.read(Path.of("src/main/resources/schemas/cloudevents-headers.json"));

  private static Map<String, String> good() {
    Map<String, String> headers = new HashMap<>();
    headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
    headers.put(CloudEventHeaders.ID, "0197f3b0-1f52-7a08-8c61-d04e92b7a3c4");
    headers.put(CloudEventHeaders.SOURCE, "/situation-service");
    headers.put(CloudEventHeaders.TYPE, CloudEventHeaders.type("fact-reported", 1));
    headers.put(CloudEventHeaders.SUBJECT, "fact-0197f3b0-1f52-7a08-8c61-d04e92b7a3c4");
    headers.put(CloudEventHeaders.TIME, "2026-02-11T05:41:03.120455Z");
    headers.put(CloudEventHeaders.SEQUENCE, "17");
    headers.put(CloudEventHeaders.HASH, "0f".repeat(32));
    headers.put(CloudEventHeaders.CORRELATION_ID, "0197f3b0-1f40-7b11-9a02-6c0de7a1b2f3");
    headers.put(CloudEventHeaders.CAUSATION_ID, "0197f3b0-1f40-7b11-9a02-6c0de7a1b2f3");
    headers.put(CloudEventHeaders.DATA_SCHEMA, CloudEventHeaders.dataSchema("fact-reported", 1));
    headers.put(CloudEventHeaders.CONTENT_TYPE, "application/json");
    return headers;
  }

  @Test
  void aGoodSetOfHeadersIsValid() {
    assertThat(faults(good())).isEmpty();
  }

  @Test
  void theSchemaNamesTheHeadersThatTheConstantsName() {
    List<String> constants = Arrays.stream(CloudEventHeaders.class.getFields())
        .filter(field -> !field.getName().endsWith("_PREFIX"))
        .map(CloudEventHeadersTest::text)
        .toList();
    assertThat(Jsons.mapper().readTree(SCHEMA).get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(constants);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "ce_id, 17",
    "ce_source, situation-service",
    "ce_type, fact-reported",
    "ce_type, nl.situatiebeeld.fact-reported.v0",
    "ce_time, 2026-02-11T05:41:03+01:00",
    "ce_time, 2026-02-11 05:41",
    "ce_sequence, 0",
    "ce_sequence, 017",
    "ce_hash, abc",
    "ce_dataschema, https://example.org/fact-reported.v1.json",
    "content-type, application/xml",
    "ce_other, x"
  })
  void aBadHeaderIsNot(String header, String value) {
    Map<String, String> headers = good();
    headers.put(header, value);
    assertThat(faults(headers)).isNotEmpty();
  }

  @Test
  void theTypeAndTheSchemaOfEveryEventFit() {
    for (Class<? extends DomainEvent> event : EventCatalogue.all()) {
      String name = EventCatalogue.nameOf(event);
      int revision = EventCatalogue.revisionOf(event);
      Map<String, String> headers = good();
      headers.put(CloudEventHeaders.TYPE, CloudEventHeaders.type(name, revision));
      headers.put(CloudEventHeaders.DATA_SCHEMA, CloudEventHeaders.dataSchema(name, revision));
      assertThat(faults(headers)).isEmpty();
    }
  }

  private static List<String> faults(Map<String, String> headers) {
    return Jsons.faults(SCHEMA, Jsons.mapper().valueToTree(headers));
  }

  private static String text(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
