package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;

/** What is described of the topic of signed roots (E7). */
final class RootChannel {

  private static final String ID = "situation-root.v1";
  private static final String TIME = "2026-02-11T05:42:00.004211Z";
  private static final String SITUATION = "situation-0197f3b0-1f52-7a08-8c61-d04e92b7a3c4";

  private RootChannel() {}

  static Map<String, Object> channel() {
    return ordered(
        "address",
        Topics.SITUATION_ROOTS,
        "description",
        "Signed roots over the chains of all situations, in their order. Each comes with the"
            + " leaves behind those of the root before it: who has all of them can build the"
            + " whole tree (RFC 6962) and check that no chain was made again.",
        "messages",
        ordered(ID, ordered("$ref", "#/components/messages/" + ID)),
        "bindings",
        ordered(
            "kafka",
            ordered("topic", Topics.SITUATION_ROOTS, "partitions", 1, "bindingVersion", "0.5.0")));
  }

  static Map<String, Object> messages() {
    return ordered(
        ID,
        ordered(
            "name", CloudEventHeaders.type("situation-root", 1),
            "title", "situation-root",
            "summary", "How far the chains of situations were when this root was signed.",
            "contentType", "application/json",
            "headers", ordered("$ref", "#/components/schemas/RootHeaders"),
            "payload", ordered("$ref", "#/components/schemas/SituationRoot"),
            "bindings",
                ordered(
                    "kafka",
                    ordered(
                        "key",
                        ordered("type", "string", "description", "The same for all."),
                        "bindingVersion",
                        "0.5.0")),
            "examples", List.of(example())));
  }

  private static Map<String, Object> example() {
    return ordered(
        "name",
        "situation-root",
        "summary",
        "One situation moved since the root before it",
        "headers",
        ordered(
            CloudEventHeaders.SPEC_VERSION, "1.0",
            CloudEventHeaders.ID, "root-18",
            CloudEventHeaders.SOURCE, "/situation-service",
            CloudEventHeaders.TYPE, CloudEventHeaders.type("situation-root", 1),
            CloudEventHeaders.TIME, TIME,
            CloudEventHeaders.CONTENT_TYPE, "application/json"),
        "payload",
        ordered(
            "root",
            ordered(
                "size", 18,
                "root", "0f".repeat(32),
                "at", TIME,
                "key", "0f".repeat(8),
                "signature", "0f".repeat(64)),
            "leaves",
            List.of(ordered("stream", SITUATION, "sequence", 17, "hash", "f0".repeat(32)))));
  }

  static Map<String, Object> schema() {
    Map<String, Object> root = ordered(
        "size", number("Leaves under the root."),
        "root", hex(64, "Hash over them."),
        "at", ordered("type", "string", "format", "date-time", "description", "When signed."),
        "key", hex(16, "Id of the key: the beginning of the SHA-256 over its public form."),
        "signature",
            hex(128, "Ed25519, over 'situatiebeeld root 1', size, root and time, a line each."));
    Map<String, Object> leaf = ordered(
        "stream", ordered("type", "string", "maxLength", 128, "description", "Id of a situation."),
        "sequence", number("Its last event then."),
        "hash", hex(64, "Hash of that event in the situation's chain."));
    return object(
        ordered("root", object(root), "leaves", ordered("type", "array", "items", object(leaf))));
  }

  static Map<String, Object> headers() {
    Map<String, Object> text = ordered("type", "string");
    return object(ordered(
        CloudEventHeaders.SPEC_VERSION, ordered("const", "1.0"),
        CloudEventHeaders.ID, text,
        CloudEventHeaders.SOURCE, text,
        CloudEventHeaders.TYPE, ordered("const", CloudEventHeaders.type("situation-root", 1)),
        CloudEventHeaders.TIME, ordered("type", "string", "format", "date-time"),
        CloudEventHeaders.CONTENT_TYPE, ordered("const", "application/json")));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> number(String meaning) {
    return ordered("type", "integer", "minimum", 1, "description", meaning);
  }

  private static Map<String, Object> hex(int digits, String meaning) {
    return ordered(
        "type", "string", "pattern", "^[0-9a-f]{" + digits + "}$", "description", meaning);
  }
}
