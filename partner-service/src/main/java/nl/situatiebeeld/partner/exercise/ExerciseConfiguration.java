package nl.situatiebeeld.partner.exercise;

import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.platform.bus.EventConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the local copy. */
@Configuration(proxyBeanMethods = false)
class ExerciseConfiguration {

  @Bean(initMethod = "start", destroyMethod = "stop")
  EventConsumer situationEvents(
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrap,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      KnownSituations situations) {
    EventConsumer.createTables(template, "public");
    return new EventConsumer(
        ConsumerSettings.live(
            prefix + "partner-service", bootstrap, prefix + Topics.SITUATION_EVENTS, "public"),
        template,
        new TransactionTemplate(transactions),
        situations,
        streams -> {});
  }
}
