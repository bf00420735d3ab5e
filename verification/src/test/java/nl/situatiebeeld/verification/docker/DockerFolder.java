package nl.situatiebeeld.verification.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of folder {@code docker/}, read for what the checks ask. */
final class DockerFolder {

  static final Path PATH = Path.of("..", "docker");

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)([^}]*)}");

  private DockerFolder() {}

  static String text(String file) {
    try {
      return Files.readString(PATH.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The services of the compose file, by name; anchors and merges are resolved. */
  static Map<String, Map<String, Object>> services() {
    Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("compose.yaml"));
    Map<String, Map<String, Object>> services = new TreeMap<>();
    map(map(file).get("services")).forEach((name, service) -> services.put(name, map(service)));
    return services;
  }

  /** A service's environment; numbers and booleans as text. */
  static Map<String, String> environment(Map<String, Object> service) {
    return map(service.getOrDefault("environment", Map.of())).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
  }

  @SuppressWarnings("unchecked") // YAML mappings with names as keys
  static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** Each variable that a file asks for, with what stands behind its name. */
  static List<Variable> variables(String file) {
    Matcher matcher = VARIABLE.matcher(text(file));
    return matcher
        .results()
        .map(found -> new Variable(found.group(1), found.group(2)))
        .toList();
  }

  /** The lines of .env.example that set a variable: name and value. */
  static Map<String, String> exampleVariables() {
    return text(".env.example")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  /** A variable as a file names it. */
  record Variable(String name, String rest) {}
}
