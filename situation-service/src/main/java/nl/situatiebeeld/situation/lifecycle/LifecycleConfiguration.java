package nl.situatiebeeld.situation.lifecycle;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  AggregateRegistration situationAggregate() {
    return AggregateRegistration.of(SituationAggregate.class);
  }

  @Bean
  AggregateRegistration situationDesks(SituationDesk desk, Standings standings) {
    return configurer -> {
      AggregateRegistration.component(SituationDesk.class, desk).register(configurer);
      AggregateRegistration.component(Standings.class, standings).register(configurer);
    };
  }
}
