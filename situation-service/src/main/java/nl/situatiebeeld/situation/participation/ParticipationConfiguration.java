package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParticipationSettings.class)
class ParticipationConfiguration {

  @Bean
  AggregateRegistration participationAggregate(ParticipationDesk desk) {
    return AggregateRegistration.inOneTransaction(
        ParticipationAggregate.class,
        MandatedParticipations.class,
        MandatedParticipations::new,
        desk);
  }
}
