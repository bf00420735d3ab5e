package nl.situatiebeeld.situation.fact;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.situation.attachment.Attachments;
import nl.situatiebeeld.situation.attachment.Carriers;
import nl.situatiebeeld.situation.attachment.KnownAttachment;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.UpdateFact;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** The attachments that facts carry (A5), and who sees a fact that carries one. */
@Component
class FactAttachments implements Carriers {

  private final Attachments attachments;
  private final OtherFacts facts;
  private final Standings standings;
  private final Clock clock;

  FactAttachments(Attachments attachments, OtherFacts facts, Standings standings, Clock clock) {
    this.attachments = attachments;
    this.facts = facts;
    this.standings = standings;
    this.clock = clock;
  }

  /** These attachments as facts carry them; whether the fact may carry them is settled later. */
  List<Attachment> carried(List<String> ids) {
    return ids.stream()
        .map(id -> attachments.find(id).orElseThrow(Attachments::unknown).carried())
        .distinct()
        .toList();
  }

  /** The same for a fact that is there: what it carries already may be named by its hash. */
  List<Attachment> carried(String factId, List<String> named) {
    Map<String, Attachment> before = switch (facts.of(factId)) {
      case Living living ->
        living.content().attachments().stream()
            .collect(Collectors.toMap(Attachment::hash, each -> each, (one, same) -> one));
      case Unreported none -> Map.of();
      case Ended ended -> Map.of();
    };
    return named.stream()
        .flatMap(each -> Optional.ofNullable(before.get(each))
            .map(Stream::of)
            .orElseGet(() -> carried(List.of(each)).stream()))
        .distinct()
        .toList();
  }

  /**
   * Refuses attachments that neither the party's organisation handed in here nor the fact carries
   * already: whoever names another's would get it shown by a fact of its own (V5).
   */
  void refuseUnknown(
      FactCommand command, FactState state, String situationId, String organisation) {
    Set<Attachment> before =
        state instanceof Living living ? new HashSet<>(living.content().attachments()) : Set.of();
    for (Attachment each : named(command)) {
      if (!before.contains(each) && !attachments.handedIn(situationId, each.hash(), organisation)) {
        throw Attachments.unknown();
      }
    }
  }

  private static List<Attachment> named(FactCommand command) {
    if (command instanceof ReportFact report) {
      return report.content().attachments();
    }
    return command instanceof UpdateFact update ? update.content().attachments() : List.of();
  }

  /** Remembers which facts carry what. */
  void keep(List<FactEvent> events) {
    for (FactEvent event : events) {
      if (event instanceof FactReported e) {
        keep(e, e.content());
      } else if (event instanceof FactProposed e) {
        keep(e, e.content());
      } else if (event instanceof FactAdopted e) {
        keep(e, e.content());
      } else if (event instanceof FactUpdated e) {
        keep(e, e.content());
      }
    }
  }

  private void keep(FactEvent event, FactContent content) {
    for (Attachment each : content.attachments()) {
      attachments.carries(event.situationId(), event.factId(), each.hash());
    }
  }

  @Override
  public boolean shows(Caller caller, KnownAttachment attachment) {
    SituationStanding situation = standings.situation(attachment.situationId()).orElse(null);
    if (situation == null) {
      return false;
    }
    String organisation = caller.organisation();
    Optional<ParticipationStanding> own = situation.involves(organisation)
        ? Optional.empty()
        : standings.participation(situation.situationId(), organisation);
    Party party = new Party(caller.subject(), organisation, caller.roles(), false, false, null);
    Standpoint standpoint = Standpoint.of(party, situation, own, clock.instant());
    return !(standpoint instanceof Standpoint.Outside)
        && attachments.carriers(attachment.situationId(), attachment.hash()).stream()
            .anyMatch(fact -> shows(facts.of(fact), standpoint, organisation, attachment));
  }

  private static boolean shows(
      FactState state, Standpoint standpoint, String organisation, KnownAttachment attachment) {
    return switch (state) {
      case Unreported none -> false;
      case Living living ->
        (standpoint instanceof Standpoint.OfRegion || carries(living, attachment))
            && seen(living, standpoint, organisation, attachment);
      // regions read what was: an earlier version's too (E1); to partners it is not there any more
      case Ended ended ->
        standpoint instanceof Standpoint.OfRegion
            && seen(ended.last(), standpoint, organisation, attachment);
    };
  }

  private static boolean carries(Living fact, KnownAttachment attachment) {
    return fact.content().attachments().stream()
        .anyMatch(each -> each.hash().equals(attachment.hash()));
  }

  // V4: of two labels, the fact's and the attachment's own, the narrower counts
  private static boolean seen(
      Living fact, Standpoint standpoint, String organisation, KnownAttachment attachment) {
    boolean disclosed = fact.disclosedTo().contains(organisation);
    FactContent labelled = labelled(fact.content(), attachment);
    return fact.seenFrom(standpoint, organisation)
        && standpoint.sees(labelled, fact.status(), attachment.owner(), disclosed);
  }

  private static FactContent labelled(FactContent c, KnownAttachment attachment) {
    return new FactContent(
        c.theme(),
        c.statement(),
        c.attributes(),
        c.location(),
        c.observedAt(),
        c.source(),
        c.reliability(),
        c.credibility(),
        attachment.sensitivity(),
        attachment.addressedTo(),
        c.validUntil(),
        c.refreshMinutes(),
        c.restsOn(),
        c.attachments());
  }
}
