package nl.situatiebeeld.platform.relay;

import java.time.Instant;

/** The last event of a stream that has a place. */
record StreamHead(long sequence, Instant recordedAt, String hash) {

  /** Before the first event. */
  static final StreamHead START = new StreamHead(0, Instant.EPOCH, HashChain.START);

  /** The event's place right behind this one. */
  PlacedEvent place(StoredEvent event, long ordinal) {
    Instant recorded = event.recordedAt().isBefore(recordedAt) ? recordedAt : event.recordedAt();
    long next = sequence + 1;
    return new PlacedEvent(
        event, ordinal, next, recorded, HashChain.next(hash, event, next, recorded));
  }

  static StreamHead of(PlacedEvent placed) {
    return new StreamHead(placed.sequence(), placed.recordedAt(), placed.hash());
  }
}
