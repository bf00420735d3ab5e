package nl.situatiebeeld.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.situatiebeeld.platform.relay.HashChain;
import org.jspecify.annotations.Nullable;

/** The last event of a stream that took effect. */
record StreamPlace(long sequence, String hash) {

  /** Before the first. */
  static final StreamPlace START = new StreamPlace(0, HashChain.START);

  /** Why this event cannot follow here in the stream's chain; null when it can. */
  @Nullable
  String breaks(PublishedEvent event, byte[] data) { // E7
    if (event.sequence() == sequence) {
      return event.hash().equals(hash)
          ? null
          : "event " + sequence + " comes again with another hash";
    }
    if (event.sequence() > sequence + 1) {
      return "event " + sequence + " is followed by " + event.sequence();
    }
    String next = HashChain.next(
        hash,
        HashChain.canonical(
            new String(data, UTF_8),
            event.id(),
            event.name(),
            event.recordedAt(),
            event.revision(),
            event.sequence(),
            event.stream(),
            event.subject()));
    return next.equals(event.hash())
        ? null
        : "event " + event.sequence() + " does not give its hash";
  }
}
