package nl.situatiebeeld.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.projection.alert.AlertsController;
import nl.situatiebeeld.projection.comparison.ComparisonController;
import nl.situatiebeeld.projection.hindsight.HindsightController;
import nl.situatiebeeld.projection.history.AccessController;
import nl.situatiebeeld.projection.history.HistoryController;
import nl.situatiebeeld.projection.history.TimelineController;
import nl.situatiebeeld.projection.item.ItemsController;
import nl.situatiebeeld.projection.national.OverviewController;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.PartsController;
import nl.situatiebeeld.projection.picture.PictureController;
import nl.situatiebeeld.projection.picture.TotalPictureController;
import nl.situatiebeeld.projection.reading.KeptCopies;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.replay.ReplayConfiguration;
import nl.situatiebeeld.projection.replay.ReplaySettings;
import nl.situatiebeeld.projection.sitrep.IssuedCopies;
import nl.situatiebeeld.projection.sitrep.SitRepController;
import nl.situatiebeeld.projection.situations.SituationsController;
import nl.situatiebeeld.projection.stream.StreamController;
import nl.situatiebeeld.projection.stream.StreamSettings;
import nl.situatiebeeld.projection.stream.Streams;
import nl.situatiebeeld.projection.views.PartnerProjector;
import nl.situatiebeeld.projection.views.Projector;
import nl.situatiebeeld.projection.views.ViewSchema;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The serving application: live consumers, readings, streams. */
@Configuration(proxyBeanMethods = false)
@Import({
  ReplayConfiguration.class,
  PictureController.class,
  TotalPictureController.class,
  PartsController.class,
  OverviewController.class,
  SituationsController.class,
  HistoryController.class,
  AccessController.class,
  ComparisonController.class,
  HindsightController.class,
  TimelineController.class,
  StreamController.class,
  ItemsController.class,
  AlertsController.class,
  SitRepController.class
})
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Made before anything reads or writes the views. */
  @Bean
  ViewSchema viewSchema(JdbcTemplate template, PlatformTransactionManager transactions) {
    ViewSchema schema = new ViewSchema(template, new TransactionTemplate(transactions));
    schema.prepare();
    return schema;
  }

  @Bean
  Readings readings(
      JdbcTemplate template, PlatformTransactionManager transactions, ViewSchema made) {
    return new Readings(template, transactions);
  }

  @Bean
  Positions positions(Readings readings, ProjectionSettings settings) {
    return new Positions(readings, settings.patience(), settings.maxWaiting());
  }

  @Bean
  Drawing drawing(ProjectionSettings settings) {
    return new Drawing(settings.maxFacts());
  }

  @Bean
  IssuedCopies issuedCopies(
      ProjectionSettings settings, JdbcTemplate template, MeterRegistry meters) {
    return new IssuedCopies(new KeptCopies(template), settings.maxKeptSitRep(), meters);
  }

  @Bean
  StreamSettings streamSettings(ProjectionSettings settings) {
    return settings.streams();
  }

  @Bean
  ReplaySettings replaySettings(ProjectionSettings settings) {
    return settings.replays();
  }

  @Bean
  Streams streams(Readings readings, StreamSettings settings, Clock clock) {
    return new Streams(readings, settings, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  EventConsumer situationConsumer(
      ProjectionSettings settings,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      Positions positions,
      Streams streams) {
    return new EventConsumer(
        settings.live(Topics.SITUATION_EVENTS),
        template,
        new TransactionTemplate(transactions),
        new Projector(template, ViewSchema.LIVE),
        situations -> {
          positions.committed();
          streams.committed(situations);
        });
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  EventConsumer partnerConsumer(
      ProjectionSettings settings,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      Positions positions) {
    return new EventConsumer(
        settings.live(Topics.PARTNER_EVENTS),
        template,
        new TransactionTemplate(transactions),
        new PartnerProjector(template, ViewSchema.LIVE),
        partners -> positions.committed());
  }

  @Bean
  ConsumerHealth consumersHealthIndicator(
      EventConsumer situationConsumer, EventConsumer partnerConsumer) {
    return new ConsumerHealth(situationConsumer, partnerConsumer);
  }

  @Bean
  MeterBinder consumerMeters(EventConsumer situationConsumer, EventConsumer partnerConsumer) {
    return registry -> Gauge.builder(
            "situatiebeeld.consumers.parked",
            () -> situationConsumer.progress().parked()
                + partnerConsumer.progress().parked())
        .description(
            "situations and partners whose chain does not go on, so their views stand still")
        .register(registry);
  }
}
