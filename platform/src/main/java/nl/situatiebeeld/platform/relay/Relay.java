package nl.situatiebeeld.platform.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.situatiebeeld.contracts.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries events from the store to Kafka: at least once, never out of order within a stream,
 * nothing skipped. Goes on by itself after any outage; commands do not wait for it.
 */
public final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration BACK_OFF = Duration.ofMillis(500);

  private final RelaySettings settings;
  private final JdbcClient jdbc;
  private final Sequencer sequencer;
  private final SafeTail tail;
  private final Leadership leadership;
  private final Semaphore wakeUps = new Semaphore(0);
  private @Nullable Publisher publisher;
  private @Nullable Thread thread;
  private volatile boolean stopping;
  private volatile Instant lastMoved = Instant.now();
  private boolean topicKnown;

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
   * @param sinceMoved how long since the relay last came further
   */
  public record Status(long unpublished, Duration sinceMoved) {}

  /** How the relay stands now. */
  public Status status() {
    long placed = jdbc.sql("select last_ordinal - published_ordinal from relay_position")
        .query(Long.class)
        .single();
    String from = jdbc.sql("select window_from::text from relay_position")
        .query(String.class)
        .single();
    long unpublished = placed + tail.waiting(from);
    return new Status(
        unpublished, unpublished == 0 ? Duration.ZERO : Duration.between(lastMoved, Instant.now()));
  }

  private void run() {
    while (!stopping) {
      try {
        boolean moved = leadership.held() && relayOnce();
        if (!moved) {
          wakeUps.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (ExecutionException
          | KafkaException
          | DataAccessException
          | TransactionException
          | SQLException e) {
        recover(e);
      }
    }
    closeQuietly();
  }

  private boolean relayOnce() throws InterruptedException, ExecutionException {
    int placed = sequencer.placeNext();
    boolean published = publishPlaced();
    if (placed > 0 || published) {
      lastMoved = Instant.now();
      return true;
    }
    return false;
  }

  private boolean publishPlaced() throws InterruptedException, ExecutionException {
    long published = jdbc.sql("select published_ordinal from relay_position")
        .query(Long.class)
        .single();
    List<PlacedEvent> next = tail.placedAfter(published, settings.batch()).toList();
    if (next.isEmpty()) {
      return false;
    }
    ensureTopic();
    publisher().publish(next);
    jdbc.sql("update relay_position set published_ordinal = greatest(published_ordinal, ?)")
        .param(next.getLast().ordinal())
        .update();
    return true;
  }

  private Publisher publisher() {
    Publisher current = publisher;
    if (current == null) {
      current = new Publisher(settings);
      publisher = current;
    }
    return current;
  }

  private void ensureTopic() throws InterruptedException, ExecutionException {
    if (topicKnown || !settings.createTopic()) {
      return;
    }
    NewTopic topic = new NewTopic(settings.topic(), Topics.PARTITIONS, settings.replicas())
        .configs(Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(RelaySettings.MAX_RECORD_BYTES)));
    try (Admin admin = Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        5_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        4_000))) {
      admin.createTopics(Set.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
    topicKnown = true;
  }

  private void recover(Exception e) {
    if (stopping) {
      return;
    }
    LOG.warn("relay is held up by {}; it tries again", rootName(e));
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

  private void closeQuietly() {
    closePublisher();
    try {
      leadership.close();
    } catch (SQLException e) {
      LOG.debug("the lock ends with its connection");
    }
  }
}
