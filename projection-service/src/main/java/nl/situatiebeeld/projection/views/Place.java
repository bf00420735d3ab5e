package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.situatiebeeld.platform.bus.PublishedEvent;

/**
 * A place in a stream: its sequence and recorded time, to the microsecond as PostgreSQL keeps it.
 */
record Place(long sequence, Instant recordedAt) {

  static Place of(PublishedEvent event) {
    return new Place(event.sequence(), event.recordedAt().truncatedTo(ChronoUnit.MICROS));
  }
}
