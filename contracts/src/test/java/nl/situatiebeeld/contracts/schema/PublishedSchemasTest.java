package nl.situatiebeeld.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas are those of the records, all of them and no others. */
class PublishedSchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/schemas");
  private static final Path ENVELOPE = FOLDER.resolve("cloudevents-headers.json");

  static List<Class<? extends DomainEvent>> events() {
    return EventCatalogue.all();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /** Run with {@code -Dschemas.write=true} after a change of a record. */
  @Test
  @EnabledIfSystemProperty(named = "schemas.write", matches = "true")
  void writesTheSchemasOfToday() throws IOException {
    for (Class<? extends DomainEvent> event : EventCatalogue.all()) {
      Files.writeString(fileOf(event), Jsons.pretty(SchemaWriter.schemaOf(event)));
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void thePublishedSchemaIsTheOneOfTheRecord(Class<? extends DomainEvent> event) {
    assertThat(fileOf(event)).exists();
    assertThat(Jsons.read(fileOf(event)))
        .as("after a change of a record, write the schemas with -Dschemas.write=true")
        .isEqualTo(Jsons.pretty(SchemaWriter.schemaOf(event)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everySchemaIsAValidOne(Path file) {
    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
            .validate(Jsons.mapper().readTree(file)))
        .isEmpty();
  }

  @Test
  void everyRevisionOfEveryEventHasASchemaAndNoSchemaIsLeftOver() throws IOException {
    Stream<Path> expected = EventCatalogue.all().stream()
        .flatMap(event -> IntStream.rangeClosed(1, EventCatalogue.revisionOf(event))
            .mapToObj(revision -> file(event, revision)));
    assertThat(files())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(expected, Stream.of(ENVELOPE)).toList());
  }

  private static Path fileOf(Class<? extends DomainEvent> event) {
    return file(event, EventCatalogue.revisionOf(event));
  }

  private static Path file(Class<? extends DomainEvent> event, int revision) {
    return FOLDER.resolve(EventCatalogue.nameOf(event) + ".v" + revision + ".json");
  }
}
