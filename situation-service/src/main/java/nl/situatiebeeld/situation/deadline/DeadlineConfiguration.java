package nl.situatiebeeld.situation.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  Poller deadlinePoller(
      DeadlineTable table, Firing firing, DeadlineSettings settings, Clock clock) {
    return new Poller(table, firing, settings, clock);
  }

  @Bean
  MeterBinder deadlineMeters(DeadlineTable table, DeadlineSettings settings, Clock clock) {
    return registry -> Gauge.builder(
            "situatiebeeld.deadlines.overdue",
            () -> table.overdue(clock.instant().minus(settings.lateAfter())))
        .description("deadlines whose moment passed and that were not handled")
        .register(registry);
  }
}
