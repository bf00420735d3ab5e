package nl.situatiebeeld.situation.lifecycle;

import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.OpenSituation;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Clockwork;
import nl.situatiebeeld.situation.standing.StandingRules;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Who may do what to a situation as a whole, and by whose clock. */
@Component
final class SituationDesk {

  private final Admission admission;
  private final Standings standings;

  SituationDesk(Admission admission, Standings standings) {
    this.admission = admission;
    this.standings = standings;
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

  /** Sets a new reconstruction's clock. */
  void opened(SituationOrder order) {
    Instant recordedAt = order.party().recordedAt();
    if (order.command() instanceof OpenSituation && recordedAt != null) {
      standings.moveClock(order.aggregateId(), recordedAt);
    }
  }
}
