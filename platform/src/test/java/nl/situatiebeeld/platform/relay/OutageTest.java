package nl.situatiebeeld.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.situatiebeeld.embedded.LocalKafka;
import nl.situatiebeeld.embedded.LocalPostgres;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.platform.testing.Place;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.TestView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** Kafka or PostgreSQL goes away for a while; afterwards everything is there, in order, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final LocalKafka kafka = LocalKafka.temporary();
  private TestStore store;
  private TestTopic topic;
  private TestView view;
  private EventConsumer consumer;
  private TestRelay relay;
  private int appended;

  @BeforeEach
  void beginWell(TestInfo test) {
    appended = 0;
    store = TestStore.of(postgres.createDatabase(
        test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT)));
    topic = TestTopic.on(kafka);
    view = new TestView(store);
    consumer = view.consumer(topic);
    relay = TestRelay.start(store, topic);
    consumer.start();
    append(5);
    awaitAll();
  }

  @AfterEach
  void close() throws Exception {
    relay.close();
    consumer.stop();
    store.close();
  }

  @AfterAll
  void stopServers() {
    kafka.close();
    postgres.close();
  }

  @Test
  void whileKafkaIsAwayEventsAreAcceptedAndArriveLaterInOrder() {
    kafka.stop();
    append(30);
    assertThat(relay.status().unpublished()).isEqualTo(30);
    kafka.start();
    awaitAll();
  }

  @Test
  void kafkaKilledOverAndOverLosesNothing() {
    for (int round = 0; round < 3; round++) {
      append(20);
      kafka.kill();
      append(20);
      kafka.start();
    }
    awaitAll();
  }

  @Test
  void aRelayThatBeginsWhileKafkaIsAwayWaitsForIt() {
    relay.close();
    kafka.stop();
    append(30);
    try (TestRelay next = TestRelay.start(store, topic)) {
      kafka.start();
      awaitAll();
      assertThat(next.done()).isTrue();
    }
  }

  @Test
  void relayAndConsumerOutliveAKilledPostgres() {
    append(20);
    postgres.kill();
    postgres.start();
    append(20);
    awaitAll();
  }

  private void append(int events) {
    for (int n = 0; n < events; n++) {
      store.append("s", "fact", appended++);
    }
  }

  private void awaitAll() {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> view.seen("s").size() == appended);
    List<Place> first = topic.firstPlaces();
    assertThat(first).hasSize(appended);
    Place.assertWhole(first);
    assertThat(view.seenTwice()).isEmpty();
  }
}
