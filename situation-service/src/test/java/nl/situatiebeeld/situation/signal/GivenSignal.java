package nl.situatiebeeld.situation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.SeenFact;
import nl.situatiebeeld.situation.fact.Standpoint;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;

/** A fact of a water board that someone signals; unless told, the leading region's manager acts. */
final class GivenSignal {

  static final String FACT = "fact-1";
  static final String ID = "signal-1";
  static final String OWNER = "waterschap";

  private final Map<String, ParticipationStanding> participations = new HashMap<>();
  private final Map<String, SeenFact> facts = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private SignalState state = new SignalState.Unraised();
  private SituationStanding situation = Standing.open();
  private Party party = Someone.managerOf("VR24");

  private GivenSignal() {
    fact(1, FactStatus.REPORTED);
    taking(OWNER, Profile.KERN);
  }

  static GivenSignal given() {
    return new GivenSignal();
  }

  /** Raised before by this organisation. */
  static GivenSignal raisedBy(String signaller) {
    GivenSignal given = new GivenSignal();
    given.state = SignalDecider.evolve(
        given.state,
        new SignalEvent.SignalRaised(
            Standing.SITUATION,
            ID,
            FACT,
            1,
            OWNER,
            signaller,
            "klopt niet",
            null,
            new Actor(signaller, "reader")));
    return given;
  }

  GivenSignal fact(int version, FactStatus status) {
    return beside(FACT, version, OWNER, status);
  }

  GivenSignal beside(String id, int version, String owner, FactStatus status) {
    facts.put(id, new SeenFact(id, version, owner, status));
    return this;
  }

  GivenSignal hidden() {
    facts.clear();
    return this;
  }

  GivenSignal in(SituationStanding standing) {
    situation = standing;
    return this;
  }

  GivenSignal waiting(String... signallers) {
    open.addAll(Set.of(signallers));
    return this;
  }

  GivenSignal taking(String partner, Profile profile) {
    participations.put(partner, Standing.taking(partner, profile, ParticipationState.ACTIVE));
    return this;
  }

  GivenSignal without(String partner) {
    participations.remove(partner);
    return this;
  }

  GivenSignal by(Party someone) {
    party = someone;
    return this;
  }

  /** Someone who only reads for a partner that takes part. */
  GivenSignal by(String partner, Profile profile) {
    party = profile == Profile.AD_HOC
        ? Someone.in(partner, "hin", "reader")
        : Someone.readerOf(partner);
    return taking(partner, profile);
  }

  private Circumstances circumstances(SignalCommand command) {
    var raise = command instanceof SignalCommand.RaiseSignal r ? Optional.of(r) : none();
    return new Circumstances(
        situation,
        party,
        Standpoint.of(
            party,
            situation,
            Optional.ofNullable(participations.get(party.organisation())),
            Standing.NOW),
        raise.map(SignalCommand.RaiseSignal::onBehalfOf).map(participations::get),
        Optional.ofNullable(facts.get(FACT)),
        raise.map(SignalCommand.RaiseSignal::contradictingFact).map(facts::get),
        new OpenSignals(open),
        Standing.NOW);
  }

  private static Optional<SignalCommand.RaiseSignal> none() {
    return Optional.empty();
  }

  SignalEvent decides(SignalCommand command) {
    return SignalDecider.decide(ID, command, state, circumstances(command));
  }

  GivenSignal after(SignalCommand command) {
    state = SignalDecider.evolve(state, decides(command));
    return this;
  }

  RefusedException refuses(SignalCommand command, String refusal) {
    RefusedException refused = Attempt.refused(() -> decides(command));
    assertThat(refused.refusal().slug()).isEqualTo(refusal);
    assertThat(refused.getMessage()).isNotBlank();
    return refused;
  }
}
