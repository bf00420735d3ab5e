package nl.situatiebeeld.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.platform.testing.Place;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.TestView;
import nl.situatiebeeld.platform.testing.Writer;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the store to Kafka: at least once, in order, and each event once in a view. */
class RelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStore store = TestStore.fresh();
  private final TestTopic topic = TestTopic.fresh();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theTopicHasItsPartitionsForLifeAndNoEnd() throws Exception {
    store.append("s", "s", 0);
    relayAll();
    try (var admin = topic.admin()) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
      Config config = admin
          .describeConfigs(List.of(resource))
          .all()
          .get()
          .values()
          .iterator()
          .next();
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
      assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
      assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
      var description = admin
          .describeTopics(List.of(topic.name()))
          .allTopicNames()
          .get()
          .values()
          .iterator()
          .next();
      assertThat(description.partitions()).hasSize(12).hasSize(Topics.PARTITIONS);
    }
  }

  @Test
  void eachRecordIsACloudEventWithTheStreamAsItsKey() {
    store.append("situation-1", "fact-1", 0, Instant.parse("2026-07-14T12:00:00.123456Z"));
    relayAll();
    var record = topic.records().getFirst();
    assertThat(record.key()).isEqualTo("situation-1");
    Map.of(
            CloudEventHeaders.SPEC_VERSION, "1.0",
            CloudEventHeaders.SOURCE, "/test",
            CloudEventHeaders.TYPE, "nl.situatiebeeld.situation-closed.v1",
            CloudEventHeaders.SUBJECT, "fact-1",
            CloudEventHeaders.TIME, "2026-07-14T12:00:00.123456Z",
            CloudEventHeaders.SEQUENCE, "1",
            CloudEventHeaders.CAUSATION_ID, "c",
            CloudEventHeaders.DATA_SCHEMA,
                "https://situatiebeeld.nl/schemas/situation-closed.v1.json",
            CloudEventHeaders.CONTENT_TYPE, "application/json")
        .forEach(
            (name, value) -> assertThat(TestTopic.header(record, name)).as(name).isEqualTo(value));
  }

  @Test
  void killedBetweenSendingAndNotingItTheRelaySendsTheSameAgainAndAViewTakesItOnce()
      throws Exception {
    for (int n = 0; n < 10; n++) {
      store.append("s" + n % 2, "fact-" + n % 2, n / 2);
    }
    relayAll();
    try (TestRelay next = TestRelay.stopped(store, topic)) {
      next.forgetPublishedFrom(4);
      next.start();
      await().atMost(PATIENCE).until(next::done);
    }
    assertThat(topic.places())
        .as("all twice: 4 to 10 were not noted, 1 to 3 may be what Kafka lost at its end")
        .hasSize(20);
    assertThat(topic.firstPlaces()).as("the same to the last bit").hasSize(10);
    Place.byStream(topic.firstPlaces()).values().forEach(Place::assertWhole);
    TestView view = new TestView(store);
    EventConsumer consumer = view.consumer(topic);
    consumer.start();
    await().atMost(PATIENCE).until(() -> consumer.progress().remaining() == 0);
    consumer.stop();
    assertThat(view.seen())
        .isEqualTo(Map.of("s0", List.of(1L, 2L, 3L, 4L, 5L), "s1", List.of(1L, 2L, 3L, 4L, 5L)));
    assertThat(view.seenTwice()).isEmpty();
  }

  @Test
  void aRelayThatStartsAnewGivesKafkaAgainWhatItMayHaveLostAtItsEnd() throws Exception {
    for (int n = 0; n < 3; n++) {
      store.append("s", "fact", n);
    }
    relayAll();
    store.append("s", "fact", 3);
    relayAll();
    assertThat(topic.places())
        .extracting(Place::sequence)
        .containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 4L);
  }

  @Test
  void killedBetweenPlacingAndSendingItSendsWhatWasPlacedThen() {
    Instant noon = Instant.parse("2026-07-14T12:00:00Z");
    store.append("s", "fact-1", 0, noon);
    store.append("s", "fact-2", 0, noon);
    TestRelay.placeAll(store, 20);
    List<Place> placed = store.places();
    store.append("s", "fact-1", 1, noon.minusSeconds(10));
    relayAll();
    assertThat(store.places()).startsWith(placed.toArray(Place[]::new)).hasSize(3);
    assertThat(topic.places())
        .extracting(Place::hash)
        .startsWith(placed.getFirst().hash());
    Place.assertWhole(topic.places());
  }

  @Test
  void twoRelaysAtOnceRepeatButNeverLeaveAHoleOrSwap() {
    try (TestStore elsewhere = TestStore.fresh();
        TestRelay one = TestRelay.start(store, topic);
        TestRelay two = TestRelay.start(store, topic, elsewhere.dataSource())) {
      CompletableFuture.allOf(IntStream.range(0, 4)
              .mapToObj(n -> CompletableFuture.runAsync(() -> write("s" + n % 3, "fact-" + n, 60)))
              .toArray(CompletableFuture[]::new))
          .join();
      await().atMost(PATIENCE).until(() -> one.done() && two.done());
    }
    Map<String, List<Place>> streams = Place.byStream(topic.firstPlaces());
    assertThat(streams.values().stream().mapToInt(List::size).sum()).isEqualTo(240);
    streams.values().forEach(Place::assertWhole);
  }

  @Test
  void aRelayThatStandsByTellsTheSameAsTheOneAtWork() {
    try (Writer open = store.writer()) {
      open.begin();
      store.append("s", "s", 0, Instant.now().minusSeconds(100));
      TestRelay standBy = TestRelay.stopped(store, topic);
      assertThat(standBy.status().unpublished()).isEqualTo(1);
      assertThat(standBy.status().oldestWaits()).isGreaterThan(Duration.ofSeconds(99));
      assertThat(new RelayHealth(standBy.relay()).health().getStatus().getCode())
          .isEqualTo("DOWN");
    }
    relayAll();
    TestRelay standBy = TestRelay.stopped(store, topic);
    assertThat(standBy.status()).isEqualTo(new Relay.Status(0, Duration.ZERO));
    assertThat(new RelayHealth(standBy.relay()).health().getStatus().getCode()).isEqualTo("UP");
  }

  private void write(String stream, String aggregate, int events) {
    for (int n = 0; n < events; n++) {
      store.append(stream, aggregate, n);
    }
  }

  private void relayAll() {
    try (TestRelay relay = TestRelay.start(store, topic)) {
      await().atMost(PATIENCE).until(relay::done);
    }
  }
}
