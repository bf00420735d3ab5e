package nl.situatiebeeld.dashboard;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the dashboard: pages, login and the relay to the services, on one origin. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dashboard {

  /** The application, reading {@code dashboard.yml}, so that it can share a class path. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(Dashboard.class).properties("spring.config.name=dashboard");
  }

  /** Runs it alone. */
  public static void main(String[] args) {
    application().run(args);
  }
}
