package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactCommand.AcceptFact;
import nl.situatiebeeld.situation.fact.FactCommand.ConfirmFact;
import nl.situatiebeeld.situation.fact.FactCommand.DiscloseFact;
import nl.situatiebeeld.situation.fact.FactCommand.DisputeFact;
import nl.situatiebeeld.situation.fact.FactCommand.RejectFact;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.RetractFact;
import nl.situatiebeeld.situation.fact.FactCommand.SupersedeFact;
import nl.situatiebeeld.situation.fact.FactCommand.UpdateFact;
import nl.situatiebeeld.situation.fact.FactCommand.VerifyFact;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision about a fact needs, while the situation is held as it is. */
@Component
final class FactDesk {

  private final Admission admission;
  private final Standings standings;
  private final OtherFacts others;

  FactDesk(Admission admission, Standings standings, OtherFacts others) {
    this.admission = admission;
    this.standings = standings;
    this.others = others;
  }

  Circumstances circumstances(FactOrder order, FactState state) {
    String situationId = situationId(order, state);
    Admission.Admitted admitted = ends(order.command())
        ? admission.alone(situationId, order.party(), order.context().now())
        : admission.besideOthers(situationId, order.party(), order.context().now());
    Party party = admitted.party();
    SituationStanding situation = admitted.standing();
    Instant moment = order.context().moment();
    Optional<ParticipationStanding> own = situation.involves(party.organisation())
        ? Optional.empty()
        : standings.participation(situationId, party.organisation());
    return new Circumstances(
        situation,
        party,
        Standpoint.of(party, situation, own, moment),
        Optional.ofNullable(named(order.command()))
            .flatMap(partner -> standings.participation(situationId, partner)),
        others::of,
        moment);
  }

  // two that end each other must not pass each other by: the picture would lose both
  private static boolean ends(FactCommand command) {
    return switch (command) {
      case RetractFact c -> true;
      case SupersedeFact c -> true;
      case RejectFact c -> true;
      case ReportFact c -> false;
      case UpdateFact c -> false;
      case VerifyFact c -> false;
      case ConfirmFact c -> false;
      case DisputeFact c -> false;
      case AcceptFact c -> false;
      case DiscloseFact c -> false;
    };
  }

  private static @Nullable String named(FactCommand command) {
    return switch (command) {
      case ReportFact c -> c.onBehalfOf();
      case DiscloseFact c -> c.partnerId();
      case UpdateFact c -> null;
      case VerifyFact c -> null;
      case ConfirmFact c -> null;
      case DisputeFact c -> null;
      case RetractFact c -> null;
      case AcceptFact c -> null;
      case RejectFact c -> null;
      case SupersedeFact c -> null;
    };
  }

  private static String situationId(FactOrder order, FactState state) {
    return switch (state) {
      case Living living -> living.situationId();
      case Ended ended -> ended.last().situationId();
      case Unreported none
      when order.command() instanceof ReportFact report -> report.situationId();
      case Unreported none ->
        throw new RefusedException(FactRefusal.FACT_NOT_FOUND, "Check the fact's id.");
    };
  }
}
