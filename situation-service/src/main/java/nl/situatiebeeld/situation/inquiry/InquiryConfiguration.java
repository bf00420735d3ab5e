package nl.situatiebeeld.situation.inquiry;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InquiryConfiguration {

  @Bean
  AggregateRegistration requestAggregate(InquiryDesk desk) {
    return AggregateRegistration.of(InquiryAggregate.class, desk);
  }
}
