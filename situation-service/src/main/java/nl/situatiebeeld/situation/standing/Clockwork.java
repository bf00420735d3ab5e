package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.request.Party;
import org.springframework.stereotype.Component;

/**
 * Whose clock counts: the system's in a live situation, the source's in a reconstruction, which
 * only an evaluator writes and which can never become a live one.
 */
@Component
public class Clockwork {

  private final Standings standings;
  private final Deadlines deadlines;

  Clockwork(Standings standings, Deadlines deadlines) {
    this.standings = standings;
    this.deadlines = deadlines;
  }

  /**
   * Checks the party's time and moves a reconstruction's clock to it, past its deadlines.
   *
   * @throws RefusedException when the time is missing, not wanted, backwards or in the future
   */
  public void admit(String situationId, boolean reconstruction, Party party, Instant now) {
    check(reconstruction, party, now);
    Instant recordedAt = party.recordedAt();
    if (recordedAt == null) {
      return;
    }
    standings.holdClock(situationId);
    if (!standings.moveClock(situationId, recordedAt)) {
      throw new RefusedException(
          AccessRefusal.RECORDED_AT_BACKWARDS,
          "Send commands in the order in which the source recorded them.");
    }
    if (!party.isClock()) {
      deadlines.passed(situationId, recordedAt);
    }
  }

  /** Checks the party's time against the kind of situation. */
  public static void check(boolean reconstruction, Party party, Instant now) {
    if (!reconstruction) {
      if (party.retelling()) {
        throw new RefusedException(
            AccessRefusal.RECORDED_AT_REFUSED,
            "Leave out 'recordedAt' and 'actingFor'; the system records when it learns.");
      }
      return;
    }
    if (!party.has(Roles.EVALUATOR) && !party.isClock()) {
      throw new RefusedException(
          AccessRefusal.RECONSTRUCTION_BY_EVALUATOR, "Ask for the role 'evaluator'.");
    }
    Instant recordedAt = party.recordedAt();
    if (recordedAt == null) {
      throw new RefusedException(
          AccessRefusal.RECORDED_AT_NEEDED, "Send 'recordedAt', ISO 8601 with an offset.");
    }
    if (recordedAt.isAfter(now)) {
      throw new RefusedException(
          AccessRefusal.RECORDED_AT_IN_FUTURE, "Send the time at which it was recorded.");
    }
  }
}
