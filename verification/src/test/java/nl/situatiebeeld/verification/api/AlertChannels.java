package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is described of the topics on which partners are alerted, each partner on its own two. */
final class AlertChannels {

  private static final String PARTNER = "{partnerId}";
  private static final List<String> TOLD =
      List.of("alertId", "kind", "exercise", "partnerId", "situationId", "coreTask", "reason");
  private static final List<String> OPTIONAL = List.of("coreTask", "reason");

  private final ObjectNode raised;
  private final JsonNode golden;

  /** From the event that an alert is: a partner is told a part of it. */
  AlertChannels(Path contracts) {
    raised =
        (ObjectNode) Json.read(contracts.resolve("main/resources/schemas/alert-raised.v1.json"));
    golden = Json.read(contracts.resolve("test/resources/golden/alert-raised.v1.json"));
  }

  Map<String, Object> channels() {
    return ordered(
        "alerts", channel(false, "Alerts and call-outs of one partner."),
        "exerciseAlerts",
            channel(true, "Alerts and call-outs of one partner in exercises; never real ones."));
  }

  private static Map<String, Object> channel(boolean exercise, String description) {
    return ordered(
        "address", Topics.alerts(PARTNER, exercise),
        "description", description,
        "parameters", ordered("partnerId", ordered("description", "Id of the partner.")),
        "messages",
            ordered(
                "alert.v1", ordered("$ref", "#/components/messages/alert.v1"),
                "call-out.v1", ordered("$ref", "#/components/messages/call-out.v1")),
        "bindings", ordered("kafka", ordered("partitions", 1, "bindingVersion", "0.5.0")));
  }

  Map<String, Object> messages() {
    return ordered(
        "alert.v1", message("alert", "A partner may have a role.", "ALERT"),
        "call-out.v1", message("call-out", "A partner is asked to come.", "CALL_OUT"));
  }

  private Map<String, Object> message(String name, String summary, String kind) {
    ObjectNode payload = told((ObjectNode) golden);
    payload.put("kind", kind);
    return ordered(
        "name", CloudEventHeaders.type(name, 1),
        "title", name,
        "summary", summary,
        "contentType", "application/json",
        "headers", ordered("$ref", "#/components/schemas/AlertHeaders"),
        "payload", ordered("$ref", "#/components/schemas/Alert"),
        "bindings",
            ordered(
                "kafka",
                ordered(
                    "key",
                    ordered("type", "string", "description", "Id of the situation."),
                    "bindingVersion",
                    "0.5.0")),
        "examples",
            List.of(ordered(
                "name",
                name,
                "summary",
                summary,
                "headers",
                example(name),
                "payload",
                Json.plain(payload))));
  }

  /** The schema of what a partner is told. */
  JsonNode schema() {
    ObjectNode schema = raised.deepCopy();
    schema.put("title", "Alert");
    schema.put(
        "description",
        "What a partner is told: the overview of the situation, and nothing else of it.");
    schema.set("properties", told((ObjectNode) raised.path("properties")));
    ArrayNode required = schema.putArray("required");
    TOLD.stream().filter(name -> !OPTIONAL.contains(name)).forEach(required::add);
    required.add("situation");
    return schema;
  }

  private static ObjectNode told(ObjectNode of) {
    ObjectNode told = of.deepCopy();
    told.retain(TOLD);
    told.set("situation", of.path("overview"));
    return told;
  }

  /** The headers of these records, from those of events. */
  static Map<String, Object> headers(Map<String, Object> ofEvents) {
    Map<?, ?> all = (Map<?, ?>) Objects.requireNonNull(ofEvents.get("properties"));
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> names = List.of(
        CloudEventHeaders.SPEC_VERSION,
        CloudEventHeaders.ID,
        CloudEventHeaders.SOURCE,
        CloudEventHeaders.TYPE,
        CloudEventHeaders.SUBJECT,
        CloudEventHeaders.TIME,
        CloudEventHeaders.EXERCISE,
        CloudEventHeaders.CONTENT_TYPE);
    names.forEach(name -> properties.put(name, Objects.requireNonNull(all.get(name))));
    properties.put(
        CloudEventHeaders.ID,
        ordered(
            "description", "Id of the alert: by it one that comes twice is known.",
            "type", "string",
            "maxLength", 100));
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        names,
        "additionalProperties",
        false);
  }

  private Map<String, Object> example(String name) {
    List<Object> pairs = new ArrayList<>();
    pairs.addAll(List.of(CloudEventHeaders.SPEC_VERSION, "1.0"));
    pairs.addAll(List.of(CloudEventHeaders.ID, golden.path("alertId").asString("")));
    pairs.addAll(List.of(CloudEventHeaders.SOURCE, "/situation-service"));
    pairs.addAll(List.of(CloudEventHeaders.TYPE, CloudEventHeaders.type(name, 1)));
    pairs.addAll(List.of(CloudEventHeaders.SUBJECT, golden.path("situationId").asString("")));
    pairs.addAll(List.of(CloudEventHeaders.TIME, "2026-02-11T05:41:03.120455Z"));
    pairs.addAll(List.of(CloudEventHeaders.EXERCISE, "false"));
    pairs.addAll(List.of(CloudEventHeaders.CONTENT_TYPE, "application/json"));
    return ordered(pairs.toArray());
  }
}
