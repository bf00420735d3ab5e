package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A slip of the pen in a demo file is told with file and line, not loaded. */
class DemoFileTest {

  private static final String GOOD = """
      - at: 2021-07-14T22:00+02:00
        by: VR24
        report: a
        theme: meteo
        statement: Regen
        place: hier
        attributes: {mm: 12}
        from: knmi
      """;

  private static List<DemoEntry> read(String text) {
    Fields about = YamlFile.list(
            "about", "- {places: {hier: [5.8, 50.9]}, sources: {knmi: Het KNMI}}")
        .getFirst();
    return new DemoFile(about).entries(YamlFile.list("day.yml", text));
  }

  @Test
  void aGoodEntryBecomesAReport() {
    DemoEntry entry = read(GOOD).getFirst();
    assertThat(entry.at()).isEqualTo("2021-07-14T20:00:00Z");
    assertThat(((DemoStep.Report) entry.step()).content())
        .containsEntry("observedAt", "2021-07-14T20:00:00Z")
        .containsEntry("source", Map.of("organisation", "VR24", "system", "Het KNMI"))
        .containsEntry("attributes", Map.of("mm", 12L, "illustratief", false))
        .containsEntry("location", Map.of("type", "Point", "coordinates", List.of(5.8, 50.9)));
  }

  private static void refused(String text, String... told) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(DemoFault.class)
        .hasMessageContaining("demo/day.yml line 1")
        .hasMessageContainingAll(told);
  }

  @Test
  void unknownFieldsAreRefused() {
    refused(GOOD.replace("theme:", "thema:"), "thema");
  }

  @Test
  void missingFieldsAreRefused() {
    refused(GOOD.replace("  theme: meteo\n", ""), "'theme' is missing");
  }

  @Test
  void anEntryHasOneVerb() {
    refused(GOOD + "  verify: a\n", "only one");
  }

  @Test
  void placesMustBeKnown() {
    refused(GOOD.replace("hier", "daar"), "daar");
  }

  @Test
  void anEntryIsSourcedOrIllustrative() {
    refused(GOOD.replace("  from: knmi\n", ""), "illustrative");
    refused(GOOD + "  illustrative: true\n", "illustrative");
  }

  @Test
  void timesHaveAnOffset() {
    refused(GOOD.replace("+02:00", ""), "offset");
  }

  @Test
  void aNewVersionKeepsWhatDoesNotChange() {
    Map<String, Object> last = Map.of(
        "statement", "Regen",
        "onBehalfOf", "knmi",
        "attributes", Map.of("mm", 12, "illustratief", true));
    Map<String, Object> next = NewVersion.of(
        last, Map.of("statement", "Droog", "attributes", Map.of("illustratief", false)));
    assertThat(next)
        .isEqualTo(
            Map.of("statement", "Droog", "attributes", Map.of("mm", 12, "illustratief", false)));
  }
}
