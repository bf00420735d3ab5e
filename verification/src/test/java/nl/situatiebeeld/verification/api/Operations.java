package nl.situatiebeeld.verification.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** All operations of a service, as its controllers declare them. */
final class Operations {

  /** Where every path begins. */
  static final String BASE = "/api/v1";

  private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([a-z|-]+)}");
  private static final String PLATFORM = "nl.situatiebeeld.platform.";

  private Operations() {}

  /** Those of this service, ordered by path and method. */
  static List<Operation> of(Service service) {
    List<Operation> found = new ArrayList<>();
    Classes.all().stream()
        .filter(type -> type.getPackageName().startsWith(service.packageName() + ".")
            || type.getPackageName().startsWith(PLATFORM))
        .filter(type -> type.isAnnotatedWith(RestController.class))
        .map(type -> Classes.loaded(type.getName()))
        .forEach(type -> add(service, type, found));
    found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    return found;
  }

  private static void add(Service service, Class<?> type, List<Operation> found) {
    for (Method method : type.getDeclaredMethods()) {
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      if (mapping != null && !method.isSynthetic()) {
        for (RequestMethod verb : mapping.method()) {
          for (String whole : expanded(base(type) + paths(mapping)[0])) {
            if (whole.startsWith(BASE + "/")) {
              found.add(
                  new Operation(service, verb.name(), whole.substring(BASE.length()), method));
            }
          }
        }
      }
    }
  }

  /** A path with alternatives, {@code {list:a|b}}, is as many paths. */
  static List<String> expanded(String path) {
    Matcher alternatives = ALTERNATIVES.matcher(path);
    if (!alternatives.find()) {
      return List.of(path);
    }
    return Arrays.stream(alternatives.group(1).split("\\|", -1))
        .map(one -> alternatives.replaceFirst(one))
        .toList();
  }

  private static String base(Class<?> type) {
    RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    return mapping == null ? "" : paths(mapping)[0];
  }

  private static String[] paths(RequestMapping mapping) {
    return mapping.path().length == 0 ? new String[] {""} : mapping.path();
  }
}
