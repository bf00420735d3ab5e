package nl.situatiebeeld.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;

/** A view that counts how often each event took effect, and can be told to refuse some. */
public final class TestView implements Projection {

  private final TestStore store;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  /** An empty view in this store, with the consumer's own tables beside it. */
  public TestView(TestStore store) {
    this.store = store;
    store.template().execute("""
        create table if not exists seen (stream text, sequence bigint, times int,
          primary key (stream, sequence))
        """);
    EventConsumer.createTables(store.template(), "public");
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent event : batch) {
      count(event.stream(), event.sequence());
    }
    if (batch.stream().anyMatch(event -> refused.contains(event.stream()))) {
      throw new IllegalStateException("SECRET-STATEMENT is refused");
    }
  }

  /** As if an event had been applied. */
  public void count(String stream, long sequence) {
    store
        .template()
        .update(
            "insert into seen values (?, ?, 1)"
                + " on conflict (stream, sequence) do update set times = seen.times + 1",
            stream,
            sequence);
  }

  /** From now on events of this stream cannot be applied. */
  public void refuse(String stream) {
    refused.add(stream);
  }

  /** From now on they can. */
  public void relent(String stream) {
    refused.remove(stream);
  }

  /** A consumer that fills this view; not started. */
  public EventConsumer consumer(TestTopic topic) {
    return consumer(ConsumerSettings.live(
        "view-" + topic.name(), topic.bootstrapServers(), topic.name(), "public"));
  }

  /** A consumer that fills this view; not started. */
  public EventConsumer consumer(ConsumerSettings settings) {
    return new EventConsumer(settings, store.template(), store.transaction(), this, streams -> {});
  }

  /** Sequences seen by stream, in order. */
  public Map<String, List<Long>> seen() {
    Map<String, List<Long>> seen = new TreeMap<>();
    store
        .template()
        .query(
            "select stream, array_agg(sequence order by sequence) from seen group by stream",
            row -> {
              seen.put(row.getString(1), List.of((Long[]) row.getArray(2).getArray()));
            });
    return seen;
  }

  /** Sequences seen of one stream, in order. */
  public List<Long> seen(String stream) {
    return seen().getOrDefault(stream, List.of());
  }

  /** Events that took effect more than once. */
  public List<String> seenTwice() {
    return store
        .template()
        .query(
            "select stream || ':' || sequence from seen where times > 1",
            (row, n) -> row.getString(1));
  }

  /** Where the consumer goes on in this partition, as stored beside the view; 0 at the start. */
  public long position(int partition) {
    return store
        .template()
        .query(
            "select next_offset from consumed_position where partition = ?",
            (row, n) -> row.getLong(1),
            partition)
        .stream()
        .findFirst()
        .orElse(0L);
  }
}
