package nl.situatiebeeld.verification.api;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.situatiebeeld.verification.api.Sources.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a field must be, from the call that checks it: {@code Checks.text("reason", …, Checks.TEXT)}
 * says that it is needed and how long it may be. What the call does not say is left open here.
 *
 * @param required whether it must be there
 * @param schema keywords of a JSON Schema
 */
record Constraints(boolean required, Map<String, Object> schema) {

  /** The checks of a field of a body, if there are any. */
  static Optional<Constraints> ofField(Class<?> body, String field) {
    List<Constraints> all = Sources.all().checks().stream()
        .filter(Check::literal)
        .filter(check -> check.name().equals(field)
            ? isAbout(check, body)
            // "documents.title" is the title of a record inside a body of this package
            : check.name().endsWith("." + field) && samePackage(check.type(), body))
        .flatMap(check -> of(check).stream())
        .toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    all.forEach(constraints -> constraints.schema().forEach(schema::putIfAbsent));
    // what has a class of its own for its form is checked there, under a constant's name
    Sources.all().checks().stream()
        .filter(check -> !check.literal() && samePackage(check.type(), body))
        .filter(check -> field.equals(value(check, check.name())))
        .flatMap(check -> of(check).stream())
        .forEach(constraints -> constraints.schema().forEach(schema::putIfAbsent));
    // a body that several handlers take needs what all of them need
    boolean required = all.stream().allMatch(Constraints::required);
    return all.isEmpty() && schema.isEmpty()
        ? Optional.empty()
        : Optional.of(new Constraints(required && !all.isEmpty(), schema));
  }

  /** The checks of a parameter of a handler, if there are any. */
  static Optional<Constraints> ofParameter(Class<?> controller, String method, String name) {
    List<Check> inController = Sources.all().checks().stream()
        .filter(check -> check.literal() && check.name().equals(name))
        .filter(check -> outermost(check.type()).equals(controller.getName()))
        .toList();
    List<Check> candidates = new ArrayList<>(
        inController.stream().filter(check -> check.method().equals(method)).toList());
    candidates.addAll(inController);
    return candidates.stream().flatMap(check -> of(check).stream()).findFirst();
  }

  private static boolean isAbout(Check check, Class<?> body) {
    return check.type().equals(body.getName())
        || (check.parameterTypes().contains(body.getSimpleName())
            && samePackage(check.type(), body))
        || java.util.Arrays.stream(body.getInterfaces())
            .anyMatch(role -> check.parameterTypes().contains(role.getSimpleName())
                && samePackage(check.type(), role));
  }

  private static boolean samePackage(String type, Class<?> body) {
    return type.startsWith(body.getPackageName() + ".");
  }

  private static String outermost(String type) {
    return type.replaceAll("\\$.*", "");
  }

  private static Optional<Constraints> of(Check check) {
    Optional<Constraints> told =
        check.checker() == null ? behind(check) : Optional.ofNullable(told(check));
    return told.map(c -> check.guarded() ? new Constraints(false, c.schema()) : c);
  }

  /** A check on behalf of a caller that names the field. */
  private static Optional<Constraints> behind(Check call) {
    return Sources.all().checks().stream()
        .filter(check -> check.type().equals(call.type()) && check.method().equals(call.kind()))
        .filter(check -> check.checker() != null && !check.literal())
        .filter(check -> !check.parameterNames().isEmpty()
            && check.parameterNames().getFirst().equals(check.name()))
        .flatMap(check -> Optional.ofNullable(told(check)).stream())
        .findFirst();
  }

  private static @Nullable Constraints told(Check check) {
    boolean parameters = "Parameters".equals(check.checker());
    return switch (check.kind()) {
      case "text" -> new Constraints(true, text(check));
      case "optionalText" -> new Constraints(false, text(check));
      case "code" ->
        parameters
            ? new Constraints(false, form(check, "CODE"))
            : new Constraints(true, code(check));
      case "optionalCode" -> new Constraints(false, code(check));
      case "codes" -> new Constraints(false, list(check, code(check)));
      case "region" -> new Constraints(true, form(check, "REGION"));
      case "optionalRegion" -> new Constraints(false, form(check, "REGION"));
      case "regions" -> new Constraints(false, list(check, form(check, "REGION")));
      case "organisation" -> new Constraints(true, organisation(check));
      case "optionalOrganisation" -> new Constraints(false, organisation(check));
      case "organisations" -> new Constraints(false, list(check, organisation(check)));
      case "id" -> new Constraints(true, form(check, "ID"));
      case "optionalId" -> new Constraints(false, form(check, "ID"));
      case "ids" -> new Constraints(false, list(check, form(check, "ID")));
      case "given" -> new Constraints(true, Map.of());
      case "number" -> new Constraints(false, number(check));
      case "time" -> new Constraints(false, Map.of("type", "string", "format", "date-time"));
      case "flag" -> new Constraints(false, Map.of("type", "boolean"));
      case "among" -> new Constraints(false, among(check));
      default -> null;
    };
  }

  private static Map<String, Object> text(Check check) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("minLength", 1);
    Object most = value(check, check.more().getLast());
    if (most instanceof Integer) {
      schema.put("maxLength", most);
    }
    return schema;
  }

  private static Map<String, Object> code(Check check) {
    for (String argument : check.more()) {
      if (value(check, argument) instanceof Pattern form) {
        return form(form);
      }
    }
    return form(check, "CODE");
  }

  private static Map<String, Object> organisation(Check check) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("anyOf", List.of(form(check, "REGION"), form(check, "CODE")));
    return schema;
  }

  private static Map<String, Object> list(Check check, Map<String, Object> items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    Object most = check.more().isEmpty() ? null : value(check, check.more().getLast());
    Object usual = constant(checker(check), "LIST");
    if (most instanceof Integer || usual instanceof Integer) {
      schema.put("maxItems", most instanceof Integer ? most : usual);
    }
    return schema;
  }

  private static Map<String, Object> number(Check check) {
    List<String> more = check.more();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    String[] keywords = {"default", "minimum", "maximum"};
    for (int i = 0; i < keywords.length && i + 1 < more.size(); i++) {
      Object value = value(check, more.get(i + 1));
      if (value instanceof Integer) {
        schema.put(keywords[i], value);
      }
    }
    return schema;
  }

  private static Map<String, Object> among(Check check) {
    String type = check.more().getLast().replace(".class", "");
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", Map.of("enum", names(named(check, type).orElseThrow())));
    return schema;
  }

  /** An enumeration's constants as they stand in JSON. */
  static List<String> names(Class<?> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(constant ->
            nl.situatiebeeld.platform.json.Json.mapper().valueToTree(constant).asString())
        .toList();
  }

  private static Map<String, Object> form(Check check, String constant) {
    return constant(checker(check), constant) instanceof Pattern form
        ? form(form)
        : Map.of("type", "string");
  }

  /** The pattern as one of the whole text, in the common dialect of ECMA-262. */
  static Map<String, Object> form(Pattern form) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", "^(?:" + form.pattern() + ")$");
    return schema;
  }

  private static Class<?> checker(Check check) {
    return named(check, String.valueOf(check.checker())).orElseThrow();
  }

  /** The value of a constant or a literal, as written there; null when it is neither. */
  private static @Nullable Object value(Check check, String written) {
    if (written.matches("[\\d_]+")) {
      return Integer.valueOf(written.replace("_", ""));
    }
    String[] parts = written.split("\\.", -1);
    if (parts.length == 1 && written.matches("[A-Z0-9_]+")) {
      return constant(Classes.loaded(outermost(check.type())), written);
    }
    if (written.equals("Integer.MAX_VALUE")) {
      return Integer.MAX_VALUE;
    }
    return parts.length == 2 && parts[1].matches("[A-Z0-9_]+")
        ? named(check, parts[0]).map(type -> constant(type, parts[1])).orElse(null)
        : null;
  }

  /** A class of this simple name, the nearest first. */
  private static Optional<Class<?>> named(Check check, String simpleName) {
    String service = String.join(".", List.of(check.type().split("\\.", -1)).subList(0, 3));
    return java.util.stream.Stream.of(service, "nl.situatiebeeld")
        .flatMap(within -> Sources.all().types(simpleName, within))
        .<Class<?>>map(Classes::loaded)
        .findFirst();
  }

  private static @Nullable Object constant(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
