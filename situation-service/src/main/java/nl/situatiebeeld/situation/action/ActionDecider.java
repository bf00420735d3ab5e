package nl.situatiebeeld.situation.action;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionAssigned;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionCancelled;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionDone;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionOverdue;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionReassigned;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionStarted;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.action.ActionCommand.AssignAction;
import nl.situatiebeeld.situation.action.ActionCommand.CancelAction;
import nl.situatiebeeld.situation.action.ActionCommand.FinishAction;
import nl.situatiebeeld.situation.action.ActionCommand.PassDue;
import nl.situatiebeeld.situation.action.ActionCommand.ReassignAction;
import nl.situatiebeeld.situation.action.ActionCommand.StartAction;
import nl.situatiebeeld.situation.action.ActionState.Over;
import nl.situatiebeeld.situation.action.ActionState.Pending;
import nl.situatiebeeld.situation.action.ActionState.Unassigned;
import nl.situatiebeeld.situation.basis.Basis;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** The life of an action (A2). */
final class ActionDecider {

  private ActionDecider() {}

  /**
   * What is known around a command.
   *
   * @param owner the participation of who owns it, or is to; empty for a region
   * @param decisionKnown whether the decision that it carries out is there for this party
   * @param facts how the fact of an id stands for this party
   * @param open actions that were not done, when another is given
   */
  record Circumstances(
      SituationStanding situation,
      Party party,
      Acting acting,
      Optional<ParticipationStanding> owner,
      boolean decisionKnown,
      Function<String, Optional<KnownFact>> facts,
      OpenCount open,
      Instant moment) {}

  static ActionEvent decide(String id, ActionCommand command, ActionState state, Circumstances c) {
    return switch (command) {
      case AssignAction assign -> assign(id, assign, c);
      case StartAction start -> start(id, start, state, c);
      case FinishAction finish -> finish(id, finish, state, c);
      case CancelAction cancel -> {
        Pending action = directed(state, c);
        yield new ActionCancelled(
            action.situationId(), id, cancel.reason(), c.party().actor());
      }
      case ReassignAction reassign -> reassign(id, reassign, state, c);
      case PassDue due -> passDue(id, due, state, c);
    };
  }

  private static ActionEvent assign(String id, AssignAction assign, Circumstances c) {
    if (!c.acting().inside()) {
      throw refused(AccessRefusal.NO_ACCESS, "Ask the leading region for access.");
    }
    refuseUnless(c.acting().manages(), ActionRefusal.NOT_A_MANAGER);
    StandingRules.open(c.situation());
    owns(assign.owner(), c);
    refuseUnless(assign.dueAt().isAfter(c.moment()), ActionRefusal.DUE_PASSED);
    refuseUnless(assign.decisionId() == null || c.decisionKnown(), ActionRefusal.DECISION_UNKNOWN);
    Basis.check(assign.basis(), c.facts());
    Basis.refuseTooWide(assign.audience(), assign.basis(), c.facts());
    if (!c.open().hasRoom()) { // A2
      throw refused(ActionRefusal.TOO_MANY_OPEN_ACTIONS, "Cancel what need not be done any more.");
    }
    return new ActionAssigned(
        assign.situationId(),
        id,
        assign.description(),
        assign.owner(),
        assign.dueAt(),
        assign.decisionId(),
        assign.basis(),
        assign.audience(),
        assign.addressedTo(),
        Basis.themes(assign.themes(), assign.basis(), c.facts(), c.situation().themes()),
        c.party().actor());
  }

  private static ActionEvent start(
      String id, StartAction start, ActionState state, Circumstances c) {
    Pending action = moved(state, c);
    refuseUnless(!action.begun(), ActionRefusal.ACTION_BEGUN);
    return new ActionStarted(action.situationId(), id, start.remark(), c.party().actor());
  }

  // one step is enough for what was done at once
  private static ActionEvent finish(
      String id, FinishAction finish, ActionState state, Circumstances c) {
    Pending action = moved(state, c);
    boolean late = !c.moment().isBefore(action.dueAt());
    return new ActionDone(
        action.situationId(), id, finish.remark(), late, c.party().actor());
  }

  private static ActionEvent reassign(
      String id, ReassignAction reassign, ActionState state, Circumstances c) {
    Pending action = directed(state, c);
    String owner = reassign.owner() == null ? action.owner() : reassign.owner();
    Instant dueAt = reassign.dueAt() == null ? action.dueAt() : reassign.dueAt();
    refuseUnless(
        !owner.equals(action.owner()) || !dueAt.equals(action.dueAt()),
        ActionRefusal.NOTHING_REASSIGNED);
    owns(owner, c);
    refuseUnless(dueAt.isAfter(c.moment()), ActionRefusal.DUE_PASSED);
    return new ActionReassigned(
        action.situationId(), id, owner, dueAt, reassign.reason(), c.party().actor());
  }

  /** Once, and only for the time that it is due at now. */
  private static ActionEvent passDue(String id, PassDue due, ActionState state, Circumstances c) {
    Pending action = pending(state);
    StandingRules.open(c.situation());
    boolean itsTime = c.party().isClock()
        && !action.overdue()
        && action.dueAt().equals(due.dueAt())
        && !c.moment().isBefore(due.dueAt());
    refuseUnless(itsTime, ActionRefusal.NOT_DUE);
    return new ActionOverdue(action.situationId(), id, due.dueAt(), c.party().actor());
  }

  /** The owner must see the action and be able to move it on. */
  private static void owns(String owner, Circumstances c) {
    boolean takesPart = c.situation().involves(owner)
        || c.owner()
            .filter(p -> p.partnerId().equals(owner))
            .filter(p -> p.takesPart(c.moment()))
            .isPresent();
    refuseUnless(takesPart, ActionRefusal.OWNER_NOT_TAKING_PART);
  }

  /** Refuses all but the owner, and who acts for it. */
  private static Pending moved(ActionState state, Circumstances c) {
    inside(c);
    Pending action = pending(state);
    refuseUnless(
        c.acting().actsFor(action.owner(), c.owner(), c.moment()), ActionRefusal.NOT_YOUR_ACTION);
    StandingRules.open(c.situation());
    return action;
  }

  /** Refuses all but the leading region and the one that gave it. */
  private static Pending directed(ActionState state, Circumstances c) {
    inside(c);
    Pending action = pending(state);
    boolean gave = c.acting().manages() && c.party().organisation().equals(action.region());
    refuseUnless(gave || c.acting().directs(), ActionRefusal.NOT_YOURS_TO_CANCEL);
    StandingRules.open(c.situation());
    return action;
  }

  private static void inside(Circumstances c) {
    refuseUnless(c.acting().inside(), ActionRefusal.ACTION_NOT_FOUND);
  }

  private static Pending pending(ActionState state) {
    return switch (state) {
      case Pending pending -> pending;
      case Unassigned none -> throw notFound();
      case Over over -> throw refused(ActionRefusal.ACTION_OVER, "Give a new action instead.");
    };
  }

  static RefusedException notFound() {
    return refused(ActionRefusal.ACTION_NOT_FOUND, "Check the action's id.");
  }

  private static void refuseUnless(boolean fine, ActionRefusal reason) {
    if (!fine) {
      throw refused(reason, "Look at how the action stands now.");
    }
  }

  private static RefusedException refused(Refusal reason, String advice) {
    return new RefusedException(reason, advice);
  }

  static ActionState evolve(ActionState state, ActionEvent event) {
    return switch (event) {
      case ActionAssigned e ->
        new Pending(e.situationId(), e.by().organisation(), e.owner(), e.dueAt(), false, false);
      case ActionStarted e -> begun((Pending) state);
      case ActionDone e -> over((Pending) state);
      case ActionCancelled e -> over((Pending) state);
      case ActionReassigned e ->
        new Pending(
            e.situationId(), ((Pending) state).region(), e.owner(), e.dueAt(), false, false);
      case ActionOverdue e -> overdue((Pending) state);
    };
  }

  private static Pending begun(Pending a) {
    return new Pending(a.situationId(), a.region(), a.owner(), a.dueAt(), true, a.overdue());
  }

  private static Pending overdue(Pending a) {
    return new Pending(a.situationId(), a.region(), a.owner(), a.dueAt(), a.begun(), true);
  }

  private static Over over(Pending a) {
    return new Over(a.situationId(), a.region());
  }
}
