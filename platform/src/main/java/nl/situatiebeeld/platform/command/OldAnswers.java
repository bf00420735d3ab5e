package nl.situatiebeeld.platform.command;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets answers that nobody will ask for again, so that they do not grow without end. */
final class OldAnswers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OldAnswers.class);
  // small, because an open write holds up the relay
  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final Duration kept;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("old-answers").daemon().factory());

  /**
   * Forgets answers older than this.
   *
   * @param kept how long a request may be repeated and still be recognised
   */
  OldAnswers(JdbcClient jdbc, Duration kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  void start() {
    // a database that is away is met inside forget(); the future tells nothing more
    var _ = clock.scheduleWithFixedDelay(this::forget, 10, 60, TimeUnit.MINUTES);
  }

  /** Forgets all that is old now, batch by batch; returns how many. */
  int forget() {
    int sum = 0;
    try {
      int batch = BATCH;
      while (batch == BATCH) {
        batch = forgetBatch();
        sum += batch;
      }
    } catch (DataAccessException e) {
      LOG.warn("old answers stay for now: {}", e.getClass().getSimpleName());
    }
    return sum;
  }

  private int forgetBatch() {
    return jdbc.sql("delete from idempotency_record where (scope, key) in (select scope, key"
            + " from idempotency_record where accepted_at < now() - make_interval(secs => ?)"
            + " order by accepted_at limit " + BATCH + ")")
        .param(kept.toSeconds())
        .update();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
