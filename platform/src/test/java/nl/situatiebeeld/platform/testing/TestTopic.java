package nl.situatiebeeld.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.embedded.LocalKafka;
import nl.situatiebeeld.embedded.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of its own, looked at and written to by clients that are not under test. */
public record TestTopic(String bootstrapServers, String name) {

  /** A name that nobody else uses; the topic itself is not there yet. */
  public static TestTopic fresh() {
    return on(TestServers.kafka());
  }

  /** A name that nobody else uses, on this broker. */
  public static TestTopic on(LocalKafka kafka) {
    return new TestTopic(
        kafka.bootstrapServers(), TestServers.freshPrefix() + Topics.SITUATION_EVENTS);
  }

  /** Makes the topic as the relay would. */
  public TestTopic create() throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, Topics.PARTITIONS, (short) 1)))
          .all()
          .get();
    }
    return this;
  }

  /** For questions about the topic. */
  public Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Appends records, one after the other. */
  @SafeVarargs
  public final void send(ProducerRecord<String, byte[]>... records)
      throws InterruptedException, ExecutionException {
    try (var producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer())) {
      for (var one : records) {
        producer.send(one).get();
      }
    }
  }

  /** All that stands on the topic now, per partition in its order. */
  public List<ConsumerRecord<String, byte[]>> records() {
    try (var consumer = new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer())) {
      List<TopicPartition> all = consumer.partitionsFor(name).stream()
          .map(p -> new TopicPartition(name, p.partition()))
          .toList();
      consumer.assign(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      consumer.seekToBeginning(all);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  /** What stands on the topic now, as events with their places. */
  public List<Place> places() {
    return records().stream().map(TestTopic::place).toList();
  }

  /** The same, each event only where it stands first. */
  public List<Place> firstPlaces() {
    return places().stream().distinct().toList();
  }

  /** A header's text. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static Place place(ConsumerRecord<String, byte[]> record) {
    String type = header(record, CloudEventHeaders.TYPE);
    return new Place(
        header(record, CloudEventHeaders.ID),
        record.key(),
        Long.parseLong(header(record, CloudEventHeaders.SEQUENCE)),
        Instant.parse(header(record, CloudEventHeaders.TIME)),
        header(record, CloudEventHeaders.HASH),
        header(record, CloudEventHeaders.SUBJECT),
        -1,
        type.substring(CloudEventHeaders.TYPE_PREFIX.length(), type.lastIndexOf('.')),
        new String(record.value(), UTF_8));
  }
}
