package nl.situatiebeeld.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.platform.json.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;

/** From a record on Kafka to an event. */
public final class RecordReader {

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
    Class<? extends DomainEvent> known =
        EventCatalogue.find(name).orElseThrow(() -> new UnreadableRecordException("unknown event"));
    try {
      int revision = Integer.parseInt(type.substring(at + 2));
      if (revision != EventCatalogue.revisionOf(known)) {
        throw new UnreadableRecordException("unknown revision of " + name);
      }
      return new PublishedEvent(
          header(record, CloudEventHeaders.ID),
          record.key(),
          Long.parseLong(header(record, CloudEventHeaders.SEQUENCE)),
          Instant.parse(header(record, CloudEventHeaders.TIME)),
          name,
          revision,
          header(record, CloudEventHeaders.SUBJECT),
          header(record, CloudEventHeaders.HASH),
          Json.mapper().readValue(record.value(), known));
    } catch (JacksonException | NumberFormatException | DateTimeException e) {
      throw new UnreadableRecordException(
          "cannot read " + name + ": " + e.getClass().getSimpleName());
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new UnreadableRecordException("header " + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }
}
