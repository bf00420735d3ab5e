package nl.situatiebeeld.partner;

import java.time.Clock;
import nl.situatiebeeld.partner.overview.PageSettings;
import nl.situatiebeeld.partner.registration.RegistrationSettings;
import nl.situatiebeeld.partner.terms.AgreementSettings;
import nl.situatiebeeld.platform.PlatformConfiguration;
import nl.situatiebeeld.platform.WritingConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Starts the partner service: partners, core tasks, regions, agreements. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, WritingConfiguration.class})
@ComponentScan(basePackageClasses = PartnerService.class)
@EnableConfigurationProperties({
  RegistrationSettings.class,
  AgreementSettings.class,
  PageSettings.class
})
public class PartnerService {

  /** The application, reading {@code partner-service.yml}, so that it can share a class path. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(PartnerService.class)
        .properties("spring.config.name=partner-service");
  }

  /** Runs it alone. */
  public static void main(String[] args) {
    application().run(args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
