package nl.situatiebeeld.verification.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.json.Json;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts the partners of the cast and their agreements on the bus, as partner-service does. */
final class KnownPartners {

  static final String CORE_TASK = "taak";

  private KnownPartners() {}

  static void makeTopic(String kafka, String prefix) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin
          .createTopics(
              List.of(new NewTopic(prefix + Topics.PARTNER_EVENTS, Topics.PARTITIONS, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void publish(String kafka, String prefix) {
    try (var producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
      for (Somebody partner : Cast.partners()) {
        publish(producer, prefix, partner.organisation(), Profile.valueOf(partner.who()));
      }
      for (Somebody partner : Cast.mandated()) {
        publish(producer, prefix, partner.organisation(), Profile.STANDBY);
      }
      publish(producer, prefix, Cast.SOURCE.organisation(), Profile.STRUCTUREEL);
      producer.flush();
    }
  }

  private static void publish(
      KafkaProducer<String, byte[]> producer, String prefix, String partner, Profile profile) {
    int sequence = 0;
    for (DomainEvent event : events(partner, profile)) {
      sequence++;
      // the flush below waits for it
      Future<?> _ = producer.send(record(prefix, event, sequence));
    }
  }

  private static List<DomainEvent> events(String partner, Profile profile) {
    Actor by = new Actor(Cast.LEADING_REGION, "partner-admin");
    String agreement = "agreement-" + partner;
    List<String> regions = List.of(Cast.LEADING_REGION);
    return List.of(
        new PartnerEvent.PartnerRegistered(partner, partner, by),
        new PartnerEvent.CoreTaskAssigned(
            partner, CORE_TASK, "Taak", CoreTaskCategory.CUSTODIAN, List.of(), null, by),
        new PartnerEvent.AgreementDrafted(
            partner, agreement, CORE_TASK, profile, regions, List.of(), null, null, null, by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.parse("2020-01-01T00:00:00Z"), "getekend", by));
  }

  private static ProducerRecord<String, byte[]> record(
      String prefix, DomainEvent event, int sequence) {
    String name = EventCatalogue.nameOf(event.getClass());
    var record = new ProducerRecord<>(
        prefix + Topics.PARTNER_EVENTS, event.streamId(), Json.mapper().writeValueAsBytes(event));
    Map.of(
            CloudEventHeaders.SPEC_VERSION, "1.0",
            CloudEventHeaders.SOURCE, "/partner-service",
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE,
                CloudEventHeaders.type(name, EventCatalogue.revisionOf(event.getClass())),
            CloudEventHeaders.SUBJECT, event.streamId(),
            CloudEventHeaders.TIME, Instant.now().toString(),
            CloudEventHeaders.SEQUENCE, String.valueOf(sequence),
            CloudEventHeaders.HASH, "0".repeat(64))
        .forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
    return record;
  }
}
