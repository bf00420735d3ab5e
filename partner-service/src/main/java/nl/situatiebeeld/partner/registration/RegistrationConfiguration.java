package nl.situatiebeeld.partner.registration;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Axon of partners. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

  @Bean
  AggregateRegistration partnerAggregate() {
    return AggregateRegistration.of(PartnerAggregate.class);
  }

  @Bean
  AggregateRegistration partnerDeskComponent(PartnerDesk desk) {
    return AggregateRegistration.component(PartnerDesk.class, desk);
  }
}
