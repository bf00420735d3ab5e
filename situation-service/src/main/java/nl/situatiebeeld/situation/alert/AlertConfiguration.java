package nl.situatiebeeld.situation.alert;

import java.time.Clock;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

  @Bean
  AggregateRegistration alertAggregate(AlertDesk desk) {
    return AggregateRegistration.of(AlertAggregate.class, desk);
  }

  /** Reads what this service itself published: in order, each once, whichever instance wrote it. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  @ConditionalOnProperty(
      name = "situatiebeeld.alerts.automatic",
      havingValue = "true",
      matchIfMissing = true)
  EventConsumer openedAndWidened(
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrap,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      Widenings widenings,
      Clock clock) {
    EventConsumer.createTables(template, "public");
    return new EventConsumer(
        ConsumerSettings.live(
            prefix + "situation-service-alerts",
            bootstrap,
            prefix + Topics.SITUATION_EVENTS,
            "public"),
        template,
        new TransactionTemplate(transactions),
        new WhenASituationOpensOrWidensThenAlert(widenings, clock),
        streams -> {});
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Matcher matcher(
      Widenings widenings,
      Standings standings,
      PastEvents past,
      Candidates candidates,
      AlertTable alerts,
      Alerting alerting,
      Clock clock) {
    return new Matcher(widenings, standings, past, candidates, alerts, alerting, clock);
  }
}
