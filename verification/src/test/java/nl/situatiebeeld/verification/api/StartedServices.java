package nl.situatiebeeld.verification.api;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The services that were started in this JVM, so that they can be asked what they answer to. */
public final class StartedServices implements ApplicationListener<ApplicationReadyEvent> {

  private static final Map<String, ApplicationContext> BY_NAME = new ConcurrentHashMap<>();

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    ApplicationContext context = event.getApplicationContext();
    BY_NAME.put(context.getEnvironment().getProperty("spring.application.name", ""), context);
  }

  /** Method and path of everything that the running service has a handler for. */
  static Set<String> mappings(Service service) {
    ApplicationContext context = BY_NAME.get(service.module());
    if (context == null) {
      throw new IllegalStateException(service.module() + " was not started");
    }
    Set<String> found = new TreeSet<>();
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, found)));
    return found;
  }

  private static void add(RequestMappingInfo info, Set<String> found) {
    info.getPatternValues().stream()
        .filter(path -> path.startsWith(Operations.BASE + "/"))
        .flatMap(path -> Operations.expanded(path).stream())
        .forEach(path -> info.getMethodsCondition()
            .getMethods()
            .forEach(method -> found.add(method + " " + path.substring(Operations.BASE.length()))));
  }
}
