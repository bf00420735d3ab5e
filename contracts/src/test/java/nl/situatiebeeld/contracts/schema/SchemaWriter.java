package nl.situatiebeeld.contracts.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema (2020-12) of an event from its record. */
final class SchemaWriter {

  private final Comments comments = Comments.below(Path.of("src/main/java"));
  private final Map<String, Object> definitions = new TreeMap<>();

  private SchemaWriter() {}

  /** The schema of today's revision of this event, as a JSON tree in the order to print. */
  static Map<String, Object> schemaOf(Class<? extends DomainEvent> event) {
    return new SchemaWriter().write(event);
  }

  private Map<String, Object> write(Class<? extends DomainEvent> event) {
    String name = EventCatalogue.nameOf(event);
    int revision = EventCatalogue.revisionOf(event);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", CloudEventHeaders.dataSchema(name, revision));
    schema.put("title", name + ", revision " + revision);
    schema.putAll(record(event));
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private Map<String, Object> record(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!optional) {
        required.add(component.getName());
      }
      properties.put(component.getName(), property(type, component, optional));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", comments.of(type));
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> property(
      Class<?> owner, RecordComponent component, boolean optional) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", comments.of(owner, component.getName()));
    schema.putAll(value(owner, component.getName(), component.getGenericType()));
    if (component.getType() == String.class && !optional && schema.containsKey("maxLength")) {
      schema.put("minLength", 1);
    }
    return schema;
  }

  private Map<String, Object> value(Class<?> owner, String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(owner, name, generic.getActualTypeArguments()[0])
          : attributes();
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalStateException(owner + "." + name + " has a type without a schema");
    }
    if (plain == String.class) {
      return typed("string", TextLimits.ofText(owner, name));
    }
    if (plain == int.class || plain == Integer.class) {
      return typed("integer", TextLimits.ofNumber(name));
    }
    if (plain == boolean.class) {
      return typed("boolean", Map.of());
    }
    if (plain == Instant.class) {
      return instant();
    }
    return defined(plain);
  }

  private static Map<String, Object> instant() {
    Map<String, Object> schema = typed("string", Map.of());
    schema.put("format", "date-time");
    // formats alone do not say that ours are always in UTC
    schema.put("pattern", "Z$");
    return schema;
  }

  private Map<String, Object> list(Class<?> owner, String name, Type item) {
    Map<String, Object> schema = typed("array", Map.of());
    schema.put("items", value(owner, name, item));
    schema.put("maxItems", TextLimits.ofList(name));
    return schema;
  }

  private static Map<String, Object> attributes() {
    Map<String, Object> schema = typed("object", Map.of());
    schema.put("propertyNames", Map.of("maxLength", Limits.CODE));
    schema.put(
        "additionalProperties",
        Map.of(
            "anyOf",
            List.of(
                typed("string", Map.of("maxLength", Limits.ATTRIBUTE_TEXT)),
                typed("number", Map.of()),
                typed("boolean", Map.of()))));
    schema.put("maxProperties", Limits.ATTRIBUTES);
    return schema;
  }

  private Map<String, Object> defined(Class<?> type) {
    String name = type.getSimpleName();
    if (type == Geometry.class) {
      GeometrySchemas.addTo(definitions);
    } else if (!definitions.containsKey(name)) {
      definitions.put(name, type.isEnum() ? enumeration(type) : record(type));
    }
    return GeometrySchemas.ref(name);
  }

  private Map<String, Object> enumeration(Class<?> type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", comments.of(type));
    schema.put("type", "string");
    schema.put(
        "enum",
        Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
    return schema;
  }

  private static Map<String, Object> typed(String type, Map<String, Object> limits) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.putAll(limits);
    return schema;
  }
}
