package nl.situatiebeeld.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a demo file: mappings become {@link Fields} that know their line, times stay the text that
 * they are.
 */
final class YamlFile {

  private final String name;

  private YamlFile(String name) {
    this.name = name;
  }

  /** The bytes of a file under {@code demo/}. */
  static byte[] bytes(String name) {
    try (InputStream in = YamlFile.class.getResourceAsStream("/demo/" + name)) {
      return Objects.requireNonNull(in, () -> "No demo file " + name).readAllBytes();
    } catch (IOException e) {
      throw new DemoFault("Cannot read demo/" + name, e);
    }
  }

  /** A file that is one mapping. */
  static Fields mapping(String name) {
    if (read(name, text(name)) instanceof Fields fields) {
      return fields;
    }
    throw new DemoFault("demo/" + name + ": expected a mapping");
  }

  /** A file that is a list of mappings. */
  static List<Fields> list(String name) {
    return list(name, text(name));
  }

  /** The same, of a given text. */
  static List<Fields> list(String name, String text) {
    if (read(name, text) instanceof List<?> list
        && list.stream().allMatch(Fields.class::isInstance)) {
      return list.stream().map(Fields.class::cast).toList();
    }
    throw new DemoFault("demo/" + name + ": expected a list of mappings");
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static Object read(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    return new YamlFile(name).value(root);
  }

  private Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping);
      case SequenceNode list -> list.getValue().stream().map(this::value).toList();
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new DemoFault(where(node) + ": unexpected YAML");
    };
  }

  private Fields mapping(MappingNode mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (values.put(key, value(tuple.getValueNode())) != null) {
        throw new DemoFault(where(tuple.getKeyNode()) + ": '" + key + "' stands here twice");
      }
    }
    return new Fields(where(mapping), values);
  }

  private Object scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      throw new DemoFault(where(scalar) + ": a value is missing");
    }
    if (tag.equals(Tag.INT)) {
      return Long.valueOf(text);
    }
    if (tag.equals(Tag.FLOAT)) {
      return Double.valueOf(text);
    }
    return tag.equals(Tag.BOOL) ? (Object) Boolean.valueOf(text) : text;
  }

  private String where(Node node) {
    return "demo/" + name + " line " + (node.getStartMark().getLine() + 1);
  }
}
