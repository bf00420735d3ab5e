package nl.situatiebeeld.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.situatiebeeld.dashboard.problem.Refusal;
import nl.situatiebeeld.verification.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the dashboard offers itself is described, and is as described for who is not signed in. */
class DashboardDocumentTest {

  private static final JsonNode DOCUMENT = Json.read(
      Service.projectFolder().resolve("dashboard/src/main/resources/api/dashboard.openapi.json"));

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static List<String> operations() {
    return DOCUMENT
        .path("paths")
        .propertyStream()
        .flatMap(path -> path.getValue().propertyNames().stream()
            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whoIsNotSignedInIsAnsweredAsDescribed(String call) throws Exception {
    JsonNode operation = Documented.operation(DOCUMENT, call);
    HttpResponse<String> answer = ask(call, operation);
    JsonNode response = Documented.response(DOCUMENT, operation, answer.statusCode());
    assertThat(response.isObject()).as(answer.statusCode() + answer.body()).isTrue();
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode media = response.path("content").path(type);
    assertThat(media.isObject() || !response.has("content")).as(type).isTrue();
    if (type.endsWith("json")) {
      assertThat(Documented.faults(DOCUMENT, media.path("schema"), Json.tree(answer.body())))
          .isEmpty();
    }
    if (answer.statusCode() == 302) {
      assertThat(answer.headers().firstValue("Location")).isPresent();
    }
  }

  private HttpResponse<String> ask(String call, JsonNode operation)
      throws IOException, InterruptedException {
    String path = call.split(" ", 2)[1];
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString("");
      String value = parameter.path("example").asString("");
      switch (parameter.path("in").asString("")) {
        case "path" -> path = path.replace("{" + name + "}", value);
        case "query" ->
          query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(value);
        case String header -> assertThat(header).isEqualTo("header"); // proves a signed-in page
      }
    }
    URI uri = URI.create(RunningProduct.shared().product().address() + path + query);
    HttpRequest request = HttpRequest.newBuilder(uri)
        .method(call.split(" ", 2)[0], HttpRequest.BodyPublishers.noBody())
        .header("Accept", "text/html, */*")
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theDocumentIsValidOpenApiAndIsGiven() throws Exception {
    var openApi = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.resourceLoaders(loaders -> loaders.add(OfficialSchemas::of)))
        .getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));
    assertThat(Json.faults(openApi, DOCUMENT)).isEmpty();
    String path = "/api/v1/openapi/dashboard.json";
    URI uri = URI.create(RunningProduct.shared().product().address() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    assertThat(
            Json.tree(http.send(request, HttpResponse.BodyHandlers.ofString()).body()))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void everyRefusalOfTheDashboardIsInTheDocument() {
    JsonNode problems = DOCUMENT.at("/components/examples");
    assertThat(problems.size()).isEqualTo(Refusal.values().length);
    Arrays.stream(Refusal.values()).forEach(refusal -> {
      JsonNode shown = problems.path(refusal.type().replaceAll(".*/", "")).path("value");
      assertThat(shown.path("type").asString("")).isEqualTo(refusal.type());
      assertThat(shown.path("status").asInt()).isEqualTo(refusal.status().value());
      assertThat(shown.path("title").asString("")).isEqualTo(refusal.title());
      assertThat(shown.path("detail").asString("")).isEqualTo(refusal.detail());
    });
  }
}
