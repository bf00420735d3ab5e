package nl.situatiebeeld.situation.readiness;

import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.platform.bus.EventConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the copy, from the first event on: whoever was recorded before it existed is in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadinessSettings.class)
class ReadinessConfiguration {

  private static final String SCHEMA = "known_users";

  @Bean(initMethod = "start", destroyMethod = "stop")
  EventConsumer userEvents(
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrap,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      KnownUsers users) {
    EventConsumer.createTables(template, SCHEMA);
    return new EventConsumer(
        ConsumerSettings.live(
            prefix + "situation-service-users", bootstrap, prefix + Topics.PARTNER_EVENTS, SCHEMA),
        template,
        new TransactionTemplate(transactions),
        users,
        streams -> {});
  }
}
