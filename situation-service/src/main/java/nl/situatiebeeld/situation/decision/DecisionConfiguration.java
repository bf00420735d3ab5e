package nl.situatiebeeld.situation.decision;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  @Bean
  AggregateRegistration decisionAggregate(DecisionDesk desk) {
    return AggregateRegistration.of(DecisionAggregate.class, desk);
  }
}
