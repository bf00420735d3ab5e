package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

  @Bean
  AggregateRegistration participationAggregate(ParticipationDesk desk) {
    return AggregateRegistration.of(ParticipationAggregate.class, desk);
  }
}
