package nl.situatiebeeld.platform.testing.service;

import nl.situatiebeeld.platform.PlatformConfiguration;
import nl.situatiebeeld.platform.WritingConfiguration;
import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, WritingConfiguration.class, NoteController.class})
class TestService {

  @Bean
  Gate gate() {
    return new Gate();
  }

  @Bean
  AggregateRegistration notes(Gate gate) {
    return AggregateRegistration.of(NoteAggregate.class, gate);
  }
}
