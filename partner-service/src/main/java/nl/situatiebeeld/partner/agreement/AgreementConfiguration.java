package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Axon of agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

  @Bean
  AggregateRegistration agreementAggregate() {
    return AggregateRegistration.of(AgreementAggregate.class);
  }

  @Bean
  AggregateRegistration agreementDeskComponent(AgreementDesk desk) {
    return AggregateRegistration.component(AgreementDesk.class, desk);
  }
}
