package nl.situatiebeeld.situation.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import nl.situatiebeeld.platform.relay.RelaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

  @Bean
  SealingKeys sealingKeys(SealingSettings settings) {
    return SealingKeys.of(settings);
  }

  @Bean
  SealLog sealLog(
      SealTables tables,
      PlatformTransactionManager transactions,
      SealingKeys keys,
      SealingSettings settings,
      Clock clock) {
    return new SealLog(tables, new TransactionTemplate(transactions), keys, settings, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Sealing sealing(
      SealLog log,
      SealTables tables,
      SealingKeys keys,
      SealingSettings settings,
      RelaySettings relay,
      @Value("${situatiebeeld.topics.prefix:}") String prefix,
      Clock clock)
      throws IOException {
    RootFiles files = files(settings, keys);
    return new Sealing(log, tables, new RootTopic(relay, prefix), files, settings, clock);
  }

  private static @Nullable RootFiles files(SealingSettings settings, SealingKeys keys)
      throws IOException {
    Path folder = settings.folder();
    if (folder == null) {
      return null;
    }
    RootFiles files = new RootFiles(folder, settings);
    files.writeKeys(keys.publicPem());
    return files;
  }

  @Bean
  SealingHealth sealingHealthIndicator(Sealing sealing, SealTables tables) {
    return new SealingHealth(sealing, tables);
  }

  @Bean
  MeterBinder sealingMeters(Sealing sealing, SealTables tables) {
    return registry -> {
      Gauge.builder("situatiebeeld.sealing.unsealed", tables::unsealed)
          .description("events that have a place and stand under no signed root yet")
          .register(registry);
      Gauge.builder("situatiebeeld.sealing.unpublished", tables::unpublished)
          .description("signed roots that are not on Kafka")
          .register(registry);
      Gauge.builder("situatiebeeld.sealing.trouble", () -> sealing.trouble() == null ? 0 : 1)
          .description("1 when sealing is held up, or the log is not what was signed")
          .register(registry);
    };
  }
}
