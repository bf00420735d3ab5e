package nl.situatiebeeld.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.problem.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The published descriptions are those of the code, and are what OpenAPI 3.1 asks for. */
class OpenApiDocumentTest {

  /** With {@code -Dapi.write=true}, after a change of a controller, a record or an example. */
  @BeforeAll
  static void writeTheDocumentsOfToday() throws IOException {
    for (Service service : Service.values()) {
      if (Boolean.getBoolean("api.write")) {
        Files.createDirectories(service.document().getParent());
        Files.writeString(service.document(), Json.pretty(OpenApi.of(service)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentIsTheOneOfTheCode(Service service) {
    assertThat(service.document()).exists();
    assertThat(Json.text(service.document()))
        .as("after a change, write the documents with -Dapi.write=true (docs/api.md)")
        .isEqualTo(Json.pretty(OpenApi.of(service)));
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentIsValidOpenApi(Service service) {
    Schema openApi = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.resourceLoaders(loaders -> loaders.add(OfficialSchemas::of)))
        .getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));
    assertThat(Json.faults(openApi, Json.read(service.document()))).isEmpty();
    assertThat(Json.faults(openApi, Json.tree("{\"openapi\":\"3.1.1\",\"info\":{}}")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyReferenceLeadsSomewhere(Service service) {
    JsonNode document = Json.read(service.document());
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asString().substring(1);
      assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationHasAnExampleAndEveryExampleAnOperation(Service service) {
    Set<String> operations =
        new TreeSet<>(Operations.of(service).stream().map(Operation::key).toList());
    Set<String> shown = new TreeSet<>(Example.all().stream()
        .filter(example -> example.service() == service && example.shown())
        .map(Example::call)
        .toList());
    assertThat(operations).containsAll(shown);
    operations.removeAll(shown);
    assertThat(operations).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleFitsItsSchema(Service service) {
    JsonNode document = Json.read(service.document());
    List<String> faults = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        Stream.concat(
                Stream.of(operation.path("requestBody")),
                operation.path("responses").valueStream().map(r -> resolved(document, r)))
            .flatMap(holder -> holder.path("content").valueStream())
            .forEach(media -> media
                .path("examples")
                .forEach(example -> Documented.faults(
                        document,
                        media.path("schema"),
                        resolved(document, example).path("value"))
                    .forEach(fault -> faults.add(operation.path("operationId") + ": " + fault))));
        operation
            .path("parameters")
            .forEach(parameter -> parameter
                .path("examples")
                .forEach(example -> Documented.faults(
                        document, parameter.path("schema"), example.path("value"))
                    .forEach(fault -> faults.add(operation.path("operationId") + ": " + fault))));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static JsonNode resolved(JsonNode document, JsonNode example) {
    return example.has("$ref")
        ? document.at(example.path("$ref").asString().substring(1))
        : example;
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsInTheDocumentWithItsStatusAndTitle(Service service) {
    JsonNode problems = Json.read(service.document()).at("/components/examples");
    for (Refusal refusal : Problems.ofService(service)) {
      JsonNode value = problems.path(refusal.slug()).path("value");
      assertThat(value.path("status").asInt()).as(refusal.slug()).isEqualTo(refusal.status());
      assertThat(value.path("title").asString()).isEqualTo(refusal.title());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalOfTheServiceIsAnAnswerToSomeOperation(Service service) {
    Set<String> answered =
        new TreeSet<>(ReachableRefusals.ofTheClock().stream().map(Refusal::slug).toList());
    for (Operation operation : Operations.of(service)) {
      ReachableRefusals.of(operation).forEach(refusal -> answered.add(refusal.slug()));
    }
    assertThat(answered)
        .containsAll(
            Classes.refusals(service.packageName()).stream().map(Refusal::slug).toList());
  }

  @Test
  void noTwoServicesMeanDifferentThingsByOneType() {
    for (Service service : Service.values()) {
      for (Service other : Service.values()) {
        for (Refusal refusal : Problems.ofService(service)) {
          Problems.ofService(other).stream()
              .filter(same -> same.slug().equals(refusal.slug()))
              .forEach(same -> assertThat(same.status() + same.title())
                  .as(refusal.slug())
                  .isEqualTo(refusal.status() + refusal.title()));
        }
      }
    }
  }
}
