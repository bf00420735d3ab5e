package nl.situatiebeeld.platform.bus;

import static nl.situatiebeeld.platform.testing.TestRecords.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import nl.situatiebeeld.platform.testing.TestView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Several consumers of one view: the stored place decides who was first, so nothing counts twice.
 */
class RivalConsumersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStore store = TestStore.fresh();
  private final TestTopic topic = TestTopic.fresh();
  private final TestView view = new TestView(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void partitionsMoveFromInstanceToInstanceAndNothingCountsTwice() throws Exception {
    topic.create();
    EventConsumer first = view.consumer(topic);
    EventConsumer second = view.consumer(topic);
    first.start();
    sendToAll(1);
    awaitSeenInAll(1);
    second.start();
    await().atMost(PATIENCE).until(() -> second.progress().remaining() >= 0);
    sendToAll(2);
    awaitSeenInAll(2);
    first.stop();
    sendToAll(3);
    awaitSeenInAll(3);
    second.stop();
    assertThat(view.seenTwice()).isEmpty();
    assertThat(first.progress().applied() + second.progress().applied())
        .isEqualTo(3L * Topics.PARTITIONS);
    assertThat(second.progress().applied()).as("took over").isPositive();
  }

  @Test
  void anInstanceThatIsOvertakenInsideItsTransactionBeginsAgainWhereTheOtherStopped()
      throws Exception {
    topic.create().send(event(topic, 0, "a", 1), event(topic, 0, "a", 2));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    EventConsumer slow = alone("slow", batch -> {
      view.apply(batch);
      inside.countDown();
      awaitUnchecked(go);
    });
    EventConsumer quick = alone("quick", view);
    slow.start();
    awaitUnchecked(inside);
    quick.start();
    await().atMost(PATIENCE).until(() -> waitingForALock() == 1);
    go.countDown();
    topic.send(event(topic, 0, "a", 3));
    await().atMost(PATIENCE).until(() -> view.position(0) == 3);
    slow.stop();
    quick.stop();
    assertThat(view.seen("a")).containsExactly(1L, 2L, 3L);
    assertThat(view.seenTwice()).isEmpty();
    assertThat(slow.progress().applied() + quick.progress().applied()).isEqualTo(3);
  }

  @Test
  void oneThatReadsAloneWaitsForATopicThatIsNotThereYet() throws Exception {
    EventConsumer rebuild = alone("rebuild", view);
    rebuild.start();
    assertThat(rebuild.progress().remaining()).as("unknown, not none").isEqualTo(-1);
    topic.create().send(event(topic, 3, "a", 1));
    await().atMost(PATIENCE).until(() -> view.position(3) == 1);
    await().atMost(PATIENCE).until(() -> rebuild.progress().remaining() == 0);
    rebuild.stop();
  }

  private EventConsumer alone(String name, Projection projection) {
    return new EventConsumer(
        ConsumerSettings.rebuild(name, topic.bootstrapServers(), topic.name(), "public"),
        store.template(),
        store.transaction(),
        projection,
        streams -> {});
  }

  private void sendToAll(long sequence) throws Exception {
    for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
      topic.send(event(topic, partition, "stream-" + partition, sequence));
    }
  }

  private void awaitSeenInAll(long sequence) {
    await().atMost(PATIENCE).untilAsserted(() -> {
      assertThat(view.seen()).hasSize(Topics.PARTITIONS);
      assertThat(view.seen().values())
          .allSatisfy(seen -> assertThat(seen).last().isEqualTo(sequence));
    });
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int waitingForALock() {
    List<Integer> counts = store
        .template()
        .query(
            "select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'",
            (row, n) -> row.getInt(1));
    return counts.getFirst();
  }
}
