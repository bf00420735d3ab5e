package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;

/** A fact with a past, and who wants what of it; unless told, the leading region's manager. */
final class GivenFact {

  private final Map<String, ParticipationStanding> participations = new HashMap<>();
  private final Map<String, FactState> others = new HashMap<>();
  private final Map<String, SituationStanding> elsewhere = new HashMap<>();
  private FactState state = new FactState.Unreported();
  private SituationStanding situation = Standing.open();
  private Party party = Someone.managerOf("VR24");
  private Instant moment = Standing.NOW;
  private Links links = Links.none();
  private boolean adopted;

  static GivenFact given(FactEvent... events) {
    GivenFact given = new GivenFact();
    given.state = folded(events);
    return given;
  }

  static FactState folded(FactEvent... events) {
    FactState state = new FactState.Unreported();
    for (FactEvent event : events) {
      state = FactDecider.evolve(state, event);
    }
    return state;
  }

  GivenFact by(Party someone) {
    party = someone;
    return this;
  }

  /** A reporter of a partner that is active in the situation. */
  GivenFact by(String partner, Profile profile) {
    party = profile == Profile.AD_HOC
        ? Someone.in(partner, "hin", "reporter")
        : Someone.reporterOf(partner);
    return beside(Standing.taking(partner, profile, ParticipationState.ACTIVE));
  }

  GivenFact beside(ParticipationStanding participation) {
    participations.put(participation.partnerId(), participation);
    return this;
  }

  /** Another fact of the same situation. */
  GivenFact besideFact(String id, FactEvent... events) {
    others.put(id, folded(events));
    return this;
  }

  /** Another situation, in which no partner takes part. */
  GivenFact besideSituation(SituationStanding standing) {
    elsewhere.put(standing.situationId(), standing);
    return this;
  }

  /** Links as they stand in the situation. */
  GivenFact linked(Links standing) {
    links = standing;
    return this;
  }

  /** The region has adopted it before. */
  GivenFact adoptedBefore() {
    adopted = true;
    return this;
  }

  GivenFact in(SituationStanding standing) {
    situation = standing;
    return this;
  }

  GivenFact at(Instant then) {
    moment = then;
    return this;
  }

  private Circumstances circumstances(FactCommand command) {
    Optional<ParticipationStanding> own =
        Optional.ofNullable(participations.get(party.organisation()));
    String named = switch (command) {
      case FactCommand.ReportFact c -> c.onBehalfOf();
      case FactCommand.DiscloseFact c -> c.partnerId();
      default -> null;
    };
    return new Circumstances(
        situation,
        party,
        Standpoint.of(party, situation, own, moment),
        Optional.ofNullable(named).map(participations::get),
        id -> Objects.requireNonNullElse(others.get(id), new FactState.Unreported()),
        id -> Optional.ofNullable(elsewhere.get(id))
            .map(there ->
                new OtherSituation(there, Standpoint.of(party, there, Optional.empty(), moment))),
        links,
        adopted,
        moment);
  }

  /** The one event that it leads to. */
  FactEvent decides(FactCommand command) {
    List<FactEvent> events = decidesAll(command);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  List<FactEvent> decidesAll(FactCommand command) {
    return FactDecider.decide(Told.ID, command, state, circumstances(command));
  }

  GivenFact after(FactCommand command) {
    for (FactEvent event : decidesAll(command)) {
      state = FactDecider.evolve(state, event);
    }
    return this;
  }

  RefusedException refuses(FactCommand command, String refusal) {
    RefusedException refused = Attempt.refused(() -> decides(command));
    assertThat(refused.refusal().slug()).isEqualTo(refusal);
    return refused;
  }

  FactState.Living living() {
    return (FactState.Living) state;
  }

  FactState state() {
    return state;
  }
}
