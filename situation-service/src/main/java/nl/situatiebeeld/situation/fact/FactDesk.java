package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactEvent;
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
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Disclosures;
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
  private final FactLinks links;
  private final Disclosures disclosures;
  private final FactAttachments attachments;

  FactDesk(
      Admission admission,
      Standings standings,
      OtherFacts others,
      FactLinks links,
      Disclosures disclosures,
      FactAttachments attachments) {
    this.disclosures = disclosures;
    this.admission = admission;
    this.standings = standings;
    this.others = others;
    this.links = links;
    this.attachments = attachments;
  }

  Circumstances circumstances(FactOrder order, FactState state) {
    holdLineage(order);
    String situationId = situationId(order.command(), state);
    Admission.Admitted admitted = alone(order.command())
        ? admission.alone(situationId, order.party(), order.context().now())
        : admission.besideOthers(situationId, order.party(), order.context().now());
    Party party = admitted.party();
    SituationStanding situation = admitted.standing();
    Instant moment = order.context().moment();
    attachments.refuseUnknown(order.command(), state, situationId, party.organisation());
    return new Circumstances(
        situation,
        party,
        standpoint(party, situation, moment),
        Optional.ofNullable(named(order.command()))
            .flatMap(partner -> standings.participation(situationId, partner)),
        others::of,
        other -> elsewhere(other, party, moment),
        links.in(situationId),
        order.command() instanceof AdoptFact adopt
            && links.adopted(adopt.origin(), party.organisation(), situationId),
        moment);
  }

  // read as it stands: of two situations only the one that is decided in is held
  private Optional<OtherSituation> elsewhere(String situationId, Party party, Instant moment) {
    return standings
        .situation(situationId)
        .map(other -> new OtherSituation(other, standpoint(party, other, moment)));
  }

  // before the situation: whoever holds that never waits for this
  private void holdLineage(FactOrder order) {
    if (order.command() instanceof AdoptFact adopt) {
      links.holdLineage(adopt.origin());
    } else if (order.command() instanceof UpdateFact) {
      links.holdLineage(order.aggregateId());
    }
  }

  /** The facts that were adopted from this one (F8). */
  List<String> copiesOf(String factId) {
    return links.copiesOf(factId);
  }

  /** Keeps what later decisions about other facts need to know. */
  void keep(List<FactEvent> events) {
    links.keep(events);
    attachments.keep(events);
    for (FactEvent event : events) {
      if (event instanceof FactEvent.FactDisclosed e) {
        disclosures.begin(e.situationId(), e.partnerId(), e.factId());
      }
    }
  }

  /** The fact with the disclosures that still stand: they end with a participation (V3, S5). */
  FactState shown(FactState state) {
    return others.shown(state);
  }

  private Standpoint standpoint(Party party, SituationStanding situation, Instant moment) {
    Optional<ParticipationStanding> own = situation.involves(party.organisation())
        ? Optional.empty()
        : standings.participation(situation.situationId(), party.organisation());
    return Standpoint.of(party, situation, own, moment);
  }

  // two that end each other must not pass each other by: the picture would lose both; nor two links
  // that close a circle, nor two adoptions of one fact
  private static boolean alone(FactCommand command) {
    return switch (command) {
      case RetractFact c -> true;
      case SupersedeFact c -> true;
      case RejectFact c -> true;
      case LinkCause c -> true;
      case UnlinkCause c -> true;
      case AdoptFact c -> true;
      case ReportFact c -> !c.effectOf().isEmpty();
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
      case LinkCause c -> null;
      case UnlinkCause c -> null;
      case AdoptFact c -> null;
    };
  }

  private String situationId(FactCommand command, FactState state) {
    return switch (state) {
      case Living living -> living.situationId();
      case Ended ended -> ended.last().situationId();
      case Unreported none when command instanceof ReportFact report -> report.situationId();
      case Unreported none
      when command instanceof AdoptFact adopt && adopt.situationId() != null -> adopt.situationId();
      case Unreported none
      when command instanceof AdoptFact adopt
          && !(others.of(adopt.origin()) instanceof Unreported) ->
        situationId(command, others.of(adopt.origin()));
      case Unreported none -> throw FactDecider.notFound();
    };
  }
}
