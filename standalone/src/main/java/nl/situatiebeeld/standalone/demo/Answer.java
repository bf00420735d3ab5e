package nl.situatiebeeld.standalone.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param body the JSON object in it; empty when there is none
 */
record Answer(int status, Map<String, Object> body) {

  private static final String PROBLEM = "https://situatiebeeld.nl/problems/";

  boolean accepted() {
    return status >= 200 && status < 300;
  }

  /** Whether trying again later may help. */
  boolean away() {
    return status == 429 || status >= 500;
  }

  /** The refusal's name; empty when there is none. */
  String problem() {
    String type = text("type");
    return type == null ? "" : type.replace(PROBLEM, "");
  }

  /** What the caller is told, for a message. */
  String told() {
    return status + " " + problem() + ": " + text("title") + " " + text("detail") + also();
  }

  private String also() {
    Object missing = body.get("missing");
    Object field = body.get("field");
    return (missing == null ? "" : " missing " + missing) + (field == null ? "" : " in " + field);
  }

  String id() {
    String id = text("id");
    if (id == null) {
      throw new IllegalStateException("the answer has no id");
    }
    return id;
  }

  int version() {
    return body.get("version") instanceof Number version ? version.intValue() : 0;
  }

  @Nullable
  String text(String name) {
    return body.get(name) instanceof String text ? text : null;
  }

  /** A list of JSON objects in the body; empty when there is none. */
  List<Map<String, Object>> objects(String name) {
    return objects(body.get(name));
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  static List<Map<String, Object>> objects(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> (Map<String, Object>) each)
            .toList()
        : List.of();
  }
}
