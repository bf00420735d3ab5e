package nl.situatiebeeld.partner.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationActivated;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
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

  /** When these situations opened. */
  public static final Instant OPENED = Instant.parse("2026-01-10T09:00:00Z");

  private static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

  private static final Rights RIGHTS = new Rights(
      false,
      Rights.Reading.DISCLOSED,
      false,
      Rights.Reporting.THROUGH_HIN,
      false,
      false,
      false,
      false,
      Rights.Signalling.THROUGH_HIN,
      false);

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
    return publish(service, opened(kind, false, regions));
  }

  /** A reconstruction of an exercise in which this partner was active; its id. */
  public static String reconstructed(Running service, String partner, String region) {
    SituationOpened opened = opened(SituationKind.EXERCISE, true, region);
    return publish(service, opened, granted(opened.situationId(), partner, ACTIVE));
  }

  /** An exercise in which these were active from the start, which ends an hour later; its id. */
  public static String held(Running service, String region, String... partners) {
    SituationOpened opened = opened(SituationKind.EXERCISE, false, region);
    List<DomainEvent> events = new ArrayList<>(List.of(opened));
    for (String partner : partners) {
      events.add(granted(opened.situationId(), partner, ACTIVE));
    }
    events.add(new SituationClosed(opened.situationId(), "over", manager(region)));
    return publish(service, events.toArray(DomainEvent[]::new));
  }

  /** An exercise in which this partner monitors, and is active later if so; its id. */
  public static String monitored(Running service, String partner, boolean activated) {
    SituationOpened opened = opened(SituationKind.EXERCISE, false, "VR24");
    String id = opened.situationId();
    DomainEvent next = activated
        ? new ParticipationActivated(id, partner, RIGHTS, "needed", manager("VR24"))
        : new RegionInvolved(id, "VR23", "it helps", manager("VR24"));
    return publish(service, opened, granted(id, partner, MONITORING), next);
  }

  private static SituationOpened opened(
      SituationKind kind, boolean reconstruction, String... regions) {
    return new SituationOpened(
        "situation-" + UUID.randomUUID(),
        kind,
        "Situatie",
        regions[0],
        List.of(regions).subList(1, regions.length),
        OPENED,
        null,
        List.of(),
        reconstruction,
        manager(regions[0]));
  }

  private static Actor manager(String region) {
    return new Actor(region, "information-manager");
  }

  private static ParticipationGranted granted(
      String situation, String partner, ParticipationState state) {
    return new ParticipationGranted(
        situation,
        partner,
        state,
        "waterbeheer",
        "agreement-1",
        Profile.AD_HOC,
        RIGHTS,
        List.of(),
        false,
        OPENED.plus(Duration.ofDays(1)),
        "for the exercise",
        "hin",
        null,
        false,
        "VR24",
        "a joint exercise",
        manager("VR24"));
  }

  /** Publishes a stream, one event each half hour. */
  private static String publish(Running service, DomainEvent... events) {
    try (var producer =
        new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < events.length; n++) {
        producer.send(record(service, events[n], n)).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return events[0].streamId();
  }

  private static ProducerRecord<String, byte[]> record(Running service, DomainEvent event, int n) {
    String topic = service.setting("situatiebeeld.topics.prefix") + Topics.SITUATION_EVENTS;
    byte[] data = Json.mapper().writeValueAsBytes(event);
    var record = new ProducerRecord<>(topic, event.streamId(), data);
    EventName name = event.getClass().getAnnotation(EventName.class);
    Map.of(
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE, CloudEventHeaders.type(name.value(), name.revision()),
            CloudEventHeaders.SUBJECT, event.streamId(),
            CloudEventHeaders.TIME, OPENED.plus(Duration.ofMinutes(30L * n)).toString(),
            CloudEventHeaders.SEQUENCE, Integer.toString(n + 1),
            CloudEventHeaders.HASH, "0".repeat(64))
        .forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
    return record;
  }
}
