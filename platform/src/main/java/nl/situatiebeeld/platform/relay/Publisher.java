package nl.situatiebeeld.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events that have a place. Kafka never holds a later one without those before it: a
 * consumer would stand still at the hole for good. So each is tried for as long as it takes, and
 * when one fails nevertheless, this producer ends before it sends what follows.
 */
final class Publisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String topic;
  private final String source;
  private final Producer<String, byte[]> producer;

  Publisher(RelaySettings settings) {
    this(settings, producer(settings));
  }

  Publisher(RelaySettings settings, Producer<String, byte[]> producer) {
    this.topic = settings.topic();
    this.source = settings.source();
    this.producer = producer;
  }

  private static Producer<String, byte[]> producer(RelaySettings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // one: with more, a batch could land behind one that is refused
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RelaySettings.MAX_RECORD_BYTES);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Publishes in this order and waits until Kafka has all of them, however long that takes.
   *
   * @throws ExecutionException when this producer can go no further; a new one must begin again
   */
  void publish(List<PlacedEvent> events) throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (PlacedEvent event : events) {
      Future<RecordMetadata> future = producer.send(record(event), this::endAtFailure);
      if (future.isDone()) {
        future.get(); // refused before it was sent, as when Kafka's metadata could not be had
      }
      sent.add(future);
    }
    for (Future<RecordMetadata> future : sent) {
      await(future);
    }
  }

  private void await(Future<RecordMetadata> future)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        LOG.warn("Kafka acknowledges nothing on {}; still waiting", topic);
      }
    }
  }

  private void endAtFailure(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure != null) {
      close();
    }
  }

  private ProducerRecord<String, byte[]> record(PlacedEvent placed) {
    StoredEvent event = placed.event();
    var published = new ProducerRecord<>(
        topic,
        null,
        placed.recordedAt().toEpochMilli(),
        event.stream(),
        event.canonicalData().getBytes(UTF_8));
    Headers headers = published.headers();
    put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    put(headers, CloudEventHeaders.ID, event.eventId());
    put(headers, CloudEventHeaders.SOURCE, source);
    put(headers, CloudEventHeaders.TYPE, CloudEventHeaders.type(event.name(), event.revision()));
    put(headers, CloudEventHeaders.SUBJECT, event.subject());
    put(headers, CloudEventHeaders.TIME, placed.recordedAt().toString());
    put(headers, CloudEventHeaders.SEQUENCE, String.valueOf(placed.sequence()));
    put(headers, CloudEventHeaders.HASH, placed.hash());
    put(headers, CloudEventHeaders.CORRELATION_ID, event.correlationId());
    put(headers, CloudEventHeaders.CAUSATION_ID, event.causationId());
    put(
        headers,
        CloudEventHeaders.DATA_SCHEMA,
        CloudEventHeaders.dataSchema(event.name(), event.revision()));
    put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    return published;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  @Override
  public void close() {
    try {
      producer.close(Duration.ZERO); // what is not acknowledged is sent again from the store
    } catch (InterruptException e) {
      Thread.currentThread().interrupt(); // it ends by itself
    }
  }
}
