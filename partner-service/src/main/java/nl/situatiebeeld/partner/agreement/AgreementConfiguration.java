package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Axon of agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

  // the partner's lock in the database guards its agreements on all machines
  @Bean
  AggregateRegistration agreementAggregate() {
    return AggregateRegistration.inOneTransaction(
        AgreementAggregate.class, PrecedingAgreement.class, PrecedingAgreement::new);
  }

  @Bean
  AggregateRegistration agreementDeskComponent(AgreementDesk desk) {
    return AggregateRegistration.component(AgreementDesk.class, desk);
  }
}
