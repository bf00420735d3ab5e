package nl.situatiebeeld.projection.replay;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.stream.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays, with a share of the database of their own. */
@Configuration(proxyBeanMethods = false)
@Import(ReplayController.class)
public class ReplayConfiguration {

  @Bean
  Player.Stage stage(
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      Readings readings,
      Drawing drawing,
      ReplaySettings settings,
      Streams streams,
      Clock clock) {
    Replays replays = new Replays(template, new TransactionTemplate(transactions), settings, clock);
    return new Player.Stage(
        replays,
        readings,
        drawing,
        settings,
        new Semaphore(settings.readers(), true),
        streams::isRunning,
        clock);
  }
}
