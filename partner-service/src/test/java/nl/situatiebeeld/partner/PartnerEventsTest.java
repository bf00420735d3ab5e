package nl.situatiebeeld.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.partner.running.Running;
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
import org.junit.jupiter.api.Test;

/** What others see: the partner's stream on Kafka. */
class PartnerEventsTest {

  private final Running service = Running.service();

  @Test
  void E7_eventsOfAPartnerFormOneChainWithoutHoles() {
    Instant before = Instant.now();
    String partner = service.custodian();
    String agreement = service.draft(partner, "VR24");
    Map<String, Object> agreed = Map.of("reason", "agreed");
    Running.require(
        200, service.admin().post("/agreements/" + agreement + "/entry-into-force", agreed));
    Running.require(200, service.admin().post("/agreements/" + agreement + "/termination", agreed));

    List<ConsumerRecord<String, byte[]>> stream = stream(partner, 5);

    assertThat(stream.stream().map(r -> header(r, "ce_type")))
        .containsExactly(
            "nl.situatiebeeld.partner-registered.v1",
            "nl.situatiebeeld.core-task-assigned.v1",
            "nl.situatiebeeld.agreement-drafted.v1",
            "nl.situatiebeeld.agreement-entered-into-force.v1",
            "nl.situatiebeeld.agreement-ended.v1");
    assertThat(stream.stream().map(r -> header(r, "ce_sequence")))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(stream.stream().map(r -> header(r, "ce_subject")))
        .containsExactly(partner, partner, agreement, agreement, agreement);
    assertThat(stream.stream().map(r -> Instant.parse(header(r, "ce_time"))))
        .isSorted()
        .allMatch(time -> !time.isBefore(before.minusSeconds(1)));
    stream.forEach(PartnerEventsTest::hasEnvelope);
    assertThat(hashes(stream))
        .isEqualTo(stream.stream().map(r -> header(r, "ce_hash")).toList());
    PublishedEvent entered = RecordReader.read(stream.get(3));
    assertThat(entered.event()).isInstanceOfSatisfying(AgreementEnteredIntoForce.class, event -> {
      assertThat(event.by().organisation()).isEqualTo("VR24");
      assertThat(event.by().role()).isEqualTo("partner-admin");
      assertThat(event.from()).isBetween(before.minusSeconds(1), entered.recordedAt());
    });
  }

  private static void hasEnvelope(ConsumerRecord<String, byte[]> record) {
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_source")).isEqualTo("/partner-service");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(header(record, "ce_dataschema")).startsWith("https://situatiebeeld.nl/schemas/");
    assertThat(header(record, "ce_correlationid")).isNotEmpty();
    assertThat(new String(record.value(), UTF_8)).doesNotContain("somebody-of-");
  }

  /** The chain as anyone can compute it from what is on Kafka. */
  private static List<String> hashes(List<ConsumerRecord<String, byte[]>> stream) {
    List<String> hashes = new ArrayList<>();
    String previous = "0".repeat(64);
    for (ConsumerRecord<String, byte[]> record : stream) {
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
      String canonical = HashChain.canonical(Json.mapper().writeValueAsString(link));
      previous = HashChain.next(previous, canonical);
      hashes.add(previous);
    }
    return hashes;
  }

  private List<ConsumerRecord<String, byte[]>> stream(String partner, int count) {
    List<ConsumerRecord<String, byte[]>> stream = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> {
        if (consumer.assignment().isEmpty()) {
          consumer.assign(consumer.partitionsFor(service.topic()).stream()
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

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
