package nl.situatiebeeld.situation.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionRecorded;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionWithdrawn;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.basis.Basis;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.decision.DecisionCommand.RecordDecision;
import nl.situatiebeeld.situation.decision.DecisionCommand.WithdrawDecision;
import nl.situatiebeeld.situation.decision.DecisionState.Holding;
import nl.situatiebeeld.situation.decision.DecisionState.Unrecorded;
import nl.situatiebeeld.situation.decision.DecisionState.Withdrawn;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** The life of a decision (A2). */
final class DecisionDecider {

  private DecisionDecider() {}

  /**
   * What is known around a command.
   *
   * @param facts how the fact of an id stands for this party
   * @param open decisions that stand, when another is recorded
   */
  record Circumstances(
      SituationStanding situation,
      Party party,
      Acting acting,
      Function<String, Optional<KnownFact>> facts,
      OpenCount open,
      Instant moment) {}

  static DecisionEvent decide(
      String id, DecisionCommand command, DecisionState state, Circumstances c) {
    return switch (command) {
      case RecordDecision decision -> record(id, decision, c);
      case WithdrawDecision withdraw -> withdraw(id, withdraw, state, c);
    };
  }

  private static DecisionEvent record(String id, RecordDecision decision, Circumstances c) {
    inside(c, AccessRefusal.NO_ACCESS);
    if (!c.acting().manages()) { // A2: of its own forums; V6: partners do not decide here
      throw new RefusedException(
          DecisionRefusal.NOT_A_MANAGER, "Ask an information manager to record it.");
    }
    StandingRules.open(c.situation());
    if (decision.takenAt().isAfter(c.moment())) {
      throw new RefusedException(
          DecisionRefusal.TAKEN_IN_FUTURE, "Record it when it has been taken.");
    }
    Basis.check(decision.basis(), c.facts());
    Basis.refuseTooWide(decision.audience(), decision.basis(), c.facts());
    if (!c.open().hasRoom()) { // A2
      throw new RefusedException(
          DecisionRefusal.TOO_MANY_DECISIONS, "Withdraw what does not hold any more.");
    }
    return new DecisionRecorded(
        decision.situationId(),
        id,
        decision.forum(),
        decision.text(),
        decision.takenAt(),
        decision.basis(),
        decision.audience(),
        decision.addressedTo(),
        Basis.themes(
            decision.themes(), decision.basis(), c.facts(), c.situation().themes()),
        c.party().actor());
  }

  private static DecisionEvent withdraw(
      String id, WithdrawDecision withdraw, DecisionState state, Circumstances c) {
    inside(c, DecisionRefusal.DECISION_NOT_FOUND);
    return switch (state) {
      case Unrecorded none -> throw notFound();
      case Withdrawn gone -> {
        manages(c, "");
        throw new RefusedException(
            DecisionRefusal.DECISION_WITHDRAWN, "Record a new decision instead.");
      }
      case Holding holding -> {
        manages(c, holding.region());
        StandingRules.open(c.situation());
        yield new DecisionWithdrawn(
            holding.situationId(), id, withdraw.reason(), c.party().actor());
      }
    };
  }

  /** Refuses all but the leading region's information manager and that of this region. */
  private static void manages(Circumstances c, String region) {
    boolean own = c.acting().manages() && c.party().organisation().equals(region);
    if (!own && !c.acting().directs()) {
      throw new RefusedException(
          DecisionRefusal.NOT_YOUR_DECISION, "Ask who recorded it, or the leading region.");
    }
  }

  private static void inside(Circumstances c, nl.situatiebeeld.platform.problem.Refusal otherwise) {
    if (!c.acting().inside()) {
      throw new RefusedException(otherwise, "Ask the leading region for access.");
    }
  }

  static RefusedException notFound() {
    return new RefusedException(DecisionRefusal.DECISION_NOT_FOUND, "Check the decision's id.");
  }

  static DecisionState evolve(DecisionState state, DecisionEvent event) {
    return switch (event) {
      case DecisionRecorded e -> new Holding(e.situationId(), e.by().organisation());
      case DecisionWithdrawn e -> new Withdrawn(e.situationId());
    };
  }
}
