package nl.situatiebeeld.situation.lifecycle;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  AggregateRegistration situationAggregate(SituationDesk desk) {
    return AggregateRegistration.of(SituationAggregate.class, desk);
  }
}
