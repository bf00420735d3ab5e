package nl.situatiebeeld.situation.lifecycle;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  AggregateRegistration situationAggregate(SituationDesk desk, Standings standings) {
    return AggregateRegistration.of(SituationAggregate.class, desk, standings);
  }
}
