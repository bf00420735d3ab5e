package nl.situatiebeeld.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that go beyond what the document allows, one field at a time: each is refused for it. */
final class Trespasses {

  private static final String NO_FORM = "\u00a7 no form \u00a7";

  private final Story story;
  private final Example example;
  private final JsonNode body;
  private final JsonNode schema;

  Trespasses(Story story, Example example, JsonNode document, JsonNode operation) {
    this.story = story;
    this.example = example;
    this.body = java.util.Objects.requireNonNull(example.body());
    this.schema = Documented.resolved(
        document, operation.at("/requestBody/content/application~1json/schema"));
  }

  void areRefused() {
    ObjectNode unknown = copy();
    unknown.put("noSuchField", 1);
    refused(unknown, "noSuchField", "unknown-field");
    schema.path("required").forEach(field -> {
      ObjectNode without = copy();
      without.remove(field.asString());
      refused(without, field.asString(), "invalid-field");
    });
    schema.path("properties").propertyStream().forEach(property -> {
      JsonNode limits = property.getValue();
      if (limits.has("maxLength")) {
        refusedWith(property.getKey(), "x".repeat(limits.path("maxLength").asInt() + 1));
      } else if (limits.has("pattern") || limits.has("enum")) {
        refusedWith(property.getKey(), NO_FORM);
      }
      if (limits.has("maximum")) {
        ObjectNode beyond = copy();
        beyond.put(property.getKey(), limits.path("maximum").asInt() + 1);
        refused(beyond, property.getKey(), "invalid-field");
      }
    });
  }

  private ObjectNode copy() {
    return (ObjectNode) body.deepCopy();
  }

  private void refusedWith(String field, String value) {
    ObjectNode wrong = copy();
    wrong.put(field, value);
    refused(wrong, field, "invalid-field");
  }

  private void refused(JsonNode wrong, String field, String problem) {
    Story.Answer answer = story.send(example, wrong);
    assertThat(answer.status()).as("%s: %s", field, answer.text()).isEqualTo(400);
    assertThat(answer.json().path("type").asString("")).as(field).endsWith("/" + problem);
    assertThat(answer.json().path("field").asString("")).startsWith(field);
  }
}
