package nl.situatiebeeld.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.platform.testing.TestRecords.event;
import static nl.situatiebeeld.platform.testing.TestRecords.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.platform.relay.HashChain;
import nl.situatiebeeld.platform.testing.Logs;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.TestView;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where chains are followed, what cannot be believed is parked, stream by stream (E7). */
class ChainedConsumerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStore store = TestStore.fresh();
  private final TestTopic topic = TestTopic.fresh();
  private final TestView view = new TestView(store);
  private EventConsumer consumer = following();

  private EventConsumer following() {
    return view.consumer(ConsumerSettings.live(
            "view-" + topic.name(), topic.bootstrapServers(), topic.name(), "public")
        .followingChains());
  }

  @BeforeEach
  void makeTopic() throws Exception {
    topic.create();
  }

  @AfterEach
  void close() throws Exception {
    consumer.stop();
    store.close();
  }

  /** Good records of a stream, each with its hash. */
  private List<ProducerRecord<String, byte[]>> chain(String stream, int length) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    String hash = HashChain.START;
    for (int sequence = 1; sequence <= length; sequence++) {
      ProducerRecord<String, byte[]> record = event(topic, 0, stream, sequence);
      String data = HashChain.canonical(new String(record.value(), UTF_8));
      hash = HashChain.next(
          hash,
          HashChain.canonical(
              data,
              header(record, CloudEventHeaders.ID),
              "situation-closed",
              Instant.parse(header(record, CloudEventHeaders.TIME)),
              1,
              sequence,
              stream,
              header(record, CloudEventHeaders.SUBJECT)));
      var chained =
          new ProducerRecord<>(record.topic(), 0, stream, data.getBytes(UTF_8), record.headers());
      records.add(with(chained, CloudEventHeaders.HASH, hash));
    }
    return records;
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private void awaitRead(long offset) {
    await().atMost(PATIENCE).until(() -> view.position(0) == offset);
  }

  private void awaitParked(int streams) {
    await().atMost(PATIENCE).until(() -> consumer.progress().parked() == streams);
  }

  private void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
    for (ProducerRecord<String, byte[]> record : records) {
      topic.send(record);
    }
  }

  @Test
  void E7_aHoleParksItsStreamAndTheOthersGoOn() throws Exception {
    List<ProducerRecord<String, byte[]>> a = chain("a", 4);
    List<ProducerRecord<String, byte[]>> b = chain("b", 2);
    send(List.of(a.get(0), a.get(2), b.get(0), a.get(3), b.get(1)));
    try (Logs logs = Logs.captured()) {
      consumer.start();
      awaitRead(5);
      awaitParked(1);
      assertThat(logs.text()).contains("parks a: event 1 is followed by 3");
    }
    assertThat(view.seen("a")).containsExactly(1L);
    assertThat(view.seen("b")).containsExactly(1L, 2L);
    assertThat(consumer.progress().heldUp()).isEmpty();
  }

  @Test
  void E7_aParkedStreamGoesOnWhenWhatWasMissingIsPublishedAgain() throws Exception {
    List<ProducerRecord<String, byte[]>> a = chain("a", 3);
    send(List.of(a.get(0), a.get(2)));
    consumer.start();
    awaitParked(1);
    consumer.stop();
    consumer = following();
    consumer.start();
    awaitParked(1);
    send(a);
    awaitRead(5);
    awaitParked(0);
    assertThat(view.seen("a")).containsExactly(1L, 2L, 3L);
    assertThat(view.seenTwice()).isEmpty();
    assertThat(store.template().queryForList("select stream from parked_stream"))
        .isEmpty();
  }

  @Test
  void E7_aChangedEventParksItsStream() throws Exception {
    List<ProducerRecord<String, byte[]>> a = chain("a", 2);
    ProducerRecord<String, byte[]> changed = with(a.get(1), CloudEventHeaders.SUBJECT, "other");
    send(List.of(a.get(0), changed, chain("b", 1).getFirst()));
    try (Logs logs = Logs.captured()) {
      consumer.start();
      awaitRead(3);
      awaitParked(1);
      assertThat(logs.text())
          .contains("parks a: event 2 does not give its hash")
          .doesNotContain("a#2");
    }
    assertThat(view.seen("a")).containsExactly(1L);
    assertThat(view.seen("b")).containsExactly(1L);
  }

  @Test
  void E7_aChainThatIsMadeAgainParksItsStream() throws Exception {
    send(chain("a", 2));
    consumer.start();
    awaitRead(2);
    // other ids, so other hashes all along
    send(chain("a", 3));
    awaitRead(5);
    awaitParked(1);
    assertThat(view.seen("a")).containsExactly(1L, 2L);
  }

  @Test
  void E7_whatComesTwiceIsNoTrouble() throws Exception {
    List<ProducerRecord<String, byte[]>> a = chain("a", 2);
    send(List.of(a.get(0), a.get(0), a.get(1), a.get(0), a.get(1)));
    consumer.start();
    awaitRead(5);
    assertThat(view.seen("a")).containsExactly(1L, 2L);
    assertThat(view.seenTwice()).isEmpty();
    assertThat(consumer.progress().parked()).isZero();
  }
}
