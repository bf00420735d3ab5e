package nl.situatiebeeld.verification.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of the story that the examples tell, all services together, in the order of their
 * files' names.
 *
 * @param service whose document shows it
 * @param file where it stands, for messages
 * @param call method and path, as the operation is known
 * @param as the demo identity that sends it; {@code nobody} sends no token
 * @param title what it shows; null for a step that only the story needs
 * @param path values of the variables in the path
 * @param query parameters after the path
 * @param headers more headers
 * @param body JSON to send, if any
 * @param text to send instead of JSON
 * @param contentType of what is sent
 * @param gives content type of the answer
 * @param status that is answered
 * @param problem last part of the problem's type, where one is answered
 * @param await whether it is sent again until it is answered so: it waits for another service
 * @param keep names to keep members of the answer under, by JSON pointer
 */
record Example(
    Service service,
    String file,
    String call,
    String as,
    @Nullable String title,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    @Nullable JsonNode body,
    @Nullable String text,
    String contentType,
    String gives,
    int status,
    @Nullable String problem,
    boolean await,
    Map<String, String> keep) {

  /** All examples of all services, in the order of the story. */
  static List<Example> all() {
    List<Example> all = new ArrayList<>();
    Arrays.stream(Service.values())
        .flatMap(service -> files(service).map(file -> Map.entry(file, service)))
        .sorted(
            java.util.Comparator.comparing(entry -> entry.getKey().getFileName().toString()))
        .forEach(entry -> Json.yaml(entry.getKey())
            .forEach(step -> all.add(of(entry.getValue(), entry.getKey(), step))));
    return all;
  }

  private static Stream<Path> files(Service service) {
    if (!Files.isDirectory(service.examples())) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(service.examples())) {
      return files.filter(f -> f.toString().endsWith(".yml")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example of(Service service, Path file, JsonNode step) {
    String problem = text(step, "problem");
    return new Example(
        service,
        file.getFileName().toString(),
        Objects.requireNonNull(text(step, "call"), "call"),
        Objects.requireNonNull(text(step, "as"), "as"),
        text(step, "title"),
        texts(step.path("path")),
        texts(step.path("query")),
        texts(step.path("headers")),
        step.get("body"),
        text(step, "text"),
        Objects.requireNonNullElse(text(step, "contentType"), "application/json"),
        Objects.requireNonNullElse(text(step, "gives"), "application/json"),
        step.path("status").asInt(200),
        problem,
        step.path("await").asBoolean(false),
        texts(step.path("keep")));
  }

  private static @Nullable String text(JsonNode step, String name) {
    JsonNode value = step.get(name);
    return value == null ? null : value.asString();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.propertyStream().forEach(p -> texts.put(p.getKey(), p.getValue().asString()));
    return texts;
  }

  /** Whether the document shows it. */
  boolean shown() {
    return title != null && problem == null;
  }

  /** Its name in the document. */
  String slug() {
    return String.valueOf(title)
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The value of a variable of the path: what is said, or else what the story calls it. */
  String pathValue(String variable) {
    String said = path.get(variable);
    if (said != null) {
      return said;
    }
    if (!variable.equals("id")) {
      return "{" + variable + "}";
    }
    String plural = call.replaceAll("^\\w+ ", "").replaceAll("/\\{id}.*", "").replaceAll(".*/", "");
    return "{" + plural.replaceAll("ies$", "y").replaceAll("s$", "") + "}";
  }
}
