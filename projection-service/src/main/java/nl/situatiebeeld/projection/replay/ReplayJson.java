package nl.situatiebeeld.projection.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay in an answer.
 *
 * @param as through whose eyes; null for one's own
 * @param from first simulated moment
 * @param to last simulated moment
 * @param speed simulated seconds in one second; null for as fast as possible
 * @param asFastAsPossible without a clock, each change as soon as the reader takes it
 * @param state whether its clock stands still, runs, or has come to its end
 * @param at the simulated moment that it is at
 * @param expiresAt when it ends if nobody touches or follows it
 */
record ReplayJson(
    String id,
    String situationId,
    @Nullable String as,
    Instant from,
    Instant to,
    @Nullable Double speed,
    boolean asFastAsPossible,
    State state,
    Instant at,
    Instant expiresAt) {

  /** How it is. */
  enum State {
    PAUSED,
    PLAYING,
    FINISHED
  }

  /**
   * A caller's replays.
   *
   * @param replays that are open, the newest first
   */
  record Page(List<ReplayJson> replays) {}

  static ReplayJson of(Replay replay, Instant now, ReplaySettings settings) {
    ReplayClock clock = replay.clock();
    Instant idle = replay.usedAt().plus(settings.idle());
    Instant old = replay.createdAt().plus(settings.life());
    return new ReplayJson(
        replay.id(),
        replay.situationId(),
        replay.as(),
        clock.from(),
        clock.to(),
        clock.speed(),
        clock.speed() == null,
        state(clock, now),
        clock.at(now),
        idle.isBefore(old) ? idle : old);
  }

  static State state(ReplayClock clock, Instant now) {
    if (clock.finished(now)) {
      return State.FINISHED;
    }
    return clock.paused() ? State.PAUSED : State.PLAYING;
  }
}
