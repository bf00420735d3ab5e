package nl.situatiebeeld.platform.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries events from the store to Kafka: at least once, never out of order within a stream,
 * nothing skipped. Goes on by itself after any outage; commands do not wait for it.
 */
public final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int OVERLAP = 200;
  private static final long NOTHING = -1;
  private static final Duration BACK_OFF = Duration.ofMillis(500);

  private final RelaySettings settings;
  private final JdbcClient jdbc;
  private final Sequencer sequencer;
  private final SafeTail tail;
  private final Backlog backlog;
  private final TopicMaker topic;
  private final Leadership leadership;
  private final Semaphore wakeUps = new Semaphore(0);
  private @Nullable Publisher publisher;
  private long again = NOTHING;
  private @Nullable Thread thread;
  private volatile boolean stopping;
  private @Nullable String heldUpBy;

  /** A relay of this database; begins with {@link #start}. */
  public Relay(
      RelaySettings settings,
      DataSource dataSource,
      JdbcTemplate template,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.jdbc = JdbcClient.create(template);
    this.sequencer = new Sequencer(template, transaction, settings.batch());
    this.tail = new SafeTail(jdbc);
    this.backlog = new Backlog(jdbc);
    this.topic = new TopicMaker(settings);
    this.leadership = new Leadership(dataSource);
  }

  /** Begins relaying on a thread of its own. */
  public synchronized void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
  }

  /** Tells that events may have been committed. */
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /** Stops; what is not published is published after the next start. */
  public synchronized void stop() throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      running.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  /**
   * How the relay stands.
   *
   * @param unpublished events written but not yet published
   * @param oldestWaits how long the oldest of them has waited
   */
  public record Status(long unpublished, Duration oldestWaits) {}

  /** How the relay stands now; of all instances together, since one of them is at work. */
  public Status status() {
    return backlog.now();
  }

  private void run() {
    while (!stopping) {
      try {
        boolean moved = leadership.held() && relayOnce();
        heldUpBy = null;
        if (!moved) {
          wakeUps.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        break;
      } catch (ExecutionException | SQLException | RuntimeException e) {
        // whatever it was: a relay that ended in silence would be worse
        recover(e);
      }
    }
    close();
  }

  private boolean relayOnce() throws InterruptedException, ExecutionException {
    int placed = sequencer.placeNext();
    boolean published = publishPlaced();
    return placed > 0 || published;
  }

  private boolean publishPlaced() throws InterruptedException, ExecutionException {
    long published = jdbc.sql("select published_ordinal from relay_position")
        .query(Long.class)
        .single();
    long from = startOf(published);
    List<PlacedEvent> next = tail.placedAfter(from, settings.batch()).toList();
    if (next.isEmpty()) {
      return false;
    }
    topic.ensure();
    publisher().publish(next);
    long last = next.getLast().ordinal();
    again = last < published ? last : NOTHING;
    jdbc.sql("update relay_position set published_ordinal = greatest(published_ordinal, ?)")
        .param(last)
        .update();
    return true;
  }

  /**
   * Where to publish from. A new publisher begins some events earlier: Kafka does not write durably
   * at once, so a broker that lost its power may have lost what it acknowledged last. Consumers
   * drop what they have.
   */
  private long startOf(long published) {
    if (publisher == null) {
      again = Math.max(0, published - OVERLAP);
    }
    return again == NOTHING ? published : again;
  }

  private Publisher publisher() {
    Publisher current = publisher;
    if (current == null) {
      current = new Publisher(settings);
      publisher = current;
    }
    return current;
  }

  private void recover(Exception e) {
    if (stopping) {
      return;
    }
    String cause = rootName(e);
    if (!cause.equals(heldUpBy)) {
      LOG.warn("relay is held up by {}; it tries again until that is over", cause);
      heldUpBy = cause;
    }
    closePublisher();
    try {
      TimeUnit.MILLISECONDS.sleep(BACK_OFF.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String rootName(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private void closePublisher() {
    Publisher current = publisher;
    publisher = null;
    if (current != null) {
      current.close();
    }
  }

  private void close() {
    closePublisher();
    try {
      leadership.close();
    } catch (SQLException e) {
      LOG.debug("the lock ends with its connection");
    }
  }
}
