package nl.situatiebeeld.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.platform.ids.Ids;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records as the relay publishes them, and ways to spoil them. */
public final class TestRecords {

  private TestRecords() {}

  /** A good record of an event. */
  public static ProducerRecord<String, byte[]> event(
      TestTopic topic, int partition, String stream, long sequence) {
    byte[] data = Writer.payload(stream, stream + "#" + sequence).getBytes(UTF_8);
    var record = new ProducerRecord<>(topic.name(), partition, stream, data);
    Map.of(
            CloudEventHeaders.ID, Ids.next(),
            CloudEventHeaders.TYPE, CloudEventHeaders.type("situation-closed", 1),
            CloudEventHeaders.SUBJECT, stream,
            CloudEventHeaders.SEQUENCE, String.valueOf(sequence),
            CloudEventHeaders.TIME, "2026-07-14T12:00:00Z",
            CloudEventHeaders.HASH, "0".repeat(64))
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** The record with another value of a header. */
  public static ProducerRecord<String, byte[]> with(
      ProducerRecord<String, byte[]> record, String header, String value) {
    record.headers().remove(header).add(header, value.getBytes(UTF_8));
    return record;
  }
}
