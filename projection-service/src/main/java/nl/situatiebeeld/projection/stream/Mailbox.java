package nl.situatiebeeld.projection.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one reader, bounded: when it is full, what waits is dropped for a fresh picture,
 * and when that happens too often in a row, the reader is too slow. The sender never waits.
 */
final class Mailbox {

  private final BlockingQueue<Signal> waiting;
  private final int capacity;
  private final int maxCoalesced;
  private int coalesced;

  Mailbox(int capacity, int maxCoalesced) {
    this(capacity, maxCoalesced, 0);
  }

  private Mailbox(int capacity, int maxCoalesced, int coalesced) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.capacity = capacity;
    this.maxCoalesced = maxCoalesced;
    this.coalesced = coalesced;
  }

  /** An empty one for the same reader: what was meant for its former eyes never arrives. */
  synchronized Mailbox renewed() {
    return new Mailbox(capacity, maxCoalesced, coalesced);
  }

  /** Puts something in, whatever it takes. */
  synchronized void put(Signal signal) {
    if (waiting.offer(signal)) {
      return;
    }
    waiting.clear();
    coalesced++;
    waiting.offer(coalesced > maxCoalesced ? new Signal.End("too-slow") : new Signal.Again());
  }

  /** The reader has caught up. */
  synchronized void caughtUp() {
    coalesced = 0;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The next, or null when nothing came in this time. */
  @Nullable
  Signal take(Duration patience) throws InterruptedException {
    return waiting.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
  }
}
