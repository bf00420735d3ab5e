package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Refusal;

/** How refusals stand in a document. */
final class Problems {

  private static final String TYPE = "application/problem+json";

  private Problems() {}

  /** Every refusal that the service or what it stands on enumerates, by type. */
  static List<Refusal> ofService(Service service) {
    TreeMap<String, Refusal> all = new TreeMap<>();
    Classes.refusals("nl.situatiebeeld.platform").forEach(r -> all.put(r.slug(), r));
    Classes.refusals(service.packageName()).forEach(r -> all.put(r.slug(), r));
    return List.copyOf(all.values());
  }

  /** What any request of this kind can meet before its handler is asked. */
  static List<Refusal> ofEvery(Operation operation) {
    List<Refusal> all = new ArrayList<>(List.of(
        CommonRefusal.MALFORMED_REQUEST,
        CommonRefusal.TOKEN_IN_URL,
        CommonRefusal.NOT_ACCEPTABLE,
        CommonRefusal.INTERNAL));
    if (!operation.isPublic()) {
      all.addAll(List.of(CommonRefusal.UNAUTHENTICATED, CommonRefusal.UNAVAILABLE));
    }
    if (operation.isCommand()) {
      all.addAll(List.of(CommonRefusal.INVALID_FIELD, CommonRefusal.IDEMPOTENCY_KEY_REUSED));
    }
    boolean converted = operation
        .parameters()
        .map(Parameter::getType)
        .anyMatch(type ->
            type == Integer.class || type == int.class || type.isEnum() || type == boolean.class);
    if (converted) {
      all.add(CommonRefusal.INVALID_FIELD);
    }
    if (!operation.method().equals("GET")) {
      all.addAll(List.of(CommonRefusal.TOO_LARGE, CommonRefusal.UNSUPPORTED_MEDIA_TYPE));
    }
    if (operation.body().map(Parameter::getType).filter(Class::isRecord).isPresent()) {
      all.addAll(List.of(CommonRefusal.UNKNOWN_FIELD, CommonRefusal.INVALID_FIELD));
    }
    return all;
  }

  /** The answer with this status, for one of these reasons. */
  static Map<String, Object> response(int status, List<Refusal> refusals) {
    Map<String, Object> examples = new LinkedHashMap<>();
    List<String> types = new ArrayList<>();
    for (Refusal refusal : refusals) {
      types.add(Refusal.TYPE_BASE + refusal.slug());
      examples.put(refusal.slug(), ordered("$ref", "#/components/examples/" + refusal.slug()));
    }
    Map<String, Object> headers =
        ordered("API-Version", ordered("$ref", "#/components/headers/API-Version"));
    if (status == 503) {
      headers.put("Retry-After", ordered("$ref", "#/components/headers/Retry-After"));
    }
    Map<String, Object> schema = ordered(
        "allOf",
        List.of(
            ordered("$ref", Schemas.REFERENCE + "Problem"),
            ordered(
                "properties",
                ordered(
                    "type", ordered("enum", types),
                    "status", ordered("const", status)))));
    return ordered(
        "description",
        String.join("; ", refusals.stream().map(Refusal::title).toList()) + ".",
        "headers",
        headers,
        "content",
        ordered(TYPE, ordered("schema", schema, "examples", examples)));
  }

  static Map<String, Object> schema() {
    return ordered(
        "description",
        "Why something was refused (RFC 9457); further members tell more.",
        "type",
        "object",
        "properties",
        ordered(
            "type",
                ordered(
                    "description", "Which refusal this is; stable.",
                    "type", "string",
                    "format", "uri"),
            "title", text("The refusal in plain words."),
            "status",
                ordered(
                    "description",
                    "The status of the answer.",
                    "type",
                    "integer",
                    "minimum",
                    400,
                    "maximum",
                    599),
            "detail", text("What to do next. Never content of the request."),
            "instance", text("The path that was asked."),
            "field", text("The field that is meant, where there is one."),
            "parameter", text("The parameter that is meant, where there is one.")),
        "required",
        List.of("type", "title", "status", "detail", "instance"));
  }

  private static Map<String, Object> text(String description) {
    return ordered("description", description, "type", "string");
  }

  /** The refusal as it is answered, with what the code says of it. */
  static Map<String, Object> example(Service service, Refusal refusal) {
    Doc doc = Sources.all().ofMember(refusal.getClass().getName(), ((Enum<?>) refusal).name());
    Map<String, Object> example = ordered("summary", refusal.title());
    if (doc != null) {
      example.put("description", doc.text());
    }
    example.put(
        "value",
        Answers.of(service)
            .problem(refusal.slug())
            .map(Json::plain)
            .orElseGet(() -> general(refusal)));
    return example;
  }

  // one that the story does not meet: nobody can make a disk full to order
  private static Object general(Refusal refusal) {
    return ordered(
        "type",
        Refusal.TYPE_BASE + refusal.slug(),
        "title",
        refusal.title(),
        "status",
        refusal.status(),
        "detail",
        "What to do next.",
        "instance",
        Operations.BASE + "/…");
  }
}
