package nl.situatiebeeld.platform.relay;

import static java.util.concurrent.CompletableFuture.failedFuture;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.situatiebeeld.platform.testing.Writer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** An event that Kafka does not take is never followed by a later one. */
class PublisherTest {

  private static final RelaySettings SETTINGS =
      new RelaySettings("nowhere:1", "events", "/test", true, (short) 1, Duration.ofSeconds(1), 9);

  @Test
  void whatCannotEvenBeSentHoldsBackAllBehindIt() {
    try (FirstTimesOut kafka = new FirstTimesOut();
        Publisher publisher = new Publisher(SETTINGS, kafka)) {
      assertThatThrownBy(() -> publisher.publish(events(3))).isInstanceOf(ExecutionException.class);
      assertThat(kafka.history()).isEmpty();
    }
  }

  @Test
  void whatTheBrokerRefusesEndsTheProducerBeforeItSendsMore() {
    try (MockProducer<String, byte[]> kafka = producer(false);
        Publisher publisher = new Publisher(SETTINGS, kafka)) {
      CompletableFuture<Void> publishing =
          CompletableFuture.runAsync(() -> publishUnchecked(publisher));
      await().until(() -> kafka.history().size() == 3);
      kafka.errorNext(new TopicAuthorizationException("no"));
      assertThat(kafka.closed()).isTrue();
      assertThat(publishing).failsWithin(10, SECONDS);
    }
  }

  private static void publishUnchecked(Publisher publisher) {
    try {
      publisher.publish(events(3));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PlacedEvent> events(long count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(n -> new PlacedEvent(stored(n), n, n, Instant.EPOCH, "hash"))
        .toList();
  }

  private static StoredEvent stored(long index) {
    return new StoredEvent(
        index,
        "event-" + index,
        "fact",
        "situation-closed",
        1,
        "situation",
        Instant.EPOCH,
        Writer.payload("situation", "reason"),
        null,
        null);
  }

  private static MockProducer<String, byte[]> producer(boolean completes) {
    return new MockProducer<>(completes, null, new StringSerializer(), new ByteArraySerializer());
  }

  /** What a producer does when it cannot get to know the topic in time, and then can. */
  private static final class FirstTimesOut extends MockProducer<String, byte[]> {
    private boolean known;

    FirstTimesOut() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, byte[]> record, Callback callback) {
      if (known) {
        return super.send(record, callback);
      }
      known = true;
      return failedFuture(new TimeoutException("topic not present in metadata"));
    }
  }
}
