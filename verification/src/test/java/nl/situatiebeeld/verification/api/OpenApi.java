package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.web.StandardHeadersFilter;
import tools.jackson.databind.JsonNode;

/** Writes the document (OpenAPI 3.1) of a service. */
final class OpenApi {

  private static final int NO_CONTENT = 204;

  private final Service service;
  private final List<Operation> operations;
  private final List<Example> examples;
  private final Schemas schemas = new Schemas();
  private final Map<String, String> responseNames = new HashMap<>();
  private final Map<String, Object> sharedResponses = new TreeMap<>();

  private OpenApi(Service service) {
    this.service = service;
    this.operations = Operations.of(service);
    this.examples = Example.all().stream().filter(Example::shown).toList();
  }

  /** The document as it should be today, as a tree in the order to print. */
  static Map<String, Object> of(Service service) {
    Map<String, Object> document = new OpenApi(service).document();
    if (!Meanings.MISSING.isEmpty()) {
      throw new IllegalStateException(String.join("\n", Meanings.MISSING));
    }
    return document;
  }

  private Map<String, Object> document() {
    Map<String, Object> paths = paths();
    Map<String, Object> document = ordered(
        "openapi", "3.1.1",
        "info", info(),
        "servers", List.of(ordered("url", Operations.BASE, "description", "The same origin.")),
        "security", List.of(ordered("token", List.of())),
        "tags", tags(),
        "paths", paths,
        "components", components());
    return document;
  }

  private Map<String, Object> info() {
    return ordered(
        "title", service.title(),
        "version", StandardHeadersFilter.VERSION,
        "summary", service.description(),
        "description",
            "All paths are reached at one address, that of the dashboard, and the document as"
                + " `/api/v1/openapi/" + service.module() + ".json`. Send an access token with"
                + " each request. What is refused is"
                + " answered as a problem (RFC 9457):"
                + " its `type` is stable, its `detail`"
                + " says what to do next. Unknown fields"
                + " are refused. Times are ISO 8601 with"
                + " an offset.",
        "license", ordered("name", "EUPL-1.2", "identifier", "EUPL-1.2"));
  }

  private List<Object> tags() {
    TreeMap<String, Object> tags = new TreeMap<>();
    for (Operation operation : operations) {
      String owner = operation.handler().getDeclaringClass().getPackageName() + ".package-info";
      Doc doc = Sources.all().ofType(owner);
      tags.put(
          operation.capability(),
          ordered(
              "name", operation.capability(), "description", doc == null ? "" : doc.first() + "."));
    }
    return List.copyOf(tags.values());
  }

  private Map<String, Object> paths() {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Operation operation : operations) {
      @SuppressWarnings("unchecked")
      Map<String, Object> path = (Map<String, Object>)
          paths.computeIfAbsent(operation.path(), p -> new LinkedHashMap<String, Object>());
      path.put(operation.method().toLowerCase(java.util.Locale.ROOT), operation(operation));
    }
    return paths;
  }

  private Map<String, Object> operation(Operation operation) {
    Doc doc = Sources.all()
        .ofMember(
            operation.handler().getDeclaringClass().getName(),
            operation.handler().getName());
    if (doc == null) {
      Meanings.MISSING.add(operation.handler() + " needs a comment: what does it do?");
      doc = new Doc("", Map.of());
    }
    List<Example> shown = examples.stream()
        .filter(e -> e.call().equals(operation.key()))
        .filter(e -> e.service() == service)
        .toList();
    Map<String, Object> written = ordered(
        "operationId", operation.id(),
        "tags", List.of(operation.capability()),
        "summary", doc.first(),
        "description", doc.text());
    if (operation.isPublic()) {
      written.put("security", List.of());
    }
    List<Object> parameters = Inputs.parameters(operation, schemas, shown);
    if (!parameters.isEmpty()) {
      written.put("parameters", parameters);
    }
    operation
        .body()
        .ifPresent(
            body -> written.put("requestBody", Inputs.body(operation, body, schemas, shown)));
    if (operation.takesBytes()) {
      written.put("requestBody", Inputs.bytes(shown));
    }
    written.put("responses", responses(operation, shown));
    return written;
  }

  private Map<String, Object> responses(Operation operation, List<Example> shown) {
    TreeMap<String, Object> responses = new TreeMap<>();
    shown.stream()
        .collect(Collectors.groupingBy(Example::status))
        .forEach((status, of) -> responses.put(String.valueOf(status), success(operation, of)));
    TreeMap<Integer, List<Refusal>> byStatus = new TreeMap<>();
    for (Refusal refusal : refusals(operation)) {
      byStatus.computeIfAbsent(refusal.status(), s -> new ArrayList<>()).add(refusal);
    }
    byStatus.forEach(
        (code, refusals) -> responses.put(String.valueOf(code), shared(code, refusals)));
    return responses;
  }

  /** The same refusals stand in the document once. */
  private Map<String, Object> shared(int status, List<Refusal> refusals) {
    String key = status + " " + refusals.stream().map(Refusal::slug).toList();
    String name = responseNames.computeIfAbsent(
        key, k -> status + "-" + refusals.getFirst().slug() + "-" + (responseNames.size() + 1));
    sharedResponses.putIfAbsent(name, Problems.response(status, refusals));
    return ordered("$ref", "#/components/responses/" + name);
  }

  private static List<Refusal> refusals(Operation operation) {
    TreeMap<String, Refusal> all = new TreeMap<>();
    ReachableRefusals.of(operation).forEach(r -> all.put(r.slug(), r));
    Problems.ofEvery(operation).forEach(r -> all.put(r.slug(), r));
    return List.copyOf(all.values());
  }

  private Map<String, Object> success(Operation operation, List<Example> shown) {
    Map<String, Object> headers =
        ordered("API-Version", ordered("$ref", "#/components/headers/API-Version"));
    if (operation.isCommand() && operation.enveloped()) {
      headers.put("ETag", ordered("$ref", "#/components/headers/ETag"));
    }
    Forms forms = Forms.of(operation);
    if (forms.tagged()) {
      headers.put("ETag", ordered("$ref", "#/components/headers/Content-Tag"));
    }
    if (shown.stream().allMatch(example -> example.status() == NO_CONTENT)) {
      return ordered("description", "Done; there is nothing to tell.", "headers", headers);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    new TreeSet<>(shown.stream().map(Example::gives).toList())
        .forEach(type -> content.put(type, media(forms, type, shown)));
    return ordered("description", "Done.", "headers", headers, "content", content);
  }

  private Map<String, Object> media(Forms forms, String type, List<Example> shown) {
    if (!type.equals("application/json") || forms.json() == null) {
      return ordered("schema", ordered("type", type.endsWith("json") ? "object" : "string"));
    }
    Map<String, Object> schema = schemas.ofAnswer(forms.json());
    Map<String, Object> json = ordered("schema", schema);
    Map<String, Object> answers = answers(shown, Json.tree(ordered("schema", schema)));
    if (!answers.isEmpty()) {
      json.put("examples", answers);
    }
    return json;
  }

  private boolean stillFits(JsonNode answer, JsonNode media) {
    JsonNode document = Json.tree(ordered("components", ordered("schemas", schemas.components())));
    return Documented.faults(document, media.path("schema"), answer).isEmpty();
  }

  private Map<String, Object> answers(List<Example> shown, JsonNode media) {
    Answers recorded = Answers.of(service);
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Example example : shown) {
      recorded
          .to(example)
          .filter(answer -> stillFits(answer, media))
          .ifPresent(answer -> answers.put(
              example.slug(),
              ordered("summary", String.valueOf(example.title()), "value", Json.plain(answer))));
    }
    return answers;
  }

  private Map<String, Object> components() {
    Map<String, Object> all = new TreeMap<>(schemas.components());
    all.put("Problem", Problems.schema());
    Map<String, Object> problems = new TreeMap<>();
    for (Refusal refusal : Problems.ofService(service)) {
      problems.put(refusal.slug(), Problems.example(service, refusal));
    }
    return ordered(
        "schemas",
        all,
        "responses",
        sharedResponses,
        "examples",
        problems,
        "parameters",
        ordered("Idempotency-Key", Inputs.idempotencyKey()),
        "headers",
        headers(),
        "securitySchemes",
        ordered(
            "token",
            ordered(
                "type", "http",
                "scheme", "bearer",
                "bearerFormat", "JWT",
                "description", "An access token of a known issuer for this audience.")));
  }

  private static Map<String, Object> headers() {
    return ordered(
        "API-Version",
            ordered(
                "description",
                "The version of this interface.",
                "required",
                true,
                "schema",
                ordered("type", "string", "const", StandardHeadersFilter.VERSION)),
        "ETag",
            ordered(
                "description",
                "The version, to be sent as If-Match with a change of it.",
                "schema",
                ordered("type", "string", "pattern", "^\"[0-9]+\"$")),
        "Content-Tag",
            ordered(
                "description",
                "Stands for the content; sent as If-None-Match, it is not given again.",
                "schema",
                ordered("type", "string", "pattern", "^(?:W/)?\"[0-9a-zA-Z-]+\"$")),
        "Retry-After",
            ordered(
                "description",
                "Seconds to wait.",
                "schema",
                ordered("type", "integer", "minimum", 1)));
  }
}
