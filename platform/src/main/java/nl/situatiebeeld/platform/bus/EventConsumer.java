package nl.situatiebeeld.platform.bus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a topic into a view: each event takes effect exactly once, in order within its stream.
 * Duplicates are dropped by sequence; a hole or an unreadable record holds up its partition, and is
 * shouted about, until it is mended.
 */
public final class EventConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerSettings settings;
  private final ConsumedPositions positions;
  private final TransactionTemplate transaction;
  private final Projection projection;
  private final Committed committed;
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private final Map<TopicPartition, Instant> paused = new HashMap<>();
  private final Map<Integer, String> heldUp = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private final AtomicLong applied = new AtomicLong();
  private volatile long remaining = -1;
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
   */
  public record Progress(long applied, long remaining, Map<Integer, String> heldUp) {}

  /** How far the consumer is now. */
  public Progress progress() {
    return new Progress(applied.get(), remaining, Map.copyOf(heldUp));
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> consumer = open()) {
        kafka = consumer;
        while (!stopping) {
          resumeDue(consumer);
          take(consumer, consumer.poll(POLL));
          measure(consumer);
        }
      } catch (WakeupException | InterruptException e) {
        LOG.debug("consumer {} was woken to stop", settings.name());
      } catch (KafkaException | DataAccessException | TransactionException e) {
        LOG.warn(
            "consumer {} is held up by {}; it tries again",
            settings.name(),
            e.getClass().getSimpleName());
        pause();
      } finally {
        kafka = null;
        places.clear();
        paused.clear();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(1_000, settings.retryInterval().toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private KafkaConsumer<String, byte[]> open() {
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
    }
    var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    if (settings.alone()) {
      List<TopicPartition> all = consumer.partitionsFor(settings.topic()).stream()
          .map(p -> new TopicPartition(p.topic(), p.partition()))
          .toList();
      consumer.assign(all);
      seek(consumer, all);
    } else {
      consumer.subscribe(List.of(settings.topic()), new ToStoredPlaces(consumer));
    }
    return consumer;
  }

  private final class ToStoredPlaces implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    ToStoredPlaces(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(places::remove);
      partitions.forEach(paused::remove);
      partitions.forEach(p -> heldUp.remove(p.partition()));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      seek(consumer, partitions);
    }
  }

  private void seek(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> stored = positions.offsets();
    for (TopicPartition partition : partitions) {
      long offset = stored.getOrDefault(partition, 0L);
      places.put(partition, offset);
      consumer.seek(partition, offset);
    }
  }

  private void resumeDue(KafkaConsumer<String, byte[]> consumer) {
    Instant now = Instant.now();
    paused.entrySet().removeIf(entry -> {
      if (entry.getValue().isAfter(now)) {
        return false;
      }
      consumer.resume(Set.of(entry.getKey()));
      return true;
    });
  }

  /** An event and the offset of its record. */
  private record Read(long offset, PublishedEvent event) {}

  /** One partition's part of a batch: what was read, and where it ends. */
  private record Share(long from, long to, List<Read> reads) {}

  private void take(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    Map<TopicPartition, Share> shares = new LinkedHashMap<>();
    for (TopicPartition partition : records.partitions()) {
      shares.put(partition, share(consumer, partition, records.records(partition)));
    }
    Map<String, Long> sequences = positions.sequences(streams(shares.values()));
    shares.replaceAll((partition, share) -> inOrder(consumer, partition, share, sequences));
    List<PublishedEvent> batch = new ArrayList<>();
    shares.values().forEach(share -> share.reads().forEach(read -> batch.add(read.event())));
    Boolean ours = transaction.execute(status -> apply(shares, batch));
    if (Boolean.TRUE.equals(ours)) {
      shares.forEach((partition, share) -> places.put(partition, share.to()));
      applied.addAndGet(batch.size());
      committed.committed(Set.copyOf(streams(shares.values())));
    } else {
      seek(consumer, consumer.assignment());
    }
  }

  private Boolean apply(Map<TopicPartition, Share> shares, List<PublishedEvent> batch) {
    for (Map.Entry<TopicPartition, Share> entry : shares.entrySet()) {
      Share share = entry.getValue();
      boolean moved = share.to() == share.from()
          || positions.move(entry.getKey().partition(), share.from(), share.to());
      if (!moved) {
        throw new MovedByAnother();
      }
    }
    if (!batch.isEmpty()) {
      projection.apply(batch);
      positions.advance(batch);
    }
    return true;
  }

  /** Another instance took the partition over; this one begins again from the stored place. */
  private static final class MovedByAnother extends KafkaException {
    private static final long serialVersionUID = 1L;
  }

  private static Set<String> streams(Collection<Share> shares) {
    Set<String> streams = new HashSet<>();
    shares.forEach(share -> share.reads().forEach(r -> streams.add(r.event().stream())));
    return streams;
  }

  private Share share(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records) {
    List<Read> reads = new ArrayList<>(records.size());
    long from = places.getOrDefault(partition, 0L);
    long to = from;
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        reads.add(new Read(record.offset(), RecordReader.read(record)));
        to = record.offset() + 1;
      } catch (UnreadableRecordException e) {
        holdUp(consumer, partition, record.offset(), e.getMessage());
        return new Share(from, to, reads);
      }
    }
    heldUp.remove(partition.partition());
    return new Share(from, to, reads);
  }

  private Share inOrder(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      Share share,
      Map<String, Long> sequences) {
    List<Read> fresh = new ArrayList<>(share.reads().size());
    for (Read read : share.reads()) {
      PublishedEvent event = read.event();
      long last = sequences.getOrDefault(event.stream(), 0L);
      if (event.sequence() > last + 1) {
        holdUp(
            consumer,
            partition,
            read.offset(),
            "hole in a stream: " + last + " is followed by " + event.sequence());
        return new Share(share.from(), Math.max(share.from(), read.offset()), fresh);
      }
      if (event.sequence() == last + 1) {
        fresh.add(read);
        sequences.put(event.stream(), event.sequence());
      }
    }
    return new Share(share.from(), share.to(), fresh);
  }

  private void holdUp(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long offset,
      @Nullable String why) {
    LOG.error(
        "consumer {} stands still at {} offset {}: {}", settings.name(), partition, offset, why);
    heldUp.put(partition.partition(), why == null ? "unreadable" : why);
    consumer.pause(Set.of(partition));
    consumer.seek(partition, offset);
    paused.put(partition, Instant.now().plus(settings.retryInterval()));
  }

  private void measure(KafkaConsumer<String, byte[]> consumer) {
    long lag = 0;
    for (TopicPartition partition : consumer.assignment()) {
      var behind = consumer.currentLag(partition);
      if (behind.isEmpty()) {
        return;
      }
      lag += behind.getAsLong();
    }
    remaining = lag;
  }
}
