package nl.situatiebeeld.situation.action;

import java.time.Instant;
import nl.situatiebeeld.situation.action.ActionCommand.AssignAction;
import nl.situatiebeeld.situation.action.ActionCommand.ReassignAction;
import nl.situatiebeeld.situation.action.ActionState.Over;
import nl.situatiebeeld.situation.action.ActionState.Pending;
import nl.situatiebeeld.situation.action.ActionState.Unassigned;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.decision.KnownDecisions;
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

/** Gathers what the life of an action needs, and keeps when it is due. */
@Component
final class ActionDesk {

  private final Admission admission;
  private final Standings standings;
  private final KnownFacts facts;
  private final KnownDecisions decisions;
  private final Deadlines deadlines;
  private final OpenItems open;

  ActionDesk(
      Admission admission,
      Standings standings,
      KnownFacts facts,
      KnownDecisions decisions,
      Deadlines deadlines,
      OpenItems open) {
    this.admission = admission;
    this.standings = standings;
    this.facts = facts;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.open = open;
  }

  ActionDecider.Circumstances circumstances(ActionOrder order, ActionState state) {
    String situationId = situationId(order, state);
    Admission.Admitted admitted =
        admission.besideOthers(situationId, order.party(), order.context().now());
    Party party = admitted.party();
    SituationStanding situation = admitted.standing();
    Instant moment = order.context().moment();
    return new ActionDecider.Circumstances(
        situation,
        party,
        Acting.of(
            party, situation, standings.participation(situationId, party.organisation()), moment),
        standings.participation(situationId, owner(order.command(), state)),
        order.command() instanceof AssignAction first
            && first.decisionId() != null
            && decisions.seenBy(situation, party.organisation(), first.decisionId()),
        facts.seenBy(situation, party, moment),
        order.command() instanceof AssignAction
            ? open.holdForOneMore(situationId, OpenKind.ACTION, party.organisation())
            : OpenCount.NONE,
        moment);
  }

  /**
   * Keeps that it is to be done, and when; what is over, or said to be overdue, has no deadline any
   * more.
   */
  void keep(String id, ActionState now) {
    if (now instanceof Pending pending) {
      open.opened(id, pending.situationId(), OpenKind.ACTION, pending.region());
    } else {
      open.ended(id);
    }
    if (now instanceof Pending pending && !pending.overdue()) {
      deadlines.set(pending.situationId(), ActionDue.KIND, id, pending.dueAt());
    } else {
      deadlines.clear(ActionDue.KIND, id);
    }
  }

  private static String owner(ActionCommand command, ActionState state) {
    if (command instanceof AssignAction first) {
      return first.owner();
    }
    if (command instanceof ReassignAction next && next.owner() != null) {
      return next.owner();
    }
    return state instanceof Pending pending ? pending.owner() : "";
  }

  private static String situationId(ActionOrder order, ActionState state) {
    return switch (state) {
      case Pending pending -> pending.situationId();
      case Over over -> over.situationId();
      case Unassigned none
      when order.command() instanceof AssignAction first -> first.situationId();
      case Unassigned none -> throw ActionDecider.notFound();
    };
  }
}
