package nl.situatiebeeld.platform.relay;

import java.time.Duration;
import javax.sql.DataSource;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.TestTopic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A relay between one test's store and topic, and ways to stop it at an awkward moment. */
public final class TestRelay implements AutoCloseable {

  private final TestStore store;
  private final Relay relay;

  private TestRelay(TestStore store, Relay relay) {
    this.store = store;
    this.relay = relay;
  }

  /** A relay at work. */
  public static TestRelay start(TestStore store, TestTopic topic) {
    return start(store, topic, store.dataSource());
  }

  /** A relay whose leadership is decided in another database: so two can lead at once. */
  public static TestRelay start(TestStore store, TestTopic topic, DataSource leadership) {
    TestRelay relay = stopped(store, topic, leadership);
    relay.start();
    return relay;
  }

  /** A relay that was not started. */
  public static TestRelay stopped(TestStore store, TestTopic topic) {
    return stopped(store, topic, store.dataSource());
  }

  private static TestRelay stopped(TestStore store, TestTopic topic, DataSource leadership) {
    return new TestRelay(
        store, new Relay(settings(topic, 20), leadership, store.template(), store.transaction()));
  }

  /** Begins. */
  public void start() {
    relay.start();
  }

  Relay relay() {
    return relay;
  }

  static RelaySettings settings(TestTopic topic, int batch) {
    return new RelaySettings(
        topic.bootstrapServers(),
        topic.name(),
        "/test",
        true,
        (short) 1,
        Duration.ofMillis(20),
        batch);
  }

  /** How it stands. */
  public Relay.Status status() {
    return relay.status();
  }

  /** Whether everything that was committed is on Kafka. */
  public boolean done() {
    return relay.status().unpublished() == 0;
  }

  /** Brings the store back to right before the relay noted that it had published these. */
  public void forgetPublishedFrom(long ordinal) {
    JdbcClient.create(store.dataSource())
        .sql("update relay_position set published_ordinal = ?")
        .param(ordinal - 1)
        .update();
  }

  /** Places all that is safe to place, without publishing; what a relay does first. */
  static void placeAll(TestStore store, int batch) {
    Sequencer sequencer = new Sequencer(store.template(), store.transaction(), batch);
    while (sequencer.placeNext() > 0) {
      // once more
    }
  }

  @Override
  public void close() {
    try {
      relay.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
