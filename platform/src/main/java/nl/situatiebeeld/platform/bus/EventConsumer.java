package nl.situatiebeeld.platform.bus;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a topic into a view: each event takes effect exactly once, in order within its stream.
 * Duplicates are dropped by sequence; a hole, an unreadable record or an event that the view
 * refuses holds up its partition, and is shouted about, until it is mended. Where chains are
 * followed, a hole or a wrong hash parks its stream alone; it goes on by itself when what is
 * missing is published again.
 */
public final class EventConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerSettings settings;
  private final ConsumedPositions positions;
  private final TransactionTemplate transaction;
  private final Projection projection;
  private final Committed committed;
  private final Map<Integer, String> heldUp = new ConcurrentHashMap<>();
  private final Map<String, String> parked = new ConcurrentHashMap<>();
  private final AtomicLong applied = new AtomicLong();
  private volatile long remaining = -1;
  private volatile boolean stopping;
  private @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> kafka;

  /** A consumer; begins with {@link #start}. The tables are made by {@link #createTables}. */
  public EventConsumer(
      ConsumerSettings settings,
      JdbcTemplate template,
      TransactionTemplate transaction,
      Projection projection,
      Committed committed) {
    this.settings = settings;
    this.positions = new ConsumedPositions(template, settings);
    this.transaction = transaction;
    this.projection = projection;
    this.committed = committed;
  }

  /** Makes the consumer's own tables in a schema that is there. */
  public static void createTables(JdbcTemplate template, String schema) {
    template.execute(ConsumedPositions.TABLES.formatted(schema));
  }

  /** Begins on a thread of its own. */
  public synchronized void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("consumer-" + settings.name()).daemon().start(this::run);
  }

  /** Stops; what was not applied is applied after the next start. */
  public synchronized void stop() throws InterruptedException {
    stopping = true;
    KafkaConsumer<String, byte[]> current = kafka;
    if (current != null) {
      current.wakeup();
    }
    Thread running = thread;
    if (running != null) {
      running.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  /**
   * How far the consumer is.
   *
   * @param applied events that took effect since the start
   * @param remaining records not read yet; -1 while unknown
   * @param heldUp partition → what holds it up
   * @param parked streams whose chain does not go on, while the others do
   */
  public record Progress(long applied, long remaining, Map<Integer, String> heldUp, int parked) {}

  /** How far the consumer is now. */
  public Progress progress() {
    return new Progress(applied.get(), remaining, Map.copyOf(heldUp), parked.size());
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> consumer = connect()) {
        kafka = consumer;
        Intake intake =
            new Intake(consumer, settings, positions, transaction, projection, heldUp, parked);
        subscribe(consumer, intake);
        while (!stopping) {
          step(consumer, intake);
        }
      } catch (WakeupException | InterruptException e) {
        LOG.debug("consumer {} was woken to stop", settings.name());
      } catch (RuntimeException e) {
        // whatever it was: a consumer that ended in silence would be worse
        recover(e);
      } finally {
        kafka = null;
        remaining = -1;
      }
    }
  }

  private void step(KafkaConsumer<String, byte[]> consumer, Intake intake) {
    intake.resumeDue();
    Intake.Taken taken = intake.take(consumer.poll(POLL));
    if (taken.events() > 0) {
      applied.addAndGet(taken.events());
      committed.committed(taken.streams());
    }
    intake.remaining().ifPresent(behind -> remaining = behind);
  }

  private void recover(RuntimeException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    // without its message, which can hold content
    LOG.warn(
        "consumer {} is held up by {}; it tries again",
        settings.name(),
        root.getClass().getSimpleName());
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(1_000, settings.retryInterval().toMillis()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private KafkaConsumer<String, byte[]> connect() {
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxBatch());
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    if (!settings.alone()) {
      config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.name());
      // how long the partitions of an instance that was killed wait for another
      config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
      config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    }
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private void subscribe(KafkaConsumer<String, byte[]> consumer, Intake intake) {
    if (!settings.alone()) {
      consumer.subscribe(List.of(settings.topic()), intake);
      return;
    }
    List<TopicPartition> all = consumer.partitionsFor(settings.topic()).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
    if (all.isEmpty()) {
      throw new UnknownTopicOrPartitionException("the topic is not there yet");
    }
    consumer.assign(all);
    intake.onPartitionsAssigned(all);
  }
}
