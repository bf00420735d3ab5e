package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.request.Party;
import org.springframework.stereotype.Component;

/** The first question of every command inside a situation: is it there, whose clock, still open? */
@Component
public class Admission {

  private final Standings standings;
  private final Clockwork clockwork;

  Admission(Standings standings, Clockwork clockwork) {
    this.standings = standings;
    this.clockwork = clockwork;
  }

  /**
   * A situation in which a party may act.
   *
   * @param party in a reconstruction: the leading region, when no other was named
   */
  public record Admitted(SituationStanding standing, Party party) {}

  /** Holds the situation with others and tells how it stands; refuses when it is closed. */
  public Admitted besideOthers(String situationId, Party party, Instant now) {
    standings.holdShared(situationId);
    Admitted admitted = admitted(situationId, party, now);
    open(admitted.standing());
    return admitted;
  }

  /** Holds the situation alone and tells how it stands, open or closed. */
  public Admitted alone(String situationId, Party party, Instant now) {
    standings.holdAlone(situationId);
    return admitted(situationId, party, now);
  }

  private Admitted admitted(String situationId, Party party, Instant now) {
    SituationStanding standing = standings
        .situation(situationId)
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id."));
    clockwork.admit(situationId, standing.reconstruction(), party, now);
    return new Admitted(
        standing, standing.reconstruction() ? party.orElse(standing.leadingRegion()) : party);
  }

  /** Refuses when the situation is closed (S2). */
  public static SituationStanding open(SituationStanding standing) {
    if (standing.state() == SituationState.CLOSED) { // S2
      throw new RefusedException(
          AccessRefusal.SITUATION_CLOSED, "Ask the leading region to reopen it.");
    }
    return standing;
  }

  /** Refuses everyone but the leading region's information manager (S4, V6). */
  public static void directs(SituationStanding standing, Party party) {
    if (!standing.ledBy(party.organisation()) || !party.has(Roles.INFORMATION_MANAGER)) { // S4
      throw new RefusedException(
          AccessRefusal.NOT_LEADING,
          "Ask the information manager of the leading region to do this.");
    }
  }
}
