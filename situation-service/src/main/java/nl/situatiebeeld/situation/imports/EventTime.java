package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The moments that the product takes: 1900 to 2200, to the microsecond, as its own API does. */
public final class EventTime {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2201-01-01T00:00:00Z");

  private EventTime() {}

  /** The moment; empty when it lies outside the range. */
  public static Optional<Instant> of(Instant moment) {
    return moment.isBefore(FIRST) || !moment.isBefore(LAST)
        ? Optional.empty()
        : Optional.of(moment.truncatedTo(ChronoUnit.MICROS));
  }
}
