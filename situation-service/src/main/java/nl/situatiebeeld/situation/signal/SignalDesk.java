package nl.situatiebeeld.situation.signal;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalAccepted;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRaised;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRejected;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactRefusal;
import nl.situatiebeeld.situation.fact.FactSights;
import nl.situatiebeeld.situation.fact.SeenFact;
import nl.situatiebeeld.situation.fact.Standpoint;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.signal.SignalCommand.RaiseSignal;
import nl.situatiebeeld.situation.signal.SignalState.Answered;
import nl.situatiebeeld.situation.signal.SignalState.Open;
import nl.situatiebeeld.situation.signal.SignalState.Unraised;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision about a signal needs, while the situation is held alone. */
@Component
final class SignalDesk {

  /** What a command is about. */
  private record Subject(
      String situationId,
      String factId,
      @Nullable String contradicting,
      @Nullable String onBehalfOf) {}

  private final Admission admission;
  private final Standings standings;
  private final FactSights facts;
  private final SignalStandings signals;

  SignalDesk(Admission admission, Standings standings, FactSights facts, SignalStandings signals) {
    this.admission = admission;
    this.standings = standings;
    this.facts = facts;
    this.signals = signals;
  }

  /** Alone: no fact is changed while is decided whether it was, and no signal is raised twice. */
  Circumstances circumstances(SignalOrder order, SignalState state) {
    Subject subject = subject(order.command(), state);
    Admission.Admitted admitted =
        admission.alone(subject.situationId(), order.party(), order.context().now());
    SituationStanding situation = admitted.standing();
    Party party = admitted.party();
    Instant moment = order.context().moment();
    Optional<ParticipationStanding> own =
        standings.participation(subject.situationId(), party.organisation());
    Standpoint standpoint = Standpoint.of(party, situation, own, moment);
    return new Circumstances(
        situation,
        party,
        standpoint,
        Optional.ofNullable(subject.onBehalfOf())
            .flatMap(partner -> standings.participation(subject.situationId(), partner)),
        facts.seen(subject.factId(), situation, party, standpoint),
        Optional.ofNullable(subject.contradicting())
            .<SeenFact>flatMap(id -> facts.seen(id, situation, party, standpoint)),
        signals.about(subject.factId()),
        moment);
  }

  private Subject subject(SignalCommand command, SignalState state) {
    return switch (state) {
      case Unraised none
      when command instanceof RaiseSignal raise ->
        new Subject(
            facts
                .situationOf(raise.factId())
                .orElseThrow(
                    () -> new RefusedException(FactRefusal.FACT_NOT_FOUND, "Check the fact's id.")),
            raise.factId(),
            raise.contradictingFact(),
            raise.onBehalfOf());
      case Unraised none -> throw SignalDecider.notFound();
      case Open open -> new Subject(open.situationId(), open.factId(), null, null);
      case Answered answered ->
        new Subject(answered.last().situationId(), answered.last().factId(), null, null);
    };
  }

  /** Keeps which signals wait for an answer. */
  void keep(SignalEvent event) {
    switch (event) {
      case SignalRaised e -> signals.opened(e);
      case SignalAccepted e -> signals.answered(e.signalId());
      case SignalRejected e -> signals.answered(e.signalId());
    }
  }
}
