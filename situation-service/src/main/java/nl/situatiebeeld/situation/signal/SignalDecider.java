package nl.situatiebeeld.situation.signal;

import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalAccepted;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRaised;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRejected;
import nl.situatiebeeld.contracts.signal.SignalOutcome;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactRefusal;
import nl.situatiebeeld.situation.fact.SeenFact;
import nl.situatiebeeld.situation.signal.SignalCommand.AcceptSignal;
import nl.situatiebeeld.situation.signal.SignalCommand.RaiseSignal;
import nl.situatiebeeld.situation.signal.SignalCommand.RejectSignal;
import nl.situatiebeeld.situation.signal.SignalState.Answered;
import nl.situatiebeeld.situation.signal.SignalState.Open;
import nl.situatiebeeld.situation.signal.SignalState.Unraised;
import nl.situatiebeeld.situation.standing.StandingRules;

/** The life of a signal: raised by any reader, answered once (F6). */
final class SignalDecider {

  /** Signals about one fact that wait for an answer, at most. */
  static final int MAX_OPEN = 100;

  private SignalDecider() {}

  static SignalEvent decide(
      String signalId, SignalCommand command, SignalState state, Circumstances c) {
    return switch (state) {
      case Unraised none when command instanceof RaiseSignal raise -> raise(signalId, raise, c);
      case Unraised none -> throw notFound();
      case Open open -> answer(command, answerable(open, c), c);
      case Answered answered -> {
        answerable(answered.last(), c);
        throw answered();
      }
    };
  }

  private static SignalEvent raise(String signalId, RaiseSignal raise, Circumstances c) { // F6
    SignalRights.signalling(c.standpoint(), c.party());
    String signaller = SignalRights.signaller(raise.onBehalfOf(), c);
    SeenFact fact = seen(c);
    StandingRules.open(c.situation());
    refuseUnless(!fact.status().ended(), FactRefusal.FACT_ENDED, "Nothing is left to correct.");
    refuseUnless(
        fact.status() != FactStatus.PROPOSED,
        FactRefusal.STILL_A_PROPOSAL,
        "The leading region accepts or rejects it.");
    refuseUnless(
        !fact.owner().equals(signaller),
        SignalRefusal.SIGNALS_ITS_OWN,
        "Update or retract the fact.");
    contradicts(raise, c);
    refuseUnless(
        !c.open().signallers().contains(signaller),
        SignalRefusal.ALREADY_SIGNALLED,
        "Wait for the answer of the owner or the information manager.");
    refuseUnless(
        c.open().signallers().size() < MAX_OPEN,
        SignalRefusal.TOO_MANY_SIGNALS,
        "Call the information manager of the leading region.");
    return new SignalRaised(
        c.situation().situationId(),
        signalId,
        fact.factId(),
        fact.version(),
        fact.owner(),
        signaller,
        raise.reason(),
        raise.contradictingFact(),
        c.party().actor());
  }

  private static void contradicts(RaiseSignal raise, Circumstances c) {
    String contradicting = raise.contradictingFact();
    refuseUnless(
        !raise.factId().equals(contradicting),
        FactRefusal.REFERS_TO_ITSELF,
        "Name the fact that says otherwise.");
    refuseUnless(
        contradicting == null || c.contradicting().isPresent(),
        FactRefusal.REFERENCE_UNKNOWN,
        "Check the id of the fact that says otherwise.");
  }

  /** Refuses who does not know of the signal before who may not answer it (V5). */
  private static Open answerable(Open open, Circumstances c) {
    SignalRights.inside(c.standpoint());
    if (!SignalRights.knows(open, c)) {
      throw notFound();
    }
    SignalRights.answering(open, c);
    StandingRules.open(c.situation());
    return open;
  }

  private static SignalEvent answer(SignalCommand command, Open open, Circumstances c) {
    return switch (command) {
      case RaiseSignal again -> throw new IllegalStateException("an id is given once");
      case AcceptSignal accept -> accept(accept, open, seen(c), c);
      case RejectSignal reject ->
        new SignalRejected(
            open.situationId(),
            open.signalId(),
            open.factId(),
            open.version(),
            reject.reason(),
            c.party().actor());
    };
  }

  // F6: accepting means that the fact was updated or taken back; what was done is looked up
  private static SignalEvent accept(
      AcceptSignal accept, Open open, SeenFact fact, Circumstances c) {
    SignalOutcome outcome = done(open, fact)
        .orElseThrow(() -> new RefusedException(
            SignalRefusal.NOTHING_DONE_YET,
            "Update, retract or supersede the fact first, or reject the signal."));
    return new SignalAccepted(
        open.situationId(),
        open.signalId(),
        open.factId(),
        fact.version(),
        outcome,
        accept.remark(),
        c.party().actor());
  }

  private static Optional<SignalOutcome> done(Open open, SeenFact fact) {
    return switch (fact.status()) {
      case RETRACTED, REJECTED -> Optional.of(SignalOutcome.RETRACTED);
      case SUPERSEDED -> Optional.of(SignalOutcome.SUPERSEDED);
      case PROPOSED, REPORTED, VERIFIED, DISPUTED ->
        fact.version() > open.version() ? Optional.of(SignalOutcome.UPDATED) : Optional.empty();
    };
  }

  private static SeenFact seen(Circumstances c) {
    return c.fact()
        .orElseThrow(
            () -> new RefusedException(FactRefusal.FACT_NOT_FOUND, "Check the fact's id."));
  }

  private static RefusedException answered() {
    return new RefusedException(
        SignalRefusal.ALREADY_ANSWERED, "Read the answer; raise a new signal if need be.");
  }

  static RefusedException notFound() {
    return new RefusedException(SignalRefusal.SIGNAL_NOT_FOUND, "Check the signal's id.");
  }

  private static void refuseUnless(boolean fine, Refusal reason, String next) {
    if (!fine) {
      throw new RefusedException(reason, next);
    }
  }

  static SignalState evolve(SignalState state, SignalEvent event) {
    return switch (event) {
      case SignalRaised e ->
        new Open(e.situationId(), e.signalId(), e.factId(), e.version(), e.owner(), e.signaller());
      case SignalAccepted e -> new Answered(open(state));
      case SignalRejected e -> new Answered(open(state));
    };
  }

  private static Open open(SignalState state) {
    return switch (state) {
      case Open open -> open;
      case Unraised none -> throw new IllegalStateException("an answer before the signal");
      case Answered answered -> throw new IllegalStateException("two answers to one signal");
    };
  }
}
