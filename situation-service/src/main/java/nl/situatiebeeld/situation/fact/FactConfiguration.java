package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactConfiguration {

  @Bean
  AggregateRegistration factAggregate(FactDesk desk) {
    return AggregateRegistration.inOneTransaction(
        FactAggregate.class, CopiedFacts.class, CopiedFacts::new, desk);
  }
}
