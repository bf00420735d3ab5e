package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a request carries: parameters, headers and body. */
final class Inputs {

  private Inputs() {}

  /** All but the body. */
  static List<Object> parameters(Operation operation, Schemas schemas, List<Example> shown) {
    List<Object> all = new ArrayList<>();
    operation.parameters().forEach(parameter -> {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        if (!operation.hasVariable(parameter)) {
          return; // it names the path itself
        }
        all.add(written(operation, parameter, "path", name(parameter), schemas, shown));
      } else if (parameter.isAnnotationPresent(RequestParam.class)) {
        all.add(written(operation, parameter, "query", name(parameter), schemas, shown));
      } else if (isOwnHeader(parameter)) {
        all.add(written(operation, parameter, "header", name(parameter), schemas, shown));
      }
    });
    if (operation.isCommand()) {
      all.add(ordered("$ref", "#/components/parameters/Idempotency-Key"));
    }
    return all;
  }

  // the content type is told by the body
  private static boolean isOwnHeader(Parameter parameter) {
    return parameter.isAnnotationPresent(RequestHeader.class)
        && parameter.getType() == String.class
        && !name(parameter).equalsIgnoreCase("Content-Type");
  }

  private static String name(Parameter parameter) {
    RequestParam query = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
    RequestHeader header =
        AnnotatedElementUtils.findMergedAnnotation(parameter, RequestHeader.class);
    PathVariable path = AnnotatedElementUtils.findMergedAnnotation(parameter, PathVariable.class);
    String said = query != null ? query.name() : header != null ? header.name() : "";
    if (path != null) {
      said = path.name();
    }
    return said.isEmpty() ? parameter.getName() : said;
  }

  private static Map<String, Object> written(
      Operation operation,
      Parameter parameter,
      String in,
      String name,
      Schemas schemas,
      List<Example> shown) {
    Map<String, Object> written = ordered("name", name, "in", in);
    written.put(
        "description", in.equals("header") ? Headers.meaning(name) : Meanings.of(operation, name));
    if (in.equals("path") || Headers.isRequired(operation, name) || isRequired(parameter)) {
      written.put("required", true);
    }
    written.put("schema", schema(operation, parameter, in, name, schemas));
    if (in.equals("query")) {
      written.put("style", "form");
      written.put("explode", true);
    }
    Map<String, Object> examples = examples(in, name, written.get("schema"), shown);
    if (!examples.isEmpty()) {
      written.put("examples", examples);
    }
    return written;
  }

  private static boolean isRequired(Parameter parameter) {
    RequestParam query = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
    return query != null && query.required();
  }

  private static Map<String, Object> schema(
      Operation operation, Parameter parameter, String in, String name, Schemas schemas) {
    if (in.equals("header")) {
      return Headers.schema(name);
    }
    Map<String, Object> told = Forms.parameter(operation, name);
    if (!told.isEmpty()) {
      return told;
    }
    Class<?> controller = operation.handler().getDeclaringClass();
    Map<String, Object> schema = schemas.ofAnswer(parameter.getParameterizedType());
    schema.putAll(Constraints.ofParameter(controller, operation.handler().getName(), name)
        .map(Constraints::schema)
        .orElse(Map.of()));
    if ("string".equals(schema.get("type")) && schema.size() == 1) {
      schema.put("maxLength", in.equals("path") ? 100 : 200);
    }
    return schema;
  }

  private static Map<String, Object> examples(
      String in, String name, @Nullable Object schema, List<Example> shown) {
    Map<String, Object> examples = new LinkedHashMap<>();
    for (Example example : shown) {
      String value = value(example, in, name);
      if (value != null) {
        examples.put(
            example.slug(),
            ordered(
                "summary", String.valueOf(example.title()),
                "value", typed(Samples.fill(value, Samples::of), schema)));
      }
    }
    return examples;
  }

  private static @Nullable String value(Example example, String in, String name) {
    return switch (in) {
      case "path" -> example.pathValue(name);
      case "query" -> example.query().get(name);
      default -> example.headers().get(name);
    };
  }

  private static Object typed(String value, @Nullable Object schema) {
    Object type = schema instanceof Map<?, ?> keywords ? keywords.get("type") : null;
    if ("integer".equals(type)) {
      return Integer.valueOf(value);
    }
    if ("boolean".equals(type)) {
      return Boolean.valueOf(value);
    }
    return "array".equals(type) ? List.of(value.split(",", -1)) : value;
  }

  /** The body that is sent. */
  static Map<String, Object> body(
      Operation operation, Parameter parameter, Schemas schemas, List<Example> shown) {
    Map<String, Object> content = new TreeMap<>();
    if (parameter.getType().isRecord()) {
      Map<String, Object> json = ordered("schema", schemas.ofBody(parameter.getType()));
      Map<String, Object> examples = new LinkedHashMap<>();
      for (Example example : shown) {
        if (example.body() != null) {
          examples.put(example.slug(), shown(example));
        }
      }
      json.put("examples", examples);
      content.put("application/json", json);
    } else {
      return bytes(shown);
    }
    return ordered("required", true, "content", content);
  }

  /** A body of several types, of which examples are shown. */
  static Map<String, Object> bytes(List<Example> shown) {
    Map<String, Object> content = new TreeMap<>();
    for (Example example : shown) {
      Map<String, Object> plain = ordered("schema", ordered());
      plain.put("examples", ordered(example.slug(), shown(example)));
      content.put(example.contentType(), plain);
    }
    return ordered("required", true, "content", content);
  }

  private static Map<String, Object> shown(Example example) {
    Object value = example.body() == null
        ? Samples.fill(String.valueOf(example.text()), Samples::of)
        : Json.plain(Samples.fill(example.body(), Samples::of));
    return ordered("summary", String.valueOf(example.title()), "value", value);
  }

  static Map<String, Object> idempotencyKey() {
    return ordered(
        "name", "Idempotency-Key",
        "in", "header",
        "description",
            "A key of one's own, such as a UUID. The same request with the same key is carried out"
                + " once and gets the same answer; another request with it is refused.",
        "schema", ordered("type", "string", "pattern", "^[\\x21-\\x7e]{1,100}$"),
        "example", "4f3c1f0e-6f1a-4c57-9a2e-0d6c9b1f7a55");
  }
}
