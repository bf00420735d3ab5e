package nl.situatiebeeld.situation.participation;

import java.util.List;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.Participation.Absent;
import nl.situatiebeeld.situation.participation.Participation.Detached;
import nl.situatiebeeld.situation.participation.Participation.Invited;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.Participation.Requested;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Gathers what a decision about a participation needs, and keeps how it stands after it. */
@Component
final class ParticipationDesk {

  private final Admission admission;
  private final Agreements agreements;
  private final Standings standings;

  ParticipationDesk(Admission admission, Agreements agreements, Standings standings) {
    this.admission = admission;
    this.agreements = agreements;
    this.standings = standings;
  }

  ParticipationDecider.Circumstances circumstances(ParticipationOrder order) {
    Admission.Admitted admitted =
        admission.alone(order.situationId(), order.party(), order.context().now());
    List<KnownAgreement> fitting = order.command() instanceof GrantAccess grant
        ? agreements.inForce(
            order.partnerId(), grant.coreTask(), admitted.standing().regions())
        : List.of();
    return new ParticipationDecider.Circumstances(
        order.partnerId(),
        admitted.standing(),
        admitted.party(),
        fitting,
        agreements.knows(order.partnerId()),
        order.context().moment());
  }

  void keep(ParticipationOrder order, Participation now) {
    ParticipationStanding standing = switch (now) {
      case Present p ->
        new ParticipationStanding(
            order.partnerId(),
            p.code(),
            p.profile(),
            p.coreTask(),
            p.rights(),
            p.themes(),
            p.until(),
            p.secondedHin());
      case Absent a -> without(order, now);
      case Requested r -> without(order, now);
      case Invited i -> without(order, now);
      case Detached d -> without(order, now);
    };
    standings.keep(order.situationId(), standing);
  }

  private static ParticipationStanding without(ParticipationOrder order, Participation now) {
    return new ParticipationStanding(
        order.partnerId(), now.code(), null, null, null, List.of(), null, null);
  }
}
