package nl.situatiebeeld.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.UnknownRevisionException;
import nl.situatiebeeld.contracts.Upcasters;
import nl.situatiebeeld.platform.json.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** From a record on Kafka to an event. */
public final class RecordReader {

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private RecordReader() {}

  /**
   * Reads a record.
   *
   * @throws UnreadableRecordException when a header is missing, the event unknown, or its data off
   */
  public static PublishedEvent read(ConsumerRecord<String, byte[]> record) {
    String type = header(record, CloudEventHeaders.TYPE);
    int at = type.lastIndexOf(".v");
    if (!type.startsWith(CloudEventHeaders.TYPE_PREFIX) || at < 0) {
      throw new UnreadableRecordException("not an event of ours");
    }
    String name = type.substring(CloudEventHeaders.TYPE_PREFIX.length(), at);
    try {
      int revision = Integer.parseInt(type.substring(at + 2));
      DomainEvent event = event(name, revision, record.value());
      return new PublishedEvent(
          header(record, CloudEventHeaders.ID),
          stream(record.key(), event),
          sequence(header(record, CloudEventHeaders.SEQUENCE)),
          Instant.parse(header(record, CloudEventHeaders.TIME)),
          name,
          revision,
          header(record, CloudEventHeaders.SUBJECT),
          header(record, CloudEventHeaders.HASH),
          event);
    } catch (JacksonException | NumberFormatException | DateTimeException e) {
      throw new UnreadableRecordException(
          "cannot read " + name + ": " + e.getClass().getSimpleName());
    } catch (UnknownRevisionException e) {
      throw new UnreadableRecordException("unknown revision of " + name);
    }
  }

  private static DomainEvent event(String name, int revision, byte @Nullable [] value) {
    Class<? extends DomainEvent> known =
        EventCatalogue.find(name).orElseThrow(() -> new UnreadableRecordException("unknown event"));
    DomainEvent event = null;
    if (value != null) {
      event = revision == EventCatalogue.revisionOf(known)
          ? Json.mapper().readValue(value, known)
          : Json.mapper()
              .convertValue(
                  Upcasters.today().upcast(name, revision, Json.mapper().readValue(value, TREE)),
                  known);
    }
    if (event == null) {
      throw new UnreadableRecordException("an event without data");
    }
    return event;
  }

  private static String stream(@Nullable String key, DomainEvent event) {
    if (key == null || !key.equals(event.streamId())) {
      throw new UnreadableRecordException("the key is not the event's stream");
    }
    return key;
  }

  private static long sequence(String text) {
    long sequence = Long.parseLong(text);
    if (sequence < 1) {
      throw new UnreadableRecordException("sequences begin at 1");
    }
    return sequence;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UnreadableRecordException("header " + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }
}
