package nl.situatiebeeld.situation.sitrep;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SitRepSettings.class)
class SitRepConfiguration {

  @Bean
  AggregateRegistration sitRepAggregate(SitRepDesk desk) {
    return AggregateRegistration.of(SitRepAggregate.class, desk);
  }
}
