package nl.situatiebeeld.verification.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.command.CommandRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * One way to ask something of a service.
 *
 * @param method such as {@code POST}
 * @param path below {@code /api/v1}, such as {@code /facts/{id}}
 * @param handler the controller's method
 */
record Operation(Service service, String method, String path, Method handler) {

  /** As examples name it: method and path. */
  String key() {
    return method + " " + path;
  }

  /** Unique in the service's document. */
  String id() {
    String owner = handler.getDeclaringClass().getSimpleName().replace("Controller", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Character.toLowerCase(owner.charAt(0))
        + owner.substring(1)
        + "-"
        + handler.getName()
        + (isOneOfSeveral() ? "-" + last : "");
  }

  // one handler for several paths has a variable that no path has
  private boolean isOneOfSeveral() {
    return parameters()
        .filter(p -> p.isAnnotationPresent(PathVariable.class))
        .anyMatch(p -> !hasVariable(p));
  }

  /** Whether the path has this parameter. */
  boolean hasVariable(Parameter parameter) {
    PathVariable variable = parameter.getAnnotation(PathVariable.class);
    String said = variable.name().isEmpty() ? variable.value() : variable.name();
    return pathVariables().contains(said.isEmpty() ? parameter.getName() : said);
  }

  /** The package of the capability that it belongs to. */
  String capability() {
    String name = handler.getDeclaringClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether it changes something, so that it can be repeated with a key. */
  boolean isCommand() {
    return Arrays.stream(handler.getParameterTypes()).anyMatch(CommandRequest.class::equals);
  }

  /** Whether it is answered without a token. */
  boolean isPublic() {
    return path.equals("/openapi.json") || path.equals("/asyncapi.json");
  }

  /** Whether it answers JSON of a known form. */
  boolean answersRecord() {
    Type type = answer();
    return type instanceof Class<?> plain
        ? plain.isRecord() || plain.isSealed()
        : type instanceof ParameterizedType;
  }

  /** Whether it reads the body byte by byte, of whatever type it is. */
  boolean takesBytes() {
    return !method.equals("GET")
        && Arrays.stream(handler.getParameterTypes()).anyMatch(HttpServletRequest.class::equals);
  }

  /** The parameter that takes the body. */
  Optional<Parameter> body() {
    return parameters().filter(p -> p.isAnnotationPresent(RequestBody.class)).findFirst();
  }

  Stream<Parameter> parameters() {
    return Arrays.stream(handler.getParameters());
  }

  /** What it answers, without the envelope. */
  Type answer() {
    Type type = handler.getGenericReturnType();
    return enveloped() && type instanceof ParameterizedType envelope
        ? envelope.getActualTypeArguments()[0]
        : type;
  }

  /** Whether the handler sets headers itself. */
  boolean enveloped() {
    return handler.getReturnType() == ResponseEntity.class;
  }

  /** The names of the variables in its path. */
  List<String> pathVariables() {
    return java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
