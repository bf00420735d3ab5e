package nl.situatiebeeld.platform.bus;

import static nl.situatiebeeld.platform.testing.TestRecords.event;
import static nl.situatiebeeld.platform.testing.TestRecords.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.platform.testing.Logs;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.TestView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event takes effect exactly once; what cannot be taken in holds up its partition alone. */
class EventConsumerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStore store = TestStore.fresh();
  private final TestTopic topic = TestTopic.fresh();
  private final TestView view = new TestView(store);
  private final EventConsumer consumer = view.consumer(topic);

  @BeforeEach
  void makeTopic() throws Exception {
    topic.create();
  }

  @AfterEach
  void close() throws Exception {
    consumer.stop();
    store.close();
  }

  @Test
  void duplicatesAreDropped() throws Exception {
    topic.send(
        event(topic, 0, "a", 1),
        event(topic, 0, "a", 2),
        event(topic, 0, "b", 1),
        event(topic, 0, "a", 1),
        event(topic, 0, "a", 2),
        event(topic, 0, "a", 3));
    consumer.start();
    awaitPosition(0, 6);
    assertThat(view.seen("a")).containsExactly(1L, 2L, 3L);
    assertThat(view.seen("b")).containsExactly(1L);
    assertThat(view.seenTwice()).isEmpty();
    await().atMost(PATIENCE).until(() -> consumer.progress().remaining() == 0);
    assertThat(consumer.progress().applied()).isEqualTo(4);
  }

  @Test
  void aHoleHoldsUpItsPartitionAndTheOthersGoOn() throws Exception {
    topic.send(
        event(topic, 0, "a", 1),
        event(topic, 0, "a", 3),
        event(topic, 0, "other", 1),
        event(topic, 1, "b", 1));
    consumer.start();
    awaitHeldUp(0, "hole in a stream: 1 is followed by 3");
    topic.send(event(topic, 1, "b", 2));
    awaitPosition(1, 2);
    assertThat(view.seen("b")).containsExactly(1L, 2L);
    assertThat(view.seen("a")).containsExactly(1L);
    assertThat(view.seen("other")).as("behind the hole").isEmpty();
    assertThat(view.position(0)).isEqualTo(1);
    assertThat(consumer.progress().heldUp()).containsOnlyKeys(0);
    assertThat(consumer.progress().remaining()).isEqualTo(2);
  }

  @Test
  void itGoesOnByItselfOnceTheHoleIsMendedInTheView() throws Exception {
    topic.send(event(topic, 0, "a", 1), event(topic, 0, "a", 3));
    consumer.start();
    awaitHeldUp(0, "hole");
    store.transaction().executeWithoutResult(status -> {
      view.count("a", 2);
      store.template().update("update stream_position set sequence = 2 where stream = 'a'");
    });
    awaitPosition(0, 2);
    await().atMost(PATIENCE).until(() -> consumer.progress().heldUp().isEmpty());
    assertThat(view.seen("a")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anUnreadableRecordHoldsUpItsPartitionAndTheOthersGoOn() throws Exception {
    topic.send(
        event(topic, 0, "a", 1),
        with(event(topic, 0, "a", 2), CloudEventHeaders.TYPE, "nl.situatiebeeld.never-heard.v1"),
        event(topic, 0, "a", 3),
        event(topic, 1, "b", 1));
    consumer.start();
    awaitHeldUp(0, "unknown event");
    awaitPosition(1, 1);
    assertThat(view.seen("a")).containsExactly(1L);
    assertThat(view.position(0)).isEqualTo(1);
  }

  @Test
  void whatTheViewRefusesIsUndoneWholeAndTriedAgainWhileTheOthersGoOn() throws Exception {
    view.refuse("a");
    topic.send(event(topic, 0, "a", 1), event(topic, 0, "a", 2), event(topic, 1, "b", 1));
    try (Logs logs = Logs.captured()) {
      consumer.start();
      awaitHeldUp(0, "the view refuses an event: IllegalStateException");
      awaitPosition(1, 1);
      assertThat(view.seen()).containsOnlyKeys("b");
      assertThat(view.position(0)).isZero();
      assertThat(logs.text()).contains("stands still").doesNotContain("SECRET-STATEMENT");
    }
    view.relent("a");
    awaitPosition(0, 2);
    await().atMost(PATIENCE).until(() -> consumer.progress().heldUp().isEmpty());
    assertThat(view.seen("a")).containsExactly(1L, 2L);
    assertThat(view.seenTwice()).isEmpty();
  }

  @Test
  void afterAStopItGoesOnWhereTheViewIsNotWhereKafkaThinks() throws Exception {
    topic.send(event(topic, 0, "a", 1), event(topic, 0, "a", 2));
    consumer.start();
    awaitPosition(0, 2);
    consumer.stop();
    // the view is put back to an earlier moment, as by a restored backup
    store.template().update("delete from seen where sequence = 2");
    store.template().update("update stream_position set sequence = 1");
    store.template().update("update consumed_position set next_offset = 1");
    consumer.start();
    awaitPosition(0, 2);
    assertThat(view.seen("a")).containsExactly(1L, 2L);
    assertThat(view.seenTwice()).isEmpty();
  }

  private void awaitPosition(int partition, long offset) {
    await().atMost(PATIENCE).until(() -> view.position(partition) == offset);
  }

  private void awaitHeldUp(int partition, String why) {
    await().atMost(PATIENCE).untilAsserted(() -> {
      List<String> reasons = List.copyOf(consumer.progress().heldUp().values());
      assertThat(consumer.progress().heldUp()).containsOnlyKeys(partition);
      assertThat(reasons).singleElement().asString().contains(why);
    });
  }
}
