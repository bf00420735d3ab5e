package nl.situatiebeeld.verification.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.verification.product.RunningProduct;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The description of the topics is the one of the events, and of what really is on Kafka. */
class AsyncApiTest {

  /** With {@code -Dapi.write=true}, after a change of an event. */
  @BeforeAll
  static void writeTheDocumentOfToday() throws IOException {
    if (Boolean.getBoolean("api.write")) {
      Files.createDirectories(AsyncApi.DOCUMENT.getParent());
      Files.writeString(AsyncApi.DOCUMENT, Json.pretty(AsyncApi.document()));
    }
  }

  @Test
  void theDocumentIsTheOneOfTheEvents() {
    assertThat(Json.text(AsyncApi.DOCUMENT))
        .as("after a change, write the documents with -Dapi.write=true (docs/api.md)")
        .isEqualTo(Json.pretty(AsyncApi.document()));
  }

  @Test
  void theDocumentHasTheFormOfAsyncApi() throws IOException {
    JsonNode form;
    try (var file = AsyncApiTest.class.getResourceAsStream("/api/asyncapi-form.json")) {
      form = Json.tree(new String(java.util.Objects.requireNonNull(file).readAllBytes(), UTF_8));
    }
    JsonNode document = Json.read(AsyncApi.DOCUMENT);
    assertThat(Json.faults(form, document)).isEmpty();
    assertThat(Json.faults(form, Json.tree("{\"asyncapi\":\"3.0.0\"}"))).isNotEmpty();
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asString().substring(1);
      assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
  }

  @Test
  void everyExampleFitsItsMessage() {
    JsonNode document = Json.read(AsyncApi.DOCUMENT);
    document.at("/components/messages").propertyStream().forEach(message -> {
      JsonNode example = message.getValue().at("/examples/0");
      assertThat(faults(document, message.getValue(), "payload", example.path("payload")))
          .as(message.getKey())
          .isEmpty();
      assertThat(faults(document, message.getValue(), "headers", example.path("headers")))
          .as(message.getKey())
          .isEmpty();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {Topics.SITUATION_EVENTS, Topics.PARTNER_EVENTS})
  void whatIsOnKafkaIsAsDescribed(String topic) {
    JsonNode document = Json.read(AsyncApi.DOCUMENT);
    JsonNode channel = document
        .path("channels")
        .valueStream()
        .filter(c -> c.path("address").asString("").equals(topic))
        .findFirst()
        .orElseThrow();
    List<ConsumerRecord<String, byte[]>> records = published(topic);
    assertThat(records).hasSizeGreaterThan(20);
    TreeSet<String> faults = new TreeSet<>();
    Map<String, Long> sequences = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Map<String, String> headers = headers(record);
      String type = headers.getOrDefault(CloudEventHeaders.TYPE, "none");
      String id = type.substring(CloudEventHeaders.TYPE_PREFIX.length());
      JsonNode carried = channel.path("messages").path(id);
      assertThat(carried.isMissingNode()).as(id).isFalse();
      JsonNode message = Documented.resolved(document, carried);
      JsonNode payload = Json.tree(new String(record.value(), UTF_8));
      faults(document, message, "payload", payload).forEach(f -> faults.add(id + f));
      faults(document, message, "headers", Json.tree(headers)).forEach(f -> faults.add(id + f));
      long sequence = Long.parseLong(headers.getOrDefault(CloudEventHeaders.SEQUENCE, "0"));
      long before = sequences.getOrDefault(record.key(), 0L);
      assertThat(sequence).as("after %s in %s", before, record.key()).isBetween(1L, before + 1);
      sequences.put(record.key(), Math.max(before, sequence));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void partnersAreAlertedOnKafkaAsDescribed(boolean exercise) {
    String situation = AlertedOnKafka.open(exercise);
    JsonNode document = Json.read(AsyncApi.DOCUMENT);
    String topic = Topics.alerts(AlertedOnKafka.PARTNER, exercise);
    Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
      ConsumerRecord<String, byte[]> record = published(topic).stream()
          .filter(r -> r.key().equals(situation))
          .findFirst()
          .orElseThrow(() -> new AssertionError("not alerted on " + topic));
      JsonNode channel = document.path("channels").path(exercise ? "exerciseAlerts" : "alerts");
      assertThat(channel.path("address").asString("").replace("{partnerId}", "rode-kruis"))
          .isEqualTo(topic);
      Map<String, String> headers = headers(record);
      JsonNode message = Documented.resolved(
          document,
          channel
              .path("messages")
              .path(headers
                  .getOrDefault(CloudEventHeaders.TYPE, "")
                  .substring(CloudEventHeaders.TYPE_PREFIX.length())));
      JsonNode payload = Json.tree(new String(record.value(), UTF_8));
      assertThat(faults(document, message, "payload", payload)).isEmpty();
      assertThat(faults(document, message, "headers", Json.tree(headers))).isEmpty();
      assertThat(payload.path("exercise").asBoolean()).isEqualTo(exercise);
    });
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return headers;
  }

  private static List<String> faults(
      JsonNode document, JsonNode message, String part, JsonNode json) {
    return Documented.faults(document, message.path(part), json);
  }

  private static List<ConsumerRecord<String, byte[]>> published(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", RunningProduct.shared().product().kafka().bootstrapServers());
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(p -> new TopicPartition(topic, p.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(java.time.Duration.ofMillis(100)).forEach(found::add);
      }
    }
    return found;
  }
}
