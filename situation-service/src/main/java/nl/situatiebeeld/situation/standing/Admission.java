package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import org.springframework.stereotype.Component;

/** The first question of every command inside a situation: is it there, and whose clock counts? */
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

  /** Holds the situation with others and tells how it stands, open or closed. */
  public Admitted besideOthers(String situationId, Party party, Instant now) {
    standings.holdShared(situationId);
    return admitted(situationId, party, now);
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
}
