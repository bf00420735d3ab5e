package nl.situatiebeeld.situation.standing;

import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.request.Party;

/** What a situation's standing allows, whatever is done in it. */
public final class StandingRules {

  private StandingRules() {}

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
