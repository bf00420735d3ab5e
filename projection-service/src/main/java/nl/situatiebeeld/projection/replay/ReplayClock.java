package nl.situatiebeeld.projection.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The simulated clock of a replay. It never runs past its end.
 *
 * @param from first moment
 * @param to last moment
 * @param simulated what it read when the machine's clock read {@code anchored}
 * @param speed simulated seconds in one second; null for as fast as possible: then the clock is
 *     where the last change was told
 */
record ReplayClock(
    Instant from,
    Instant to,
    Instant simulated,
    Instant anchored,
    @Nullable Double speed,
    boolean paused) {

  static final double SLOWEST = 0.1;
  static final double FASTEST = 10_000;

  private static final double NANOS = 1e9;
  // databases keep no less
  private static final double MICROS = 1e6;

  /** What it reads now. */
  Instant at(Instant now) {
    Double factor = speed;
    if (paused || factor == null || now.isBefore(anchored)) {
      return simulated;
    }
    double passed = Duration.between(anchored, now).toNanos() / NANOS * factor;
    double left = Duration.between(simulated, to).toNanos() / NANOS;
    return passed >= left ? to : simulated.plus((long) (passed * MICROS), ChronoUnit.MICROS);
  }

  /** Until where what happened may be told now. */
  Instant due(Instant now) {
    return speed == null && !paused ? to : at(now);
  }

  boolean finished(Instant now) {
    return !at(now).isBefore(to);
  }

  ReplayClock pause(Instant now) {
    return new ReplayClock(from, to, at(now), now, speed, true);
  }

  ReplayClock resume(Instant now) {
    return new ReplayClock(from, to, at(now), now, speed, false);
  }

  /** Goes on from where it is, so fast. */
  ReplayClock withSpeed(Instant now, @Nullable Double other) {
    return new ReplayClock(from, to, at(now), now, other, paused);
  }

  /** Stands or goes on at another moment. */
  ReplayClock put(Instant now, Instant moment) {
    return new ReplayClock(from, to, moment, now, speed, paused);
  }

  /** Has been told until a moment; a clock without speed is there, another has one of its own. */
  ReplayClock reached(Instant now, Instant moment) {
    return speed == null && moment.isAfter(simulated) ? put(now, moment) : this;
  }
}
