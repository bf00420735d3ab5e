package nl.situatiebeeld.platform.relay;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.platform.eventstore.TestEngine;
import nl.situatiebeeld.platform.testing.Place;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.Writer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A transaction that wrote an event stays open while others commit behind it. A reader that comes
 * by when the others' events are older than Axon's gap timeout takes the open one for a gap.
 */
class LostEventTest {

  // older than Axon's gap timeout of 60 s, so that nobody has to wait for it
  private final Instant longAgo = Instant.now().minusSeconds(300);

  private final TestStore store = TestStore.fresh();
  private final EventStorageEngine axon = TestEngine.on(store);
  private @Nullable TrackingToken token;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void axonsOwnTrackingReadLosesTheEventForGood() {
    try (Writer slow = store.writer()) {
      commit("first", longAgo);
      slow.event("s", "slow", 0, longAgo);
      commit("third", longAgo);
      assertThat(readOn()).containsExactly("first", "third");
      slow.commit();
      commit("fourth", longAgo);
      assertThat(readOn()).as("'slow' is committed, and passed over").containsExactly("fourth");
      assertThat(readOn()).isEmpty();
    }
  }

  @Test
  void axonsOwnTrackingReadComesBackForAGapThatIsFresh() {
    try (Writer slow = store.writer()) {
      commit("first", Instant.now());
      slow.event("s", "slow", 0);
      commit("third", Instant.now());
      assertThat(readOn()).containsExactly("first", "third");
      slow.commit();
      commit("fourth", Instant.now());
      assertThat(readOn()).containsExactly("slow", "fourth");
    }
  }

  @Test
  void theRelayWaitsForTheOpenTransactionAndPublishesAllInOrder() throws Exception {
    TestTopic topic = TestTopic.fresh();
    try (Writer slow = store.writer()) {
      commit("first", longAgo);
      slow.event("s", "slow", 0, longAgo);
      commit("third", longAgo);
      TestRelay.placeAll(store, 20);
      assertThat(store.places()).extracting(Place::subject).containsExactly("first");
      slow.commit();
      commit("fourth", longAgo);
    }
    try (TestRelay relay = TestRelay.start(store, topic)) {
      await().atMost(1, MINUTES).until(relay::done);
    }
    List<Place> published = topic.places();
    assertThat(published)
        .extracting(Place::subject)
        .containsExactly("first", "slow", "third", "fourth");
    Place.assertWhole(published);
  }

  private void commit(String aggregate, Instant at) {
    store.append("s", aggregate, 0, at);
  }

  private List<String> readOn() {
    List<? extends TrackedEventMessage<?>> read = axon.readEvents(token, false).toList();
    if (!read.isEmpty()) {
      token = read.getLast().trackingToken();
    }
    return read.stream()
        .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
        .toList();
  }
}
