package nl.situatiebeeld.situation.sitrep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import org.jspecify.annotations.Nullable;

/**
 * Set times of SitReps: the first, and each an interval after the one before.
 *
 * @param recipients empty for all that take part with the profile then
 * @param next the first set time that has neither been answered nor passed
 * @param answered the last set time for which a SitRep was issued
 */
record Schedule(
    Profile profile,
    List<String> recipients,
    Instant firstAt,
    Duration interval,
    ScheduleMode mode,
    Duration grace,
    Instant next,
    @Nullable Instant answered) {

  /** When the clock has something to do for it. */
  Instant firesAt() {
    return switch (mode) {
      case AUTOMATIC -> next;
      case BY_HAND -> next.plus(grace);
    };
  }

  /** The last set time for which the clock has something to do at a moment from firesAt on. */
  Instant lastDue(Instant moment) {
    return next.plus(interval.multipliedBy(timesBetween(firesAt(), moment)));
  }

  /** How many set times lie from the next one until this one, both included. */
  int timesUntil(Instant setTime) {
    return Math.toIntExact(timesBetween(next, setTime) + 1);
  }

  /**
   * Whether a SitRep for this time is wanted: a set time, not answered, at most the next one, and
   * not more than the grace ahead, for it is to show the picture of about that time (A3).
   */
  boolean awaits(Instant time, Instant moment) {
    boolean set = !time.isBefore(firstAt)
        && Duration.between(firstAt, time).toNanos() % interval.toNanos() == 0;
    boolean near = !moment.isBefore(time.minus(grace));
    return set && near && !time.isAfter(next) && (answered == null || time.isAfter(answered));
  }

  /** A SitRep was issued for this set time, and so for those before it. */
  Schedule answered(Instant setTime) {
    return with(later(next, setTime.plus(interval)), setTime);
  }

  /** The set times until this one passed. */
  Schedule passed(Instant setTime) {
    return with(later(next, setTime.plus(interval)), answered);
  }

  private Schedule with(Instant newNext, @Nullable Instant newAnswered) {
    return new Schedule(profile, recipients, firstAt, interval, mode, grace, newNext, newAnswered);
  }

  private long timesBetween(Instant from, Instant to) {
    return Duration.between(from, to).dividedBy(interval);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
