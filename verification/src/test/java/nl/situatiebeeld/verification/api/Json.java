package nl.situatiebeeld.verification.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** JSON and YAML, read and written for people, and schemas that are asked strictly. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  // formats are only remarks in 2020-12 unless asked for
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
      SpecificationVersion.DRAFT_2020_12,
      b -> b.schemaRegistryConfig(
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Json() {}

  static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }

  static JsonNode tree(Object plain) {
    return MAPPER.valueToTree(plain);
  }

  static JsonNode read(Path file) {
    return tree(text(file));
  }

  static JsonNode yaml(Path file) {
    return YAML.readTree(text(file));
  }

  /** As maps, lists and values. */
  static Object plain(JsonNode tree) {
    return MAPPER.treeToValue(tree, Object.class);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For people to read: two spaces, one line end, a last line end. */
  static String pretty(Object tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
  }

  /** What this schema has against this JSON; empty when nothing. */
  static List<String> faults(JsonNode schema, JsonNode json) {
    return faults(SCHEMAS.getSchema(schema), json);
  }

  static List<String> faults(Schema schema, JsonNode json) {
    return schema.validate(json).stream()
        .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
        .toList();
  }
}
