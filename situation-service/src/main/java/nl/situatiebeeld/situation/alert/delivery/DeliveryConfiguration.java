package nl.situatiebeeld.situation.alert.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

  @Bean
  KafkaCarrier kafkaCarrier(
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrap,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      @Value("${situatiebeeld.topics.create:true}") boolean create,
      @Value("${situatiebeeld.topics.replicas:1}") short replicas,
      DeliverySettings settings) {
    return new KafkaCarrier(
        bootstrap,
        PartnerTopics.of(bootstrap, prefix, create, replicas, settings.kept().toMillis()));
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Deliveries deliveries(
      Outbox outbox,
      List<Carrier> carriers,
      Reports reports,
      DeliverySettings settings,
      Clock clock) {
    return new Deliveries(outbox, carriers, reports, settings, clock);
  }

  @Bean
  MeterBinder deliveryMeters(Outbox outbox, DeliverySettings settings, Clock clock) {
    return registry -> Gauge.builder(
            "situatiebeeld.alerts.late",
            () -> outbox.waitingSince(clock.instant().minus(settings.lateAfter())))
        .description("messages to partners that are not delivered and wait longer than they should")
        .register(registry);
  }
}
