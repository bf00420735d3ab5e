package nl.situatiebeeld.verification.product;

import static nl.situatiebeeld.verification.product.RunningProduct.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A week of earthquakes as a reconstruction, held against a script that reads the file itself. */
class EarthquakesTest {

  private static final Path FEED = RealData.path("usgs/earthquakes-all_week-2018-02-07.geojson");
  private static final List<String> MOMENTS =
      List.of("2018-02-02T06:00:00Z", "2018-02-05T12:00:00Z", "2018-02-07T02:00:00Z");

  private final RunningProduct product = RunningProduct.shared();

  @Test
  void theWeekAsOfThreeMomentsEqualsWhatTheScriptReadsOffTheFile()
      throws IOException, InterruptedException {
    String situation = product.post("evaluator", "/situations", """
        {"kind":"INCIDENT","name":"Aardbevingen van een week","leadingRegion":"VR24",
         "startedAt":"2018-01-31T00:00:00Z","reconstruction":true,
         "recordedAt":"2018-01-31T00:00:00Z"}\
        """).text("id");
    RunningProduct.Answer imported = imports(situation);
    assertThat(imported.body().path("created").asInt()).isEqualTo(1707);
    assertThat(imported.body().path("refused").asInt()).isZero();
    String position = encoded(imported.text("position"));
    for (String moment : MOMENTS) {
      RunningProduct.Answer picture = product.get(
          "evaluator",
          "/situations/" + situation + "/picture?asOf=" + moment + "&atLeast=" + position);
      assertThat(picture.status()).isEqualTo(200);
      assertThat(known(picture.body())).isNotEmpty().isEqualTo(script(moment));
    }
    assertThat(imports(situation).body().path("unchanged").asInt()).isEqualTo(1707);
  }

  private RunningProduct.Answer imports(String situation) {
    return product.post(
        "evaluator",
        "/situations/" + situation + "/imports?mapping=usgs-earthquakes",
        RealData.bytes(FEED),
        "application/geo+json");
  }

  private static List<String> known(JsonNode picture) {
    return picture
        .path("facts")
        .valueStream()
        .map(fact -> String.join(
            " ",
            fact.path("source").path("id").asString(),
            fact.path("observedAt").asString(),
            String.valueOf(fact.path("location").path("coordinates").path(0).asDouble()),
            String.valueOf(fact.path("location").path("coordinates").path(1).asDouble()),
            fact.path("status").asString()))
        .sorted()
        .toList();
  }

  private static List<String> script(String moment) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            Path.of("src/test/scripts/EarthquakesAsOf.java").toAbsolutePath().toString(),
            FEED.toString(),
            moment)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Stream.of(output.split("\n")).filter(line -> !line.isBlank()).toList();
  }
}
