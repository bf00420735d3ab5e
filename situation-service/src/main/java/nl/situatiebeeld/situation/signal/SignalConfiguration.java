package nl.situatiebeeld.situation.signal;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

  @Bean
  AggregateRegistration signalAggregate(SignalDesk desk) {
    return AggregateRegistration.of(SignalAggregate.class, desk);
  }
}
