package nl.situatiebeeld.situation.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the deadlines of live situations, beside the other instances. */
final class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final DeadlineTable table;
  private final Firing firing;
  private final DeadlineSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("deadlines").daemon().factory());

  Poller(DeadlineTable table, Firing firing, DeadlineSettings settings, Clock clock) {
    this.table = table;
    this.firing = firing;
    this.settings = settings;
    this.clock = clock;
  }

  void start() {
    long millis = settings.pollInterval().toMillis();
    // what goes wrong is met inside look(); the future tells nothing more
    var _ = watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Fires all that is due now, batch by batch. */
  void look() {
    try {
      while (!watch.isShutdown() && batch() == settings.batch()) {
        LOG.debug("more deadlines are due");
      }
    } catch (RuntimeException e) {
      // whatever it was: a watch that ended in silence would be worse
      LOG.warn("deadlines wait: {}", e.getClass().getSimpleName());
    }
  }

  private int batch() {
    Instant now = clock.instant();
    List<Waiting> taken =
        table.take(firing.kinds(), now, now.plus(settings.lease()), settings.batch());
    taken.forEach(this::fire);
    return taken.size();
  }

  // one that cannot be handled does not keep the others waiting
  private void fire(Waiting deadline) {
    try {
      firing.fire(deadline, null);
    } catch (RuntimeException e) {
      // without its message, which can hold content
      LOG.warn("deadline {} is tried again: {}", deadline.kind(), e.getClass().getSimpleName());
      table.postpone(deadline, clock.instant().plus(settings.retryInterval()));
    }
  }

  @Override
  public void close() {
    watch.shutdown();
    try {
      // what was taken is finished, so that it does not wait for its lease
      if (!watch.awaitTermination(10, TimeUnit.SECONDS)) {
        watch.shutdownNow();
      }
    } catch (InterruptedException e) {
      watch.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
