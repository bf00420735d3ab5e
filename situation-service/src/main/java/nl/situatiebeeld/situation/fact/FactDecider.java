package nl.situatiebeeld.situation.fact;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAccepted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactConfirmed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisclosed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisputed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectLinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectUnlinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactNarrowed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRejected;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRetracted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactSuperseded;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.contracts.fact.FactEvent.FactVerified;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactCommand.AcceptFact;
import nl.situatiebeeld.situation.fact.FactCommand.AdoptFact;
import nl.situatiebeeld.situation.fact.FactCommand.ConfirmFact;
import nl.situatiebeeld.situation.fact.FactCommand.DiscloseFact;
import nl.situatiebeeld.situation.fact.FactCommand.DisputeFact;
import nl.situatiebeeld.situation.fact.FactCommand.LinkCause;
import nl.situatiebeeld.situation.fact.FactCommand.RejectFact;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.RetractFact;
import nl.situatiebeeld.situation.fact.FactCommand.SupersedeFact;
import nl.situatiebeeld.situation.fact.FactCommand.UnlinkCause;
import nl.situatiebeeld.situation.fact.FactCommand.UpdateFact;
import nl.situatiebeeld.situation.fact.FactCommand.VerifyFact;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.standing.StandingRules;
import org.jspecify.annotations.Nullable;

/** The life of a fact (F2): which events a command leads to, and what each event makes of it. */
final class FactDecider {

  /** Versions of one fact, at most. */
  static final int MAX_VERSIONS = 1_000;

  /** Events of one fact, at most; then it can only be ended. */
  static final long MAX_EVENTS = 5_000;

  /** Events of a fact that still gets links or loses them; the rest is for its owner and judges. */
  static final long MAX_EVENTS_WITH_LINKS = 2_000;

  private FactDecider() {}

  /** Refuses what would let the fact's own history grow without end. */
  static void refuseBeyondLimit(FactCommand command, @Nullable Long lastSequence) {
    boolean linking = command instanceof LinkCause || command instanceof UnlinkCause;
    refuseUnless( // F7: who links others' facts leaves room for what is said of them
        !linking || lastSequence == null || lastSequence < MAX_EVENTS_WITH_LINKS - 1,
        FactRefusal.TOO_MANY_LINKS);
    boolean ending = command instanceof RetractFact || command instanceof SupersedeFact;
    refuseUnless(
        ending || lastSequence == null || lastSequence < MAX_EVENTS - 1,
        FactRefusal.TOO_MANY_VERSIONS);
  }

  static List<FactEvent> decide(
      String factId, FactCommand command, FactState state, Circumstances c) {
    return switch (state) {
      case Unreported none -> begin(factId, command, c);
      case Ended ended -> throw ended(seen(ended.last(), c), ended.status());
      case Living fact -> List.of(change(command, seen(fact, c), c));
    };
  }

  private static List<FactEvent> begin(String factId, FactCommand command, Circumstances c) {
    return switch (command) {
      case ReportFact report -> FactReporting.report(factId, report, c);
      case AdoptFact adopt -> List.of(FactAdoption.adopt(factId, adopt, c));
      case UpdateFact no -> throw notFound();
      case VerifyFact no -> throw notFound();
      case ConfirmFact no -> throw notFound();
      case DisputeFact no -> throw notFound();
      case RetractFact no -> throw notFound();
      case AcceptFact no -> throw notFound();
      case RejectFact no -> throw notFound();
      case DiscloseFact no -> throw notFound();
      case SupersedeFact no -> throw notFound();
      case LinkCause no -> throw notFound();
      case UnlinkCause no -> throw notFound();
    };
  }

  /** Right before sight before state: each answer tells no more than the one before it (V5). */
  private static Living seen(Living fact, Circumstances c) {
    FactRights.inside(c.standpoint()); // whatever the fact: an outsider learns nothing of it
    if (!fact.seenFrom(c.standpoint(), c.party().organisation())) {
      throw notFound();
    }
    StandingRules.open(c.situation());
    return fact;
  }

  private static FactEvent change(FactCommand command, Living fact, Circumstances c) {
    FactRights.mayChange(command, fact, c.standpoint(), c.party());
    FactReporting.refuseStale(command.basedOn(), fact);
    return switch (command) {
      case ReportFact again -> throw new IllegalStateException("an id is given once");
      case AdoptFact again -> throw new IllegalStateException("an id is given once");
      case UpdateFact update -> FactReporting.update(update, fact, c);
      case VerifyFact verify -> FactJudging.verify(verify, fact, c);
      case ConfirmFact confirm -> FactJudging.confirm(confirm, fact, c);
      case DisputeFact dispute -> FactJudging.dispute(dispute, fact, c);
      case RetractFact retract ->
        new FactRetracted(
            fact.situationId(),
            fact.factId(),
            fact.version(),
            retract.reason(),
            c.party().actor());
      case AcceptFact accept -> FactDirecting.accept(accept, fact, c);
      case RejectFact reject -> FactDirecting.reject(reject, fact, c);
      case DiscloseFact disclose -> FactDirecting.disclose(disclose, fact, c);
      case SupersedeFact supersede -> supersede(supersede, fact, c);
      case LinkCause link -> FactEffects.link(link, fact, c);
      case UnlinkCause unlink -> FactEffects.unlink(unlink, fact, c);
    };
  }

  private static FactEvent supersede(SupersedeFact supersede, Living fact, Circumstances c) {
    accepted(fact);
    FactReferences.supersedes(supersede.by(), fact, c);
    return new FactSuperseded(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        supersede.by(),
        supersede.reason(),
        c.party().actor());
  }

  static void accepted(Living fact) {
    refuseUnless(fact.status() != FactStatus.PROPOSED, FactRefusal.STILL_A_PROPOSAL);
  }

  static void refuseUnless(boolean fine, FactRefusal reason) {
    if (!fine) {
      throw new RefusedException(reason, "Look at the fact as it stands now, and mend this.");
    }
  }

  static RefusedException notFound() {
    return new RefusedException(FactRefusal.FACT_NOT_FOUND, "Check the fact's id.");
  }

  static RefusedException ended(Living last, FactStatus end) {
    return new RefusedException(
        FactRefusal.FACT_ENDED,
        "Report a new fact.",
        Map.of("version", last.version(), "factStatus", end.name()));
  }

  static FactState evolve(FactState state, FactEvent event) {
    return switch (event) {
      case FactReported e ->
        Living.first(
            e.situationId(),
            e.factId(),
            e.owner(),
            e.by().organisation(),
            FactStatus.REPORTED,
            e.content());
      case FactProposed e ->
        Living.first(
            e.situationId(),
            e.factId(),
            e.owner(),
            e.by().organisation(),
            FactStatus.PROPOSED,
            e.content());
      case FactAdopted e ->
        Living.first(
                e.situationId(),
                e.factId(),
                e.owner(),
                e.by().organisation(),
                FactStatus.REPORTED,
                e.content())
            .adoptedFrom(e.origin());
      case FactAccepted e -> living(state).accepted();
      case FactRejected e -> living(state).ended(FactStatus.REJECTED);
      case FactUpdated e ->
        living(state)
            .updated(e.version(), e.content(), e.verificationLapsed(), e.by().organisation());
      case FactNarrowed e -> living(state).narrowed(e.sensitivity(), e.addressedTo());
      case FactVerified e -> living(state).verified(e.by().organisation());
      case FactConfirmed e -> living(state).confirmed(e.by().organisation());
      case FactDisputed e -> living(state).disputed(e.by().organisation());
      case FactRetracted e -> living(state).ended(FactStatus.RETRACTED);
      case FactSuperseded e -> living(state).ended(FactStatus.SUPERSEDED);
      case FactDisclosed e -> living(state).disclosed(e.partnerId());
      case FactEffectLinked e -> living(state).causedBy(e.cause());
      case FactEffectUnlinked e -> living(state).notCausedBy(e.cause());
    };
  }

  private static Living living(FactState state) {
    return switch (state) {
      case Living living -> living;
      case Unreported none -> throw new IllegalStateException("events before the report");
      case Ended ended -> throw new IllegalStateException("events after the end");
    };
  }
}
