package nl.situatiebeeld.projection;

import java.util.Arrays;
import nl.situatiebeeld.platform.PlatformConfiguration;
import nl.situatiebeeld.projection.rebuild.Rebuild;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Read side of the product; with {@code --rebuild} it makes the views anew and ends. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class ProjectionService {

  private static final String REBUILD = "--rebuild";

  /** The application with its own configuration file, so that several can live in one JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ProjectionService.class)
        .properties("spring.config.name=projection-service");
  }

  /** The rebuild as an application of its own, beside the running ones: no web, no streams. */
  public static SpringApplicationBuilder rebuild() {
    return application()
        .web(WebApplicationType.NONE)
        .properties("situatiebeeld.projection.rebuild=true");
  }

  /** Serves, or rebuilds and ends. */
  public static void main(String[] args) throws InterruptedException {
    if (Arrays.asList(args).contains(REBUILD)) {
      try (ConfigurableApplicationContext context = rebuild().run(args)) {
        context.getBean(Rebuild.class).run();
      }
    } else {
      application().run(args);
    }
  }
}
