package nl.situatiebeeld.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions to a document. */
final class Documented {

  private Documented() {}

  /** The operation that an example calls. */
  static JsonNode operation(JsonNode document, String call) {
    String[] parts = call.split(" ", 2);
    return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** The answer of this status, wherever it stands. */
  static JsonNode response(JsonNode document, JsonNode operation, int status) {
    return resolved(document, operation.path("responses").path(String.valueOf(status)));
  }

  static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /** What a schema inside a document has against this JSON. */
  static List<String> faults(JsonNode document, JsonNode schema, JsonNode json) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    return Json.faults(whole, json);
  }

  /** The headers that the document names are there, and an ETag only where it names one. */
  static void requireHeaders(JsonNode document, JsonNode response, Story.Answer answer) {
    response.path("headers").propertyStream().forEach(header -> {
      JsonNode described = resolved(document, header.getValue());
      String value = answer.headers().firstValue(header.getKey()).orElse("");
      JsonNode written = described.at("/schema/type").asString("").equals("integer")
          ? Json.tree(value)
          : Json.tree("\"" + value.replace("\"", "\\\"") + "\"");
      assertThat(Json.faults(described.path("schema"), written))
          .as(header.getKey())
          .isEmpty();
    });
    assertThat(answer.headers().firstValue("ETag").isPresent())
        .as("an ETag")
        .isEqualTo(response.path("headers").has("ETag"));
  }
}
