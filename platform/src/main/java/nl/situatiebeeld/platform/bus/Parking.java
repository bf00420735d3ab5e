package nl.situatiebeeld.platform.bus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams whose chain does not go on, kept beside the view; the others do not wait for them (E7).
 *
 * @param now stream → why, for the health and the metrics
 */
record Parking(ConsumerSettings settings, ConsumedPositions positions, Map<String, String> now) {

  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

  /** Remembers what was parked before this connection. */
  void recall() {
    if (settings.chained()) {
      now.putAll(positions.parked());
    }
  }

  /** Keeps it, in the transaction in which the shares take effect. */
  void keep(List<Share> shares) {
    if (!settings.chained()) {
      return;
    }
    for (Share share : shares) {
      Set<String> released = new HashSet<>(share.streams());
      released.retainAll(now.keySet());
      released.removeAll(share.parked().keySet());
      positions.release(released);
      positions.park(share.parked());
    }
  }

  /** Tells of it, once it took effect: the stream's id and places only. */
  void tell(Share share) {
    share.streams().stream()
        .filter(stream -> !share.parked().containsKey(stream) && now.remove(stream) != null)
        .forEach(stream -> LOG.warn("consumer {} goes on with {}", settings.name(), stream));
    share.parked().forEach((stream, why) -> {
      if (now.putIfAbsent(stream, why) == null) {
        LOG.error("consumer {} parks {}: {}", settings.name(), stream, why);
      }
    });
  }
}
