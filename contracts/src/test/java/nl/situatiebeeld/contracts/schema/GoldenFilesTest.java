package nl.situatiebeeld.contracts.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Upcasters;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * One golden file per event and revision: what was once written can be read for good. A golden file
 * is never edited; a changed event gets a new revision, a step in the upcasters and a new file.
 */
class GoldenFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path SEAL = FOLDER.resolve("SHA256SUMS");
  private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  record Golden(String name, int revision) {
    static Golden of(Path file) {
      String text = file.getFileName().toString().replace(".json", "");
      int at = text.lastIndexOf(".v");
      return new Golden(text.substring(0, at), Integer.parseInt(text.substring(at + 2)));
    }

    String fileName() {
      return name + ".v" + revision + ".json";
    }

    JsonNode json() {
      return Jsons.mapper().readTree(FOLDER.resolve(fileName()));
    }

    Class<? extends DomainEvent> record() {
      return EventCatalogue.find(name).orElseThrow();
    }

    /** Through the upcasters into today's record. */
    DomainEvent today() {
      Map<String, Object> tree = Jsons.mapper().convertValue(json(), TREE);
      return Jsons.mapper().convertValue(Upcasters.today().upcast(name, revision, tree), record());
    }

    @Override
    public String toString() {
      return fileName();
    }
  }

  static List<Golden> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Golden::of)
          .toList();
    }
  }

  @Test
  void everyRevisionOfEveryEventHasAGoldenFileAndNoFileIsWithoutAnEvent() throws IOException {
    assertThat(files())
        .as("an event's name is stable: renaming or dropping one leaves its golden file alone")
        .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
            .flatMap(event -> IntStream.rangeClosed(1, EventCatalogue.revisionOf(event))
                .mapToObj(r -> new Golden(EventCatalogue.nameOf(event), r)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void theGoldenFileIsValidByItsSchema(Golden golden) {
    String schema = Jsons.read(SCHEMAS.resolve(golden.fileName()));
    assertThat(Jsons.faults(schema, golden.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theGoldenFileBecomesTodaysRecordAndTheSameJsonAgain(Golden golden) {
    DomainEvent event = golden.today();
    JsonNode again = Jsons.mapper().readTree(Jsons.mapper().writeValueAsString(event));
    if (golden.revision() == EventCatalogue.revisionOf(golden.record())) {
      assertThat(again).isEqualTo(golden.json());
    }
    // an older revision is written as today's, and stays what it is from then on
    assertThat(Jsons.mapper().convertValue(again, golden.record())).isEqualTo(event);
    assertThat(event.streamId()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaRefusesAnUnknownFieldAndAMissingOne(Golden golden) {
    String schema = Jsons.read(SCHEMAS.resolve(golden.fileName()));
    Map<String, Object> more = Jsons.mapper().convertValue(golden.json(), TREE);
    more.put("unknown", 1);
    assertThat(Jsons.faults(schema, Jsons.mapper().valueToTree(more))).isNotEmpty();
    Map<String, Object> less = Jsons.mapper().convertValue(golden.json(), TREE);
    less.remove("by");
    assertThat(Jsons.faults(schema, Jsons.mapper().valueToTree(less))).isNotEmpty();
  }

  @Test
  void theGeometriesOfTheGoldenFilesAreGood() throws IOException {
    for (Golden golden : files()) {
      for (JsonNode node : golden.json().findValues("location")) {
        Geometry geometry = Jsons.mapper().convertValue(node, Geometry.class);
        assertThat(GeometryCheck.fault(geometry)).as(golden.fileName()).isEmpty();
      }
    }
  }

  /** Run with {@code -Dgolden.seal=true} after adding a golden file; it seals new files only. */
  @Test
  @EnabledIfSystemProperty(named = "golden.seal", matches = "true")
  void sealsNewFiles() throws IOException {
    Map<String, String> known = sealed();
    for (Golden golden : files()) {
      if (!known.containsKey(golden.fileName())) {
        String line = sha256(golden.fileName()) + "  " + golden.fileName() + "\n";
        Files.writeString(SEAL, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
  }

  @Test
  void noGoldenFileWasEverEdited() throws IOException {
    Map<String, String> present = new TreeMap<>();
    for (Golden golden : files()) {
      present.put(golden.fileName(), sha256(golden.fileName()));
    }
    assertThat(present)
        .as("a golden file is never edited: give the event a new revision; seal new files with"
            + " -Dgolden.seal=true")
        .isEqualTo(sealed());
  }

  private static Map<String, String> sealed() throws IOException {
    if (!Files.exists(SEAL)) {
      return Map.of();
    }
    return Files.readAllLines(SEAL).stream()
        .map(line -> line.split("  ", 2))
        .collect(Collectors.toMap(p -> p[1], p -> p[0], (a, b) -> a + b, TreeMap::new));
  }

  private static String sha256(String file) {
    try {
      byte[] bytes = Jsons.read(FOLDER.resolve(file)).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
