package nl.situatiebeeld.partner.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.json.Json;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Situations as situation-service would have published them. */
public final class Exercises {

  private static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

  private Exercises() {}

  /** Makes the topic, before the service looks for it. */
  static void createTopic(String prefix) {
    try (Admin admin = Admin.create(KAFKA)) {
      NewTopic topic = new NewTopic(prefix + Topics.SITUATION_EVENTS, Topics.PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a situation in these regions; its id. */
  public static String open(Running service, SituationKind kind, String... regions) {
    String id = "situation-" + UUID.randomUUID();
    SituationOpened opened = new SituationOpened(
        id,
        kind,
        "Situatie",
        regions[0],
        List.of(regions).subList(1, regions.length),
        Instant.parse("2026-01-10T09:00:00Z"),
        null,
        List.of(),
        false,
        new Actor(regions[0], "information-manager"));
    try (var producer =
        new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record(service, opened)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return id;
  }

  private static ProducerRecord<String, byte[]> record(Running service, SituationOpened opened) {
    String topic = service.setting("situatiebeeld.topics.prefix") + Topics.SITUATION_EVENTS;
    var record =
        new ProducerRecord<>(topic, opened.situationId(), Json.mapper().writeValueAsBytes(opened));
    Map.of(
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE, CloudEventHeaders.type("situation-opened", 1),
            CloudEventHeaders.SUBJECT, opened.situationId(),
            CloudEventHeaders.TIME, Instant.now().toString(),
            CloudEventHeaders.SEQUENCE, "1",
            CloudEventHeaders.HASH, "0".repeat(64))
        .forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
    return record;
  }
}
