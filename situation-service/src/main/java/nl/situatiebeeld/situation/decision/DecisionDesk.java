package nl.situatiebeeld.situation.decision;

import java.time.Instant;
import nl.situatiebeeld.situation.decision.DecisionCommand.RecordDecision;
import nl.situatiebeeld.situation.decision.DecisionState.Holding;
import nl.situatiebeeld.situation.decision.DecisionState.Unrecorded;
import nl.situatiebeeld.situation.decision.DecisionState.Withdrawn;
import nl.situatiebeeld.situation.fact.KnownFacts;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.openitem.OpenItems;
import nl.situatiebeeld.situation.openitem.OpenKind;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Gathers what the life of a decision needs, while the situation is held as it is. */
@Component
final class DecisionDesk {

  private final Admission admission;
  private final Standings standings;
  private final KnownFacts facts;
  private final OpenItems open;

  DecisionDesk(Admission admission, Standings standings, KnownFacts facts, OpenItems open) {
    this.admission = admission;
    this.standings = standings;
    this.facts = facts;
    this.open = open;
  }

  DecisionDecider.Circumstances circumstances(DecisionOrder order, DecisionState state) {
    String situationId = situationId(order, state);
    Admission.Admitted admitted =
        admission.besideOthers(situationId, order.party(), order.context().now());
    Party party = admitted.party();
    SituationStanding situation = admitted.standing();
    Instant moment = order.context().moment();
    return new DecisionDecider.Circumstances(
        situation,
        party,
        Acting.of(
            party, situation, standings.participation(situationId, party.organisation()), moment),
        facts.seenBy(situation, party, moment),
        order.command() instanceof RecordDecision
            ? open.holdForOneMore(situationId, OpenKind.DECISION, party.organisation())
            : OpenCount.NONE,
        moment);
  }

  /** Keeps whether it stands. */
  void keep(String id, DecisionState now) {
    if (now instanceof Holding holding) {
      open.opened(id, holding.situationId(), OpenKind.DECISION, holding.region());
    } else {
      open.ended(id);
    }
  }

  private static String situationId(DecisionOrder order, DecisionState state) {
    return switch (state) {
      case Holding holding -> holding.situationId();
      case Withdrawn gone -> gone.situationId();
      case Unrecorded none
      when order.command() instanceof RecordDecision first -> first.situationId();
      case Unrecorded none -> throw DecisionDecider.notFound();
    };
  }
}
