package nl.situatiebeeld.situation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.RelaySettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes roots: at least once, in their order. */
final class RootTopic implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;
  private static final String TYPE = CloudEventHeaders.type("situation-root", 1);

  private final RelaySettings relay;
  private final String topic;
  private boolean known;
  private @Nullable Producer<String, byte[]> producer;

  RootTopic(RelaySettings relay, String prefix) {
    this.relay = relay;
    this.topic = prefix + Topics.SITUATION_ROOTS;
    this.known = !relay.createTopic();
  }

  /** Kafka has it on all replicas when this returns. */
  void publish(RootRecord record)
      throws InterruptedException, ExecutionException, TimeoutException {
    ensure();
    Producer<String, byte[]> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
      producer = open;
    }
    open.send(sent(record)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private Map<String, Object> settings() {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, relay.bootstrapServers());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RelaySettings.MAX_RECORD_BYTES);
    return config;
  }

  private ProducerRecord<String, byte[]> sent(RootRecord record) {
    SignedRoot root = record.root();
    var sent = new ProducerRecord<>(
        topic, Topics.SITUATION_ROOTS, Json.mapper().writeValueAsBytes(record));
    Headers headers = sent.headers();
    put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    put(headers, CloudEventHeaders.ID, "root-" + root.size());
    put(headers, CloudEventHeaders.SOURCE, relay.source());
    put(headers, CloudEventHeaders.TYPE, TYPE);
    put(headers, CloudEventHeaders.TIME, root.at().toString());
    put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    return sent;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private void ensure() throws InterruptedException, ExecutionException, TimeoutException {
    if (known) {
      return;
    }
    try (Admin admin = Admin.create(Map.of(
        "bootstrap.servers",
        relay.bootstrapServers(),
        "default.api.timeout.ms",
        5_000,
        "request.timeout.ms",
        4_000))) {
      admin.createTopics(Set.of(described())).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
    known = true;
  }

  // one partition: the order of the roots is the order of the log
  private NewTopic described() {
    return new NewTopic(topic, 1, relay.replicas())
        .configs(Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(RelaySettings.MAX_RECORD_BYTES),
            // acknowledged by all must mean more than one, where there are more
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
            relay.replicas() > 2 ? "2" : "1"));
  }

  @Override
  public void close() {
    Producer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(java.time.Duration.ZERO); // what is not acknowledged is sent again
    }
  }
}
