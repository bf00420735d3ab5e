package nl.situatiebeeld.situation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the capabilities share. */
@Configuration(proxyBeanMethods = false)
class SituationConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
