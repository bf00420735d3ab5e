package nl.situatiebeeld.projection;

import java.util.Arrays;
import nl.situatiebeeld.platform.PlatformConfiguration;
import nl.situatiebeeld.projection.rebuild.Rebuild;
import nl.situatiebeeld.projection.rebuild.RebuildApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Read side of the product; with {@code --rebuild} it makes the views anew and ends. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, ProjectionConfiguration.class})
public class ProjectionService {

  private static final String REBUILD = "--rebuild";

  /** The application with its own configuration file, so that several can live in one JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ProjectionService.class)
        .properties("spring.config.name=projection-service");
  }

  /**
   * Makes the views anew, beside the running services, and returns when they are in place.
   *
   * @param args settings, as for the application
   * @throws IllegalStateException when another rebuild runs, or an event cannot be taken in
   */
  public static void rebuild(String... args) throws InterruptedException {
    try (ConfigurableApplicationContext context =
        RebuildApplication.application().run(args)) {
      context.getBean(Rebuild.class).run();
    }
  }

  /** Serves, or rebuilds and ends. */
  public static void main(String[] args) throws InterruptedException {
    if (Arrays.asList(args).contains(REBUILD)) {
      rebuild(args);
    } else {
      application().run(args);
    }
  }
}
