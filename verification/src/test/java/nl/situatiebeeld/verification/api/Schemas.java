package nl.situatiebeeld.verification.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/** Schemas of what a service takes and gives, from its records. */
final class Schemas {

  /** Where schemas of a document have their place. */
  static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Object> components = new TreeMap<>();
  private final Map<String, Type> types = new HashMap<>();

  /** All that were needed so far, by name. */
  Map<String, Object> components() {
    return components;
  }

  /** The schema of an answer of this type. */
  Map<String, Object> ofAnswer(Type type) {
    return of(type, false);
  }

  /** The schema of a body that is sent. */
  Map<String, Object> ofBody(Class<?> type) {
    return of(type, true);
  }

  private Map<String, Object> of(Type type, boolean sent) {
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], sent);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, sent);
    }
    if (!(type instanceof Class<?> plain)) {
      return ordered(); // anything
    }
    Map<String, Object> simple = simple(plain);
    return simple == null ? defined(plain, sent) : simple;
  }

  private Map<String, Object> generic(ParameterizedType type, boolean sent) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return ordered("type", "array", "items", of(arguments[0], sent));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return ordered("type", "object", "additionalProperties", of(arguments[1], sent));
    }
    throw new IllegalStateException("no schema for " + type);
  }

  private static @Nullable Map<String, Object> simple(Class<?> type) {
    if (type == String.class) {
      return ordered("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return ordered("type", "boolean");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return ordered("type", "integer");
    }
    if (type == double.class || Number.class.isAssignableFrom(type)) {
      return ordered("type", "number");
    }
    if (type == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (type == LocalDate.class) {
      return ordered("type", "string", "format", "date");
    }
    return type.isRecord() || type.isEnum() || type.isSealed() ? null : ordered();
  }

  private Map<String, Object> defined(Class<?> type, boolean sent) {
    if (type == Geometry.class) {
      components.putAll(Published.geometries());
      return ordered("$ref", REFERENCE + "Geometry");
    }
    String name = nameOf(type);
    Class<?> outer = type.getDeclaringClass();
    if (types.containsKey(name) && types.get(name) != type) {
      name = outer == null ? "Common" + name : outer.getSimpleName() + type.getSimpleName();
    }
    Type before = types.putIfAbsent(name, type);
    if (before != null && before != type) {
      throw new IllegalStateException(type + " and " + before + " would both be called " + name);
    }
    if (before == null) {
      components.put(name, Map.of()); // so that a record may hold itself
      components.put(name, definition(type, sent));
    }
    return ordered("$ref", REFERENCE + name);
  }

  private Map<String, Object> definition(Class<?> type, boolean sent) {
    Map<String, Object> schema = ordered();
    Doc doc = Sources.all().ofType(type.getName());
    if (doc != null && !doc.text().isEmpty()) {
      schema.put("description", doc.text());
    }
    if (type.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", Constraints.names(type));
    } else if (type.isSealed()) {
      schema.put(
          "oneOf",
          Arrays.stream(type.getPermittedSubclasses()).map(t -> of(t, sent)).toList());
    } else {
      record(type, sent, schema);
    }
    return schema;
  }

  /** What a type is called in a document: without the words that only our code needs. */
  static String nameOf(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String own = type.getSimpleName().replaceAll("(?<=.)(Json|View)$", "");
    if (outer == null) {
      return own;
    }
    String around = outer.getSimpleName().replaceAll("(?<=.)(Controller|Json|View)$", "");
    return own.startsWith(around) ? own : around + own;
  }

  private void record(Class<?> type, boolean sent, Map<String, Object> schema) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    Object rest = false; // or what stands beside the properties
    for (RecordComponent component : components(type)) {
      if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
        rest = ordered("description", Meanings.of(component));
        continue;
      }
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean needed = !optional;
      Map<String, Object> property = ordered("description", Meanings.of(component));
      if (sent) {
        Constraints constraints = Constraints.ofField(type, component.getName()).orElse(null);
        property.putAll(field(type, component, constraints));
        needed = constraints == null ? component.getType().isPrimitive() : constraints.required();
      } else {
        property.putAll(of(component.getGenericType(), false));
      }
      properties.put(component.getName(), property);
      if (needed) {
        required.add(component.getName());
      }
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", rest);
  }

  /** Those that stand in JSON: of what is unwrapped, its own. */
  private static List<RecordComponent> components(Class<?> type) {
    List<RecordComponent> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        found.addAll(components(component.getType()));
      } else {
        found.add(component);
      }
    }
    return found;
  }

  private Map<String, Object> field(
      Class<?> type, RecordComponent component, @Nullable Constraints constraints) {
    Map<String, Object> schema = of(component.getGenericType(), true);
    Map<String, Object> own = constraints == null ? Map.of() : constraints.schema();
    if (!schema.containsKey("$ref")) {
      Map<String, Object> published = Published.limits(component.getName());
      if (Objects.equals(published.get("type"), schema.get("type")) || schema.isEmpty()) {
        published.forEach((keyword, value) -> addUnless(own, schema, keyword, value));
      }
    }
    schema.putAll(own);
    requireLimit(type, component.getName(), schema);
    return schema;
  }

  // what the check itself says counts; the events' limits fill in what it does not say
  private static void addUnless(
      Map<String, Object> own, Map<String, Object> schema, String keyword, Object value) {
    boolean said =
        own.containsKey("pattern") || own.containsKey("anyOf") || own.containsKey("enum");
    if (!said && !own.containsKey(keyword)) {
      schema.put(keyword, value);
    }
  }

  private static void requireLimit(Class<?> type, String field, Map<String, Object> schema) {
    boolean open = "string".equals(schema.get("type"))
        && !schema.containsKey("maxLength")
        && !schema.containsKey("pattern")
        && !schema.containsKey("format")
        && !schema.containsKey("anyOf")
        && !schema.containsKey("enum");
    if (open) {
      Meanings.MISSING.add(
          "how long may " + field + " of " + type.getName() + " be? Check it with Checks.text");
    }
  }

  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
