package nl.situatiebeeld.situation.alert.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * To the partner's own topic, so that Kafka's access rules can keep partners apart; exercises have
 * one of their own (S1). Delivered is what all replicas have.
 */
final class KafkaCarrier implements Carrier, AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final PartnerTopics topics;
  private final Producer<String, byte[]> producer;

  KafkaCarrier(String bootstrapServers, PartnerTopics topics) {
    this.topics = topics;
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public AlertChannel channel() {
    return AlertChannel.KAFKA;
  }

  @Override
  public Outcome carry(Delivery delivery) {
    try {
      String topic = topics.ensure(Topics.alerts(delivery.partnerId(), delivery.exercise()));
      producer.send(record(topic, delivery)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Outcome.Arrived();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return new Outcome.Failed(AlertFailure.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed(AlertFailure.UNREACHABLE);
    }
  }

  private static ProducerRecord<String, byte[]> record(String topic, Delivery delivery) {
    var sent =
        new ProducerRecord<>(topic, delivery.situationId(), delivery.data().getBytes(UTF_8));
    Headers headers = sent.headers();
    put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    put(headers, CloudEventHeaders.ID, delivery.alertId());
    put(headers, CloudEventHeaders.SOURCE, "/situation-service");
    put(headers, CloudEventHeaders.TYPE, delivery.type());
    put(headers, CloudEventHeaders.SUBJECT, delivery.situationId());
    put(headers, CloudEventHeaders.TIME, delivery.raisedAt().toString());
    put(headers, CloudEventHeaders.EXERCISE, String.valueOf(delivery.exercise()));
    put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    return sent;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  @Override
  public void close() {
    producer.close(java.time.Duration.ZERO); // what is not acknowledged is sent again
  }
}
