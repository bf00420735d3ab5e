package nl.situatiebeeld.platform.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.Writer;

/**
 * Several writers whose transactions begin, write, commit and fail in any order, with a sequencer
 * between them. One thread makes every choice from a seed, so each run can be had again.
 */
final class RandomWriters implements AutoCloseable {

  private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

  private final TestStore store;
  private final Random random;
  private final Sequencer sequencer;
  private final List<Slot> slots;
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final Map<String, Integer> committed = new HashMap<>();

  RandomWriters(TestStore store, int seed) {
    this.store = store;
    this.random = new Random(seed);
    this.sequencer = new Sequencer(store.template(), store.transaction(), 1 + random.nextInt(6));
    this.slots = IntStream.range(0, 6).mapToObj(n -> new Slot(store.writer())).toList();
    for (int n = 0; n < 8; n++) {
      aggregates.add(new Aggregate("run-" + seed + "-" + n % 3, "run-" + seed + "-fact-" + n));
    }
  }

  void run(int steps) {
    for (int step = 0; step < steps; step++) {
      if (random.nextInt(4) == 0) {
        sequencer.placeNext();
      } else {
        slots.get(random.nextInt(slots.size())).step();
      }
    }
    slots.forEach(slot -> slot.end(true));
    TestRelay.placeAll(store, 5);
  }

  /** How many events each stream has. */
  Map<String, Integer> committed() {
    return Map.copyOf(committed);
  }

  @Override
  public void close() {
    slots.forEach(slot -> slot.writer.close());
  }

  private static final class Aggregate {
    private final String stream;
    private final String id;
    private long next;
    private boolean held;

    Aggregate(String stream, String id) {
      this.stream = stream;
      this.id = id;
    }
  }

  /** One connection; a transaction on it holds the aggregates that it writes to. */
  private final class Slot {
    private final Writer writer;
    private final Map<Aggregate, Integer> written = new HashMap<>();

    Slot(Writer writer) {
      this.writer = writer;
    }

    void step() {
      switch (random.nextInt(8)) {
        case 0, 1 -> writer.begin();
        case 2 -> end(true);
        case 3 -> end(random.nextInt(3) > 0);
        default -> write(aggregates.get(random.nextInt(aggregates.size())));
      }
    }

    private void write(Aggregate aggregate) {
      if (aggregate.held && !written.containsKey(aggregate)) {
        return;
      }
      aggregate.held = true;
      // clocks of different machines differ
      Instant at = NOON.plusMillis(random.nextInt(10_000));
      int before = written.getOrDefault(aggregate, 0);
      writer.event(aggregate.stream, aggregate.id, aggregate.next + before, at);
      written.put(aggregate, before + 1);
    }

    void end(boolean well) {
      if (well) {
        writer.commit();
      } else {
        writer.rollback();
      }
      written.forEach((aggregate, count) -> {
        aggregate.held = false;
        if (well) {
          aggregate.next += count;
          committed.merge(aggregate.stream, count, Integer::sum);
        }
      });
      written.clear();
    }
  }
}
