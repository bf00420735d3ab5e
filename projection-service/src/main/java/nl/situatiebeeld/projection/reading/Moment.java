package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A moment in a situation, by recorded time and by sequence.
 *
 * @param sequence the last event that had been recorded then
 * @param recordedAt when that event was recorded
 * @param at the moment itself: what had become stale, whose participation had ended
 */
public record Moment(long sequence, Instant recordedAt, Instant at) {

  /** Clocks of callers may run ahead by this many seconds. */
  static final int AHEAD_SECONDS = 60;

  /**
   * The asked moment.
   *
   * @param asOf recorded time, or null for now
   * @return empty when nothing had been recorded by then
   * @throws RefusedException when it lies in the future
   */
  public static Optional<Moment> of(
      Reading reading, String situationId, @Nullable Instant asOf, Instant now) {
    reading.asOf(asOf);
    if (asOf == null) {
      return reading.head(situationId).map(head -> now(reading, situationId, head, now));
    }
    passed(asOf, now);
    return reading
        .placeAt(situationId, asOf)
        .map(place -> new Moment(place.sequence(), place.recordedAt(), asOf));
  }

  /**
   * A moment that has been, as it was asked; null when it was not.
   *
   * @throws RefusedException when it lies in the future
   */
  public static @Nullable Instant passed(@Nullable Instant asked, Instant now) {
    if (asked != null && asked.isAfter(now.plusSeconds(AHEAD_SECONDS))) {
      throw new RefusedException(
          ProjectionRefusal.FUTURE_MOMENT, "Ask for a moment that has been, or leave it out.");
    }
    return asked;
  }

  // a reconstruction has its own clock: in it, now is when its last event was recorded
  private static Moment now(Reading reading, String situationId, Place head, Instant now) {
    boolean reconstruction = reading
        .situation(situationId, head.sequence())
        .map(SituationRow::reconstruction)
        .orElse(false);
    return of(head, reconstruction, now);
  }

  /** Now, after the last event, by the situation's own clock. */
  public static Moment of(Place head, boolean reconstruction, Instant now) {
    Instant at = reconstruction || now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    return new Moment(head.sequence(), head.recordedAt(), at);
  }
}
