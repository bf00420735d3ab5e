package nl.situatiebeeld.situation.attachment;

import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

  @Bean
  AggregateRegistration attachmentAggregate(AttachmentDesk desk) {
    return AggregateRegistration.of(AttachmentAggregate.class, desk);
  }
}
