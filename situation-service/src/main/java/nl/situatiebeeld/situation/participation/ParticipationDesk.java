package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.participation.Participation.Absent;
import nl.situatiebeeld.situation.participation.Participation.Detached;
import nl.situatiebeeld.situation.participation.Participation.Invited;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.Participation.Requested;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowMandate;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Disclosures;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision about a participation needs, and keeps how it stands after it. */
@Component
final class ParticipationDesk {

  private final Admission admission;
  private final Agreements agreements;
  private final Standings standings;
  private final Disclosures disclosures;
  private final Deadlines deadlines;
  private final ParticipationSettings settings;

  ParticipationDesk(
      Admission admission,
      Agreements agreements,
      Standings standings,
      Disclosures disclosures,
      Deadlines deadlines,
      ParticipationSettings settings) {
    this.admission = admission;
    this.agreements = agreements;
    this.standings = standings;
    this.disclosures = disclosures;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  ParticipationDecider.Circumstances circumstances(ParticipationOrder order, Participation now) {
    return around(
        order,
        now,
        admission.alone(order.situationId(), order.party(), order.context().now()));
  }

  /** The same for who follows, in a transaction in which the situation is held already. */
  ParticipationDecider.Circumstances following(ParticipationOrder order, Participation now) {
    SituationStanding situation = standings.situation(order.situationId()).orElseThrow();
    Party party = situation.reconstruction()
        ? order.party().orElse(situation.leadingRegion())
        : order.party();
    return around(order, now, new Admission.Admitted(situation, party));
  }

  private ParticipationDecider.Circumstances around(
      ParticipationOrder order, Participation now, Admission.Admitted admitted) {
    List<KnownAgreement> fitting = order.command() instanceof GrantAccess grant
        ? agreements.inForce(
            order.partnerId(),
            grant.coreTask(),
            admitted.standing().regions(),
            order.context().now())
        : List.of();
    String current = now instanceof Present p ? p.grant().agreementId() : null;
    return new ParticipationDecider.Circumstances(
        order.partnerId(),
        admitted.standing(),
        admitted.party(),
        fitting,
        agreements.knows(order.partnerId()),
        mandating(order, now),
        current == null || agreements.holds(current, admitted.standing().regions()),
        current == null
            ? null
            : agreements.successor(current, admitted.standing().regions()).orElse(null),
        settings,
        order.context().moment());
  }

  private @Nullable ParticipationStanding mandating(ParticipationOrder order, Participation now) {
    String other = now instanceof Present p ? p.grant().mandatedBy() : null;
    if (order.command() instanceof GrantAccess grant) {
      other = grant.mandatedBy();
    }
    return other == null
        ? null
        : standings.participation(order.situationId(), other).orElse(null);
  }

  /** Orders for those who take part under this partner's mandate (S8). */
  List<ParticipationOrder> mandatedBy(ParticipationOrder order) {
    return standings.mandatedBy(order.situationId(), order.partnerId()).stream()
        .map(partner -> new ParticipationOrder(
            order.situationId(), partner, new FollowMandate(), order.party(), order.context()))
        .toList();
  }

  void keep(ParticipationOrder order, Participation now) {
    ParticipationStanding standing = switch (now) {
      case Present p -> present(order, p);
      case Absent a -> without(order, now);
      case Requested r -> without(order, now);
      case Invited i -> without(order, now);
      case Detached d -> without(order, now);
    };
    standings.keep(order.situationId(), standing);
  }

  /** Ends what was disclosed, where an event says so (V3, S5). */
  void endDisclosures(ParticipationOrder order, List<ParticipationEvent> events) {
    if (events.stream().anyMatch(e -> e instanceof ParticipationGranted g && g.disclosuresEnd())) {
      disclosures.end(order.situationId(), order.partnerId());
    }
  }

  private ParticipationStanding present(ParticipationOrder order, Present p) {
    ParticipationGranted grant = p.grant();
    keepDeadline(order, ParticipationEnds.KIND, grant.until());
    keepDeadline(order, AgreementEnds.KIND, follows(order, p));
    return new ParticipationStanding(
        order.partnerId(),
        p.code(),
        grant.profile(),
        grant.coreTask(),
        p.rights(),
        grant.themes(),
        grant.until(),
        grant.secondedHin(),
        grant.agreementId(),
        grant.mandatedBy());
  }

  // S9: when an agreement ended meanwhile, its end is not forgotten by another change
  private @Nullable Instant follows(ParticipationOrder order, Present p) {
    ParticipationChangeAnnounced announced = p.announced();
    if (announced != null) {
      return announced.appliesAt();
    }
    boolean ended = order.party().recordedAt() == null
        && !agreements.holds(
            p.grant().agreementId(),
            standings.situation(order.situationId()).orElseThrow().regions());
    return ended ? order.context().moment() : null;
  }

  private void keepDeadline(ParticipationOrder order, String kind, @Nullable Instant at) {
    if (at == null) {
      deadlines.clear(kind, order.aggregateId());
    } else {
      deadlines.set(order.situationId(), kind, order.aggregateId(), at);
    }
  }

  private ParticipationStanding without(ParticipationOrder order, Participation now) {
    keepDeadline(order, ParticipationEnds.KIND, null);
    keepDeadline(order, AgreementEnds.KIND, null);
    // S5, V3: who takes part anew begins without what was disclosed before
    disclosures.end(order.situationId(), order.partnerId());
    return ParticipationStanding.without(order.partnerId(), now.code());
  }
}
