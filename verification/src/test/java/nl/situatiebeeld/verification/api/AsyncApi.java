package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.web.StandardHeadersFilter;
import tools.jackson.databind.JsonNode;

/** Writes the description (AsyncAPI 3) of what is published on Kafka. */
final class AsyncApi {

  /** Where it is kept, in the form in which the services give it. */
  static final Path DOCUMENT =
      Service.projectFolder().resolve("contracts/src/main/resources/api/asyncapi.json");

  private static final String SCHEMA = "#/components/schemas/";
  private static final Path CONTRACTS = Service.projectFolder().resolve("contracts/src");

  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, JsonNode> definitions = new HashMap<>();
  private final Map<String, Object> messages = new TreeMap<>();

  private AsyncApi() {}

  /** The document as it should be today, as a tree in the order to print. */
  static Map<String, Object> document() {
    return new AsyncApi().write();
  }

  private Map<String, Object> write() {
    schemas.put("Headers", headers());
    Map<String, Object> channels = ordered(
        "situationEvents",
            channel(
                Topics.SITUATION_EVENTS,
                "All that happens in situations, in the order in which it was recorded.",
                "Id of the situation: what happens in one situation keeps its order.",
                false),
        "partnerEvents",
            channel(
                Topics.PARTNER_EVENTS,
                "All that happens to partners and to the agreements with them.",
                "Id of the partner: what happens to one partner keeps its order.",
                true));
    AlertChannels alerts = new AlertChannels(CONTRACTS);
    channels.putAll(alerts.channels());
    schemas.put("Alert", payload("Alert", alerts.schema()));
    schemas.put("AlertHeaders", AlertChannels.headers(headers()));
    messages.putAll(alerts.messages());
    channels.put("situationRoots", RootChannel.channel());
    schemas.put("SituationRoot", RootChannel.schema());
    schemas.put("RootHeaders", RootChannel.headers());
    messages.putAll(RootChannel.messages());
    return ordered(
        "asyncapi",
        "3.0.0",
        "info",
        info(),
        "defaultContentType",
        "application/json",
        "channels",
        channels,
        "operations",
        ordered(
            "publishSituationEvents", sends("situationEvents", "situation-service"),
            "publishPartnerEvents", sends("partnerEvents", "partner-service"),
            "publishRoots", sends("situationRoots", "situation-service"),
            "alertPartners", sends("alerts", "situation-service"),
            "alertPartnersInExercises", sends("exerciseAlerts", "situation-service")),
        "components",
        ordered("schemas", schemas, "messages", messages));
  }

  private static Map<String, Object> info() {
    return ordered(
        "title",
        "Situatiebeeld: events",
        "version",
        StandardHeadersFilter.VERSION,
        "description",
        "Records are CloudEvents 1.0 in binary content mode. Each comes at least once: a"
            + " consumer drops what it had, by ce_id or by stream and ce_sequence. The sequence"
            + " of a stream has no holes. Shapes only change with a new revision, which is part"
            + " of ce_type. Topics may have a prefix, which the operator tells.",
        "license",
        ordered("name", "EUPL-1.2"));
  }

  private static Map<String, Object> sends(String channel, String service) {
    return ordered(
        "action",
        "send",
        "channel",
        ordered("$ref", "#/channels/" + channel),
        "summary",
        "Published by " + service + " once it is durable.");
  }

  private Map<String, Object> channel(
      String topic, String description, String key, boolean partners) {
    Map<String, Object> carried = new LinkedHashMap<>();
    for (Class<? extends DomainEvent> event : EventCatalogue.all()) {
      if (PartnerEvent.class.isAssignableFrom(event) == partners) {
        String name = EventCatalogue.nameOf(event);
        for (int revision = 1; revision <= EventCatalogue.revisionOf(event); revision++) {
          String id = name + ".v" + revision;
          messages.put(id, message(name, revision, key));
          carried.put(id, ordered("$ref", "#/components/messages/" + id));
        }
      }
    }
    return ordered(
        "address", topic,
        "description", description,
        "messages", carried,
        "bindings",
            ordered(
                "kafka",
                ordered(
                    "topic", topic, "partitions", Topics.PARTITIONS, "bindingVersion", "0.5.0")));
  }

  private Map<String, Object> message(String name, int revision, String key) {
    String id = name + ".v" + revision;
    JsonNode schema = Json.read(CONTRACTS.resolve("main/resources/schemas/" + id + ".json"));
    Map<String, Object> message = ordered(
        "name", CloudEventHeaders.type(name, revision),
        "title", schema.path("title").asString(""),
        "summary", schema.path("description").asString(""),
        "contentType", "application/json",
        "headers", ordered("$ref", SCHEMA + "Headers"),
        "payload", ordered("$ref", SCHEMA + id),
        "bindings",
            ordered(
                "kafka",
                ordered(
                    "key",
                    ordered("type", "string", "description", key),
                    "bindingVersion",
                    "0.5.0")));
    schemas.put(id, payload(id, schema));
    message.put("examples", List.of(example(name, revision, schema)));
    return message;
  }

  private Object payload(String id, JsonNode schema) {
    Map<String, String> names = new HashMap<>();
    schema.path("$defs").propertyStream().forEach(definition -> {
      JsonNode known = definitions.putIfAbsent(definition.getKey(), definition.getValue());
      boolean other = known != null && !known.equals(definition.getValue());
      names.put(definition.getKey(), other ? id + "." + definition.getKey() : definition.getKey());
    });
    schema
        .path("$defs")
        .propertyStream()
        .forEach(definition -> schemas.put(
            Objects.requireNonNull(names.get(definition.getKey())),
            Json.plain(referring(definition.getValue(), names))));
    Map<String, Object> payload = new LinkedHashMap<>();
    referring(schema, names)
        .propertyStream()
        .filter(keyword -> !keyword.getKey().startsWith("$"))
        .forEach(keyword -> payload.put(keyword.getKey(), Json.plain(keyword.getValue())));
    return payload;
  }

  private static JsonNode referring(JsonNode schema, Map<String, String> names) {
    String text = schema.toString();
    for (Map.Entry<String, String> name : names.entrySet()) {
      text =
          text.replace("\"#/$defs/" + name.getKey() + "\"", "\"" + SCHEMA + name.getValue() + "\"");
    }
    return Json.tree(text);
  }

  private static Map<String, Object> headers() {
    Map<String, Object> headers = new LinkedHashMap<>();
    Json.read(CONTRACTS.resolve("main/resources/schemas/cloudevents-headers.json"))
        .propertyStream()
        .filter(keyword -> !keyword.getKey().startsWith("$"))
        .forEach(keyword -> headers.put(keyword.getKey(), Json.plain(keyword.getValue())));
    return headers;
  }

  private static Map<String, Object> example(String name, int revision, JsonNode schema) {
    Path golden = CONTRACTS.resolve("test/resources/golden/" + name + ".v" + revision + ".json");
    if (!Files.exists(golden)) {
      throw new IllegalStateException("no golden file of " + name + ", revision " + revision);
    }
    return ordered(
        "name", name,
        "summary", schema.path("title").asString(""),
        "headers", headers(name, revision),
        "payload", Json.plain(Json.read(golden)));
  }

  private static Map<String, Object> headers(String name, int revision) {
    String id = "0197f3b0-1f52-7a08-8c61-d04e92b7a3c4";
    List<Object> pairs = new ArrayList<>();
    pairs.addAll(List.of(CloudEventHeaders.SPEC_VERSION, "1.0", CloudEventHeaders.ID, id));
    pairs.addAll(List.of(CloudEventHeaders.SOURCE, "/situation-service"));
    pairs.addAll(List.of(CloudEventHeaders.TYPE, CloudEventHeaders.type(name, revision)));
    pairs.addAll(List.of(CloudEventHeaders.SUBJECT, "fact-" + id));
    pairs.addAll(List.of(CloudEventHeaders.TIME, "2026-02-11T05:41:03.120455Z"));
    pairs.addAll(List.of(CloudEventHeaders.SEQUENCE, "17"));
    pairs.addAll(List.of(CloudEventHeaders.HASH, "0f".repeat(32)));
    pairs.addAll(List.of(CloudEventHeaders.CORRELATION_ID, id));
    pairs.addAll(List.of(CloudEventHeaders.CAUSATION_ID, id));
    pairs.addAll(
        List.of(CloudEventHeaders.DATA_SCHEMA, CloudEventHeaders.dataSchema(name, revision)));
    pairs.addAll(List.of(CloudEventHeaders.CONTENT_TYPE, "application/json"));
    return ordered(pairs.toArray());
  }
}
