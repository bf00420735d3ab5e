package nl.situatiebeeld.partner.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.bus.RecordReader;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic as any other reader sees it. */
public final class PartnerTopic {

  private PartnerTopic() {}

  /** A partner's stream, once it has this many records. */
  public static List<ConsumerRecord<String, byte[]>> read(String topic, String partner, int count) {
    List<ConsumerRecord<String, byte[]>> stream = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> {
        if (consumer.assignment().isEmpty()) {
          consumer.assign(consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList());
          consumer.seekToBeginning(consumer.assignment());
        }
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
          if (record.key().equals(partner)) {
            stream.add(record);
          }
        });
        return stream.size() >= count;
      });
    }
    return stream;
  }

  /** The chain as anyone can compute it from what is on Kafka (E7). */
  public static List<String> hashes(List<ConsumerRecord<String, byte[]>> stream) {
    List<String> hashes = new ArrayList<>();
    String previous = "0".repeat(64);
    for (ConsumerRecord<String, byte[]> record : stream) {
      previous = HashChain.next(previous, HashChain.canonical(link(record)));
      hashes.add(previous);
    }
    return hashes;
  }

  private static String link(ConsumerRecord<String, byte[]> record) {
    PublishedEvent event = RecordReader.read(record);
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("id", event.id());
    link.put("stream", event.stream());
    link.put("subject", event.subject());
    link.put("sequence", event.sequence());
    link.put("recordedAt", event.recordedAt().toString());
    link.put("name", event.name());
    link.put("revision", event.revision());
    link.put("data", Json.mapper().readTree(record.value()));
    return Json.mapper().writeValueAsString(link);
  }

  /** A header as text; empty when it is not there. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestServers.kafka().bootstrapServers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
