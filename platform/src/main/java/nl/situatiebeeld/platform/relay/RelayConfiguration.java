package nl.situatiebeeld.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay of a writing service. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

  @Bean
  RelaySettings relaySettings(
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrap,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      @Value("${situatiebeeld.relay.topic}") String topic,
      @Value("${situatiebeeld.relay.source}") String source,
      @Value("${situatiebeeld.topics.create:true}") boolean create,
      @Value("${situatiebeeld.topics.replicas:1}") short replicas,
      @Value("${situatiebeeld.relay.poll-interval:50ms}") Duration poll,
      @Value("${situatiebeeld.relay.batch:500}") int batch) {
    return new RelaySettings(bootstrap, prefix + topic, source, create, replicas, poll, batch);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Relay relay(
      RelaySettings settings,
      DataSource dataSource,
      JdbcTemplate template,
      PlatformTransactionManager transactions) {
    return new Relay(settings, dataSource, template, new TransactionTemplate(transactions));
  }

  @Bean
  RelayHealth relayHealthIndicator(Relay relay) {
    return new RelayHealth(relay);
  }

  @Bean
  MeterBinder relayMeters(Relay relay) {
    return registry -> {
      Gauge.builder("situatiebeeld.relay.unpublished", () -> relay.status().unpublished())
          .description("events written and not yet published")
          .register(registry);
      TimeGauge.builder(
              "situatiebeeld.relay.oldest.waits",
              () -> relay.status().oldestWaits().toMillis(),
              TimeUnit.MILLISECONDS)
          .description("how long the oldest of them has waited")
          .register(registry);
    };
  }
}
