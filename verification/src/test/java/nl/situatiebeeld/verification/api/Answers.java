package nl.situatiebeeld.verification.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Answers that the running product gave to the examples, as they are shown. They are recorded once
 * and stay as long as they fit their schema, so that a document does not change at every run.
 */
final class Answers {

  private final Path file;
  private final TreeMap<String, Object> recorded = new TreeMap<>();

  private Answers(Path file) {
    this.file = file;
  }

  static Answers of(Service service) {
    Answers answers = new Answers(service.examples().resolve("answers.json"));
    if (Files.exists(answers.file)) {
      Json.read(answers.file)
          .propertyStream()
          .forEach(p -> answers.recorded.put(p.getKey(), p.getValue()));
    }
    return answers;
  }

  Optional<JsonNode> to(Example example) {
    return Optional.ofNullable((JsonNode) recorded.get(key(example)));
  }

  /** What the product answers with this type, as it was met first. */
  Optional<JsonNode> problem(String slug) {
    return Optional.ofNullable((JsonNode) recorded.get(problemKey(slug)));
  }

  void record(Example example, JsonNode answer) {
    record(key(example), answer);
  }

  void recordProblem(String slug, JsonNode answer) {
    record(problemKey(slug), answer);
  }

  private void record(String key, JsonNode answer) {
    recorded.put(key, answer);
    try {
      Files.writeString(file, Json.pretty(recorded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String problemKey(String slug) {
    return "problem: " + slug;
  }

  private static String key(Example example) {
    return example.call() + ": " + example.title();
  }
}
