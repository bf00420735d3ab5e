package nl.situatiebeeld.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.platform.testing.TestRecords;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.Writer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not an event of ours is told apart, without a word of its content. */
class RecordReaderTest {

  private static final TestTopic TOPIC = new TestTopic("nowhere:1", "events");

  @Test
  void aGoodRecordIsAnEventWithItsPlace() {
    PublishedEvent read = RecordReader.read(consumed(good()));
    assertThat(read.stream()).isEqualTo("s");
    assertThat(read.sequence()).isEqualTo(7);
    assertThat(read.event()).isInstanceOf(SituationClosed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CloudEventHeaders.ID,
        CloudEventHeaders.TYPE,
        CloudEventHeaders.SUBJECT,
        CloudEventHeaders.SEQUENCE,
        CloudEventHeaders.TIME,
        CloudEventHeaders.HASH
      })
  void eachHeaderIsNeeded(String header) {
    ProducerRecord<String, byte[]> record = good();
    record.headers().remove(header);
    assertUnreadable(record);
  }

  static Stream<ProducerRecord<String, byte[]>> spoilt() {
    return Stream.of(
        TestRecords.with(good(), CloudEventHeaders.TYPE, "org.example.situation-closed.v1"),
        TestRecords.with(good(), CloudEventHeaders.TYPE, "nl.situatiebeeld.situation-closed"),
        TestRecords.with(good(), CloudEventHeaders.TYPE, "nl.situatiebeeld.unheard-of.v1"),
        TestRecords.with(good(), CloudEventHeaders.TYPE, "nl.situatiebeeld.situation-closed.v99"),
        TestRecords.with(good(), CloudEventHeaders.TYPE, "nl.situatiebeeld.situation-closed.v0"),
        TestRecords.with(good(), CloudEventHeaders.SEQUENCE, "0"),
        TestRecords.with(good(), CloudEventHeaders.SEQUENCE, "-1"),
        TestRecords.with(good(), CloudEventHeaders.SEQUENCE, "seven"),
        TestRecords.with(good(), CloudEventHeaders.TIME, "yesterday"),
        withData(null),
        withData("null"),
        withData("MARKER"),
        withData("{}"),
        withData(Writer.payload("s", "MARKER").replace("reason", "motive")),
        withData(Writer.payload("another", "MARKER")),
        withKey(null),
        withKey("another"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource
  void spoilt(ProducerRecord<String, byte[]> record) {
    assertUnreadable(record);
  }

  private static ProducerRecord<String, byte[]> good() {
    return TestRecords.event(TOPIC, 0, "s", 7);
  }

  private static ProducerRecord<String, byte[]> withData(
      @org.jspecify.annotations.Nullable String data) {
    byte[] bytes = data == null ? null : data.getBytes(UTF_8);
    return new ProducerRecord<>(TOPIC.name(), 0, "s", bytes, good().headers());
  }

  private static ProducerRecord<String, byte[]> withKey(
      @org.jspecify.annotations.Nullable String key) {
    return new ProducerRecord<>(TOPIC.name(), 0, key, good().value(), good().headers());
  }

  private static void assertUnreadable(ProducerRecord<String, byte[]> record) {
    assertThatThrownBy(() -> RecordReader.read(consumed(record)))
        .isInstanceOf(UnreadableRecordException.class)
        .message()
        .doesNotContain("MARKER");
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    for (Header header : sent.headers()) {
      record.headers().add(header);
    }
    return record;
  }
}
