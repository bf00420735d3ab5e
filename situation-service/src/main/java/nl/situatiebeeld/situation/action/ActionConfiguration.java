package nl.situatiebeeld.situation.action;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

  @Bean
  AggregateRegistration actionAggregate(ActionDesk desk) {
    return AggregateRegistration.of(ActionAggregate.class, desk);
  }
}
