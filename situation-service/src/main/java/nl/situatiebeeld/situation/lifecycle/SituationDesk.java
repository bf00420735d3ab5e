package nl.situatiebeeld.situation.lifecycle;

import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.OpenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReleaseRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Clockwork;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Who may do what to a situation as a whole, and by whose clock. */
@Component
final class SituationDesk {

  private final Admission admission;
  private final Standings standings;
  private final Agreements agreements;
  private final Deadlines deadlines;

  SituationDesk(
      Admission admission, Standings standings, Agreements agreements, Deadlines deadlines) {
    this.admission = admission;
    this.standings = standings;
    this.agreements = agreements;
    this.deadlines = deadlines;
  }

  /** Refuses who may not; else tells who it counts for. */
  Actor admit(SituationOrder order) {
    if (order.command() instanceof OpenSituation open) {
      return admitOpening(open, order);
    }
    Admission.Admitted admitted =
        admission.alone(order.aggregateId(), order.party(), order.context().now());
    StandingRules.directs(admitted.standing(), admitted.party());
    return admitted.party().actor();
  }

  static Actor admitOpening(OpenSituation open, SituationOrder order) {
    Clockwork.check(open.reconstruction(), order.party(), order.context().now());
    Party party =
        open.reconstruction() ? order.party().orElse(open.leadingRegion()) : order.party();
    boolean own = party.organisation().equals(open.leadingRegion());
    if (!own || !party.has(Roles.INFORMATION_MANAGER)) {
      throw new RefusedException(
          SituationRefusal.OPENED_BY_LEADING_REGION,
          "Ask the information manager of the region that will lead.");
    }
    return party.actor();
  }

  /** Keeps how the situation stands, and has follow what rests on a region that left. */
  void keep(SituationOrder order, SituationStanding standing) {
    standings.keep(standing);
    if (order.command() instanceof ReleaseRegion) {
      agreements.regionsLeft(order.aggregateId()); // S9, S4
    }
    opened(order);
  }

  // sets a new reconstruction's clock; hands out what came due while it was closed
  private void opened(SituationOrder order) {
    Instant recordedAt = order.party().recordedAt();
    if (order.command() instanceof OpenSituation && recordedAt != null) {
      standings.moveClock(order.aggregateId(), recordedAt);
    }
    if (order.command() instanceof ReopenSituation) {
      deadlines.reopened(order.aggregateId(), order.context().moment());
    }
  }
}
