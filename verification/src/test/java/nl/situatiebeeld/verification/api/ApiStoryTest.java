package nl.situatiebeeld.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every example of the descriptions is sent to the running product, which does what they say. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiStoryTest {

  private static final boolean WRITE = Boolean.getBoolean("api.write");
  private static final Map<Service, JsonNode> DOCUMENTS = new EnumMap<>(Service.class);
  private static final Map<Service, Answers> ANSWERS = new EnumMap<>(Service.class);
  private static final Story STORY = new Story();

  @BeforeAll
  static void read() {
    for (Service service : Service.values()) {
      // what was written is held against the code by another test
      DOCUMENTS.put(
          service, WRITE ? Json.tree(OpenApi.of(service)) : Json.read(service.document()));
      ANSWERS.put(service, Answers.of(service));
    }
  }

  /** With {@code -Dapi.write=true} the answers that are new are shown from now on. */
  @AfterAll
  static void writeTheDocumentsOfToday() throws IOException {
    for (Service service : Service.values()) {
      if (WRITE) {
        Files.writeString(service.document(), Json.pretty(OpenApi.of(service)));
      }
    }
  }

  @Order(1)
  @ParameterizedTest
  @EnumSource
  void theDocumentHasEveryHandlerOfTheRunningServiceAndNoOther(Service service) {
    TreeSet<String> documented = new TreeSet<>();
    document(service)
        .path("paths")
        .propertyStream()
        .forEach(path -> path.getValue()
            .propertyNames()
            .forEach(method ->
                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(documented).isEqualTo(StartedServices.mappings(service));
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("nl.situatiebeeld.verification.api.Example#all")
  void theProductAnswersAsTheDocumentSays(Example example) {
    JsonNode document = document(example.service());
    JsonNode operation = Documented.operation(document, example.call());
    if (example.shown() && example.body() != null) {
      new Trespasses(STORY, example, document, operation).areRefused();
    }
    Story.Answer answer = STORY.send(example);
    assertThat(answer.status()).as(answer.text()).isEqualTo(example.status());
    JsonNode response = Documented.response(document, operation, answer.status());
    assertThat(response.isObject())
        .as("status %s is documented", answer.status())
        .isTrue();
    Documented.requireHeaders(document, response, answer);
    if (answer.status() == 204) {
      assertThat(answer.text()).isEmpty();
      return;
    }
    JsonNode media = response.path("content").path(answer.contentType());
    assertThat(media.isObject()).as("%s is documented", answer.contentType()).isTrue();
    if (!answer.contentType().endsWith("json")) {
      return;
    }
    JsonNode json = answer.json();
    assertThat(Documented.faults(document, media.path("schema"), json))
        .as(answer.text())
        .isEmpty();
    String problem = example.problem();
    if (problem != null) {
      assertThat(json.path("type").asString("")).endsWith("/" + problem);
      if (WRITE && answers(example.service()).problem(problem).isEmpty()) {
        answers(example.service()).recordProblem(problem, STORY.shown(json));
      }
      return;
    }
    STORY.keep(example, json);
    if (WRITE && example.shown() && !fits(example, document, media)) {
      answers(example.service()).record(example, STORY.shown(json));
    }
  }

  private static JsonNode document(Service service) {
    return Objects.requireNonNull(DOCUMENTS.get(service));
  }

  private static Answers answers(Service service) {
    return Objects.requireNonNull(ANSWERS.get(service));
  }

  private static boolean fits(Example example, JsonNode document, JsonNode media) {
    return media.path("schema").has("type")
        || answers(example.service())
            .to(example)
            .filter(shown ->
                Documented.faults(document, media.path("schema"), shown).isEmpty())
            .isPresent();
  }

  @Order(3)
  @Test
  void everyShownAnswerIsRecorded() {
    for (Example example : Example.all()) {
      JsonNode document = document(example.service());
      JsonNode content = Documented.response(
              document, Documented.operation(document, example.call()), example.status())
          .path("content");
      if (example.shown()
          && example.gives().equals("application/json")
          && content.at("/application~1json/schema").has("$ref")) {
        assertThat(answers(example.service()).to(example))
            .as(example.call() + " " + example.title())
            .isPresent();
      }
    }
  }
}
