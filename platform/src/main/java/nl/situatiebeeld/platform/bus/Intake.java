package nl.situatiebeeld.platform.bus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records into the view, for as long as one connection to Kafka lasts. What is stored beside
 * the view tells where each partition goes on; Kafka is not asked.
 */
final class Intake implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Consumer<String, byte[]> kafka;
  private final ConsumerSettings settings;
  private final ConsumedPositions positions;
  private final TransactionTemplate transaction;
  private final Projection projection;
  private final Map<Integer, String> heldUp;
  private final Parking parking;
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private final Map<TopicPartition, Instant> paused = new HashMap<>();
  private boolean assigned;
  private @Nullable RuntimeException unplaced;

  Intake(
      Consumer<String, byte[]> kafka,
      ConsumerSettings settings,
      ConsumedPositions positions,
      TransactionTemplate transaction,
      Projection projection,
      Map<Integer, String> heldUp,
      Map<String, String> parked) {
    this.kafka = kafka;
    this.settings = settings;
    this.positions = positions;
    this.transaction = transaction;
    this.projection = projection;
    this.heldUp = heldUp;
    this.parking = new Parking(settings, positions, parked);
  }

  /** What took effect. */
  record Taken(int events, Set<String> streams) {}

  /** Another instance took a partition over; this one begins again from the stored places. */
  static final class MovedByAnotherException extends KafkaException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    try {
      place(partitions);
    } catch (RuntimeException e) {
      // thrown here, Kafka's client would log it whole; nothing is taken in until then
      unplaced = e;
    }
  }

  private void place(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> stored = positions.offsets();
    for (TopicPartition partition : partitions) {
      long offset = stored.getOrDefault(partition, 0L);
      places.put(partition, offset);
      kafka.seek(partition, offset);
    }
    parking.recall();
    assigned = true;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(places::remove);
    partitions.forEach(paused::remove);
    partitions.forEach(p -> heldUp.remove(p.partition()));
  }

  /**
   * Takes records in, each partition up to what holds it up, if anything does.
   *
   * @throws RuntimeException when nothing can be taken in now; then all begin again from the stored
   *     places, with a new connection
   */
  Taken take(ConsumerRecords<String, byte[]> records) {
    if (unplaced != null) {
      throw unplaced;
    }
    if (records.isEmpty()) {
      return new Taken(0, Set.of());
    }
    List<Share> shares = new ArrayList<>();
    for (TopicPartition partition : records.partitions()) {
      shares.add(read(partition, records.records(partition)));
    }
    Set<String> streams = new HashSet<>();
    shares.forEach(share -> streams.addAll(share.streams()));
    Map<String, StreamPlace> last = positions.places(streams);
    shares.replaceAll(share -> settings.chained() ? share.inChain(last) : share.inOrder(last));
    return settle(applied(shares));
  }

  private Share read(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
    return Share.read(partition, places.getOrDefault(partition, 0L), records);
  }

  // all in one transaction; when the view refuses one of them, each in its own, so that one
  // partition's trouble does not become that of the others
  private List<Share> applied(List<Share> shares) {
    try {
      apply(shares);
      return shares;
    } catch (RuntimeException e) {
      if (concernsAll(e)) {
        throw e;
      }
      return shares.stream().map(this::appliedAlone).toList();
    }
  }

  private Share appliedAlone(Share share) {
    try {
      apply(List.of(share));
      return share;
    } catch (RuntimeException e) {
      if (concernsAll(e)) {
        throw e;
      }
      // without its message, which can hold content
      return share.refused("the view refuses an event: " + e.getClass().getSimpleName());
    }
  }

  private static boolean concernsAll(RuntimeException e) {
    return e instanceof KafkaException
        || e instanceof TransactionException
        || e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof NonTransientDataAccessResourceException;
  }

  private void apply(List<Share> shares) {
    transaction.executeWithoutResult(status -> {
      List<PublishedEvent> batch = new ArrayList<>();
      for (Share share : shares) {
        boolean moved = share.to() == share.from()
            || positions.move(share.partition().partition(), share.from(), share.to());
        if (!moved) {
          throw new MovedByAnotherException();
        }
        batch.addAll(share.events());
      }
      if (!batch.isEmpty()) {
        projection.apply(batch);
        positions.advance(batch);
      }
      parking.keep(shares);
    });
  }

  private Taken settle(List<Share> shares) {
    int events = 0;
    Set<String> streams = new HashSet<>();
    for (Share share : shares) {
      places.put(share.partition(), share.to());
      events += share.reads().size();
      streams.addAll(share.streams());
      parking.tell(share);
      String obstacle = share.obstacle();
      if (obstacle == null) {
        heldUp.remove(share.partition().partition());
      } else {
        holdUp(share.partition(), share.to(), obstacle);
      }
    }
    return new Taken(events, Set.copyOf(streams));
  }

  private void holdUp(TopicPartition partition, long offset, String why) {
    if (!why.equals(heldUp.put(partition.partition(), why))) {
      LOG.error(
          "consumer {} stands still at {} offset {}: {}", settings.name(), partition, offset, why);
    }
    kafka.pause(Set.of(partition));
    kafka.seek(partition, offset);
    paused.put(partition, Instant.now().plus(settings.retryInterval()));
  }

  /** Looks again at partitions that were held up long enough. */
  void resumeDue() {
    Instant now = Instant.now();
    paused.entrySet().removeIf(entry -> {
      if (entry.getValue().isAfter(now)) {
        return false;
      }
      kafka.resume(Set.of(entry.getKey()));
      return true;
    });
  }

  /** Records not read yet; empty while that is not known. */
  OptionalLong remaining() {
    if (!assigned) {
      return OptionalLong.empty();
    }
    long sum = 0;
    for (TopicPartition partition : kafka.assignment()) {
      OptionalLong behind = kafka.currentLag(partition);
      if (behind.isEmpty()) {
        return behind;
      }
      sum += behind.getAsLong();
    }
    return OptionalLong.of(sum);
  }
}
