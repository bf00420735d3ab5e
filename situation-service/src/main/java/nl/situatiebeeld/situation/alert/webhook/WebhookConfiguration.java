package nl.situatiebeeld.situation.alert.webhook;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  @Bean
  SecretBox secretBox(WebhookSettings settings) {
    return new SecretBox(settings.keys());
  }

  @Bean
  AddressBook addressBook(WebhookSettings settings) {
    return new AddressBook(settings.allowLocal());
  }

  @Bean
  WebhookCall webhookCall(WebhookSettings settings, AddressBook addresses, Clock clock) {
    return new WebhookCall(settings, addresses, clock);
  }
}
