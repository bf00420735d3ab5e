package nl.situatiebeeld.situation;

import nl.situatiebeeld.platform.PlatformConfiguration;
import nl.situatiebeeld.platform.WritingConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The write side of situations. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Import({PlatformConfiguration.class, WritingConfiguration.class})
public class SituationService {

  /** The application, with the configuration of its own name. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(SituationService.class)
        .properties("spring.config.name=situation-service");
  }

  /** Runs the service alone. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
