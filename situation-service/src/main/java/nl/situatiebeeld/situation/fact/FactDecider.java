package nl.situatiebeeld.situation.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAccepted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactConfirmed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisclosed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisputed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRejected;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRetracted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactSuperseded;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.contracts.fact.FactEvent.FactVerified;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
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
import nl.situatiebeeld.situation.standing.StandingRules;
import org.jspecify.annotations.Nullable;

/** The life of a fact (F2 to F4). */
final class FactDecider {

  /** Versions of one fact, at most. */
  static final int MAX_VERSIONS = 1_000;

  /** Events of one fact, at most; then it can only be ended. */
  static final long MAX_EVENTS = 5_000;

  private FactDecider() {}

  /** Refuses what would let the fact's own history grow without end. */
  static void refuseBeyondLimit(FactCommand command, @Nullable Long lastSequence) {
    boolean ending = command instanceof RetractFact || command instanceof SupersedeFact;
    refuseUnless(
        ending || lastSequence == null || lastSequence < MAX_EVENTS - 1,
        FactRefusal.TOO_MANY_VERSIONS);
  }

  static FactEvent decide(String factId, FactCommand command, FactState state, Circumstances c) {
    return switch (state) {
      case Unreported none when command instanceof ReportFact report -> report(factId, report, c);
      case Unreported none -> throw notFound();
      case Ended ended -> throw ended(seen(ended.last(), c), ended.status());
      case Living fact -> change(command, seen(fact, c), c);
    };
  }

  private static FactEvent report(String factId, ReportFact report, Circumstances c) {
    Reporting reporting = FactRights.reporting(c.standpoint(), c.party());
    StandingRules.open(c.situation());
    check(report.content(), c);
    FactReferences.restsOn(factId, report.content().restsOn(), List.of(), c);
    String owner = owner(report, c);
    return reporting == Reporting.PROPOSAL // F2: STRUCTUREEL
        ? new FactProposed(
            report.situationId(), factId, 1, owner, report.content(), c.party().actor())
        : new FactReported(
            report.situationId(), factId, 1, owner, report.content(), c.party().actor());
  }

  private static String owner(ReportFact report, Circumstances c) {
    String onBehalfOf = report.onBehalfOf();
    if (onBehalfOf == null || onBehalfOf.equals(c.party().organisation())) {
      return c.party().organisation();
    }
    boolean region = c.standpoint() instanceof Standpoint.OfRegion;
    boolean through = c.other()
        .filter(p -> p.partnerId().equals(onBehalfOf) && p.takesPart(c.moment()))
        .map(p -> p.rights() != null && throughRegion(p.rights().reporting()))
        .orElse(false);
    refuseUnless(region && through, FactRefusal.NOT_ITS_REGION); // Table 1: KOPPEL
    return onBehalfOf;
  }

  private static boolean throughRegion(Reporting reporting) {
    return reporting == Reporting.THROUGH_REGION || reporting == Reporting.THROUGH_HIN;
  }

  private static void check(FactContent content, Circumstances c) {
    refuseUnless(c.situation().themes().contains(content.theme()), FactRefusal.THEME_UNKNOWN);
    boolean restricted = content.sensitivity() == Sensitivity.RESTRICTED; // V4
    refuseUnless(!restricted || !content.addressedTo().isEmpty(), FactRefusal.ADDRESSEES_NEEDED);
    refuseUnless(restricted || content.addressedTo().isEmpty(), FactRefusal.ADDRESSEES_REFUSED);
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

  private static RefusedException ended(Living last, FactStatus end) {
    return new RefusedException(
        FactRefusal.FACT_ENDED,
        "Report a new fact.",
        Map.of("version", last.version(), "factStatus", end.name()));
  }

  private static FactEvent change(FactCommand command, Living fact, Circumstances c) {
    FactRights.mayChange(command, fact, c.standpoint(), c.party());
    return switch (command) {
      case ReportFact again -> throw new IllegalStateException("an id is given once");
      case UpdateFact update -> update(update, fact, c);
      case VerifyFact verify -> verify(verify, fact, c);
      case ConfirmFact confirm -> confirm(confirm, fact, c);
      case DisputeFact dispute -> dispute(dispute, fact, c);
      case RetractFact retract ->
        new FactRetracted(
            fact.situationId(),
            fact.factId(),
            fact.version(),
            retract.reason(),
            c.party().actor());
      case AcceptFact accept -> {
        refuseUnless(fact.status() == FactStatus.PROPOSED, FactRefusal.NOT_A_PROPOSAL);
        yield new FactAccepted(
            fact.situationId(),
            fact.factId(),
            fact.version(),
            accept.reason(),
            c.party().actor());
      }
      case RejectFact reject -> {
        refuseUnless(fact.status() == FactStatus.PROPOSED, FactRefusal.NOT_A_PROPOSAL);
        yield new FactRejected(
            fact.situationId(),
            fact.factId(),
            fact.version(),
            reject.reason(),
            c.party().actor());
      }
      case DiscloseFact disclose -> disclose(disclose, fact, c);
      case SupersedeFact supersede -> supersede(supersede, fact, c);
    };
  }

  private static FactEvent update(UpdateFact update, Living fact, Circumstances c) {
    if (update.basedOn() != fact.version()) { // F3
      throw stale(update.basedOn(), fact);
    }
    check(update.content(), c);
    FactReferences.restsOn(
        fact.factId(), update.content().restsOn(), fact.content().restsOn(), c);
    refuseUnless(!fact.content().equals(update.content()), FactRefusal.NOTHING_CHANGES);
    refuseUnless(fact.version() < MAX_VERSIONS, FactRefusal.TOO_MANY_VERSIONS);
    boolean lapsed = fact.judged() && !FactSubstance.same(fact.content(), update.content()); // F3
    return new FactUpdated(
        fact.situationId(),
        fact.factId(),
        fact.version() + 1,
        update.content(),
        lapsed,
        c.party().actor());
  }

  private static RefusedException stale(int basedOn, Living fact) {
    TreeSet<String> changed = new TreeSet<>();
    fact.changes().forEach((version, fields) -> {
      if (version > basedOn) {
        changed.addAll(fields);
      }
    });
    return new RefusedException(
        FactRefusal.STALE_VERSION,
        "Read the fact again, merge, and send If-Match with the current version.",
        Map.of("currentVersion", fact.version(), "changedSince", List.copyOf(changed)));
  }

  private static FactEvent verify(VerifyFact verify, Living fact, Circumstances c) {
    accepted(fact);
    String by = c.party().organisation();
    refuseUnless(!fact.verifiedBy().contains(by), FactRefusal.ALREADY_VERIFIED);
    return new FactVerified(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        verify.method(),
        verify.evidence(),
        // F4: self and independent stay distinguishable; one's own words are no one else's
        !by.equals(fact.owner()) && !by.equals(fact.writtenBy()),
        c.party().actor());
  }

  private static FactEvent confirm(ConfirmFact confirm, Living fact, Circumstances c) {
    accepted(fact);
    String by = c.party().organisation();
    refuseUnless(!by.equals(fact.owner()), FactRefusal.OWN_FACT);
    refuseUnless(!fact.confirmedBy().contains(by), FactRefusal.ALREADY_CONFIRMED);
    return new FactConfirmed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        confirm.remark(),
        c.party().actor());
  }

  private static FactEvent dispute(DisputeFact dispute, Living fact, Circumstances c) {
    accepted(fact);
    String by = c.party().organisation();
    refuseUnless(!by.equals(fact.owner()), FactRefusal.OWN_FACT);
    refuseUnless(!fact.disputedBy().contains(by), FactRefusal.ALREADY_DISPUTED);
    String contradicting = dispute.contradictingFact();
    if (contradicting != null) {
      FactReferences.contradicts(contradicting, fact, c);
    }
    return new FactDisputed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        dispute.reason(),
        contradicting,
        c.party().actor());
  }

  private static FactEvent disclose(DiscloseFact disclose, Living fact, Circumstances c) { // V3
    accepted(fact);
    boolean reads = c.other()
        .filter(p -> p.partnerId().equals(disclose.partnerId()) && p.takesPart(c.moment()))
        .map(p -> p.rights() != null && p.rights().reading() == Reading.DISCLOSED)
        .orElse(false);
    boolean label = // V4: a disclosure does not widen what the label narrows
        switch (fact.content().sensitivity()) {
          case OPEN, SHARED -> true;
          case RESTRICTED -> fact.content().addressedTo().contains(disclose.partnerId());
          case SOURCE_DATA -> false;
        };
    refuseUnless(reads && label, FactRefusal.NOT_DISCLOSABLE);
    refuseUnless(!fact.disclosedTo().contains(disclose.partnerId()), FactRefusal.ALREADY_DISCLOSED);
    return new FactDisclosed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        disclose.partnerId(),
        disclose.reason(),
        c.party().actor());
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

  private static void accepted(Living fact) {
    refuseUnless(fact.status() != FactStatus.PROPOSED, FactRefusal.STILL_A_PROPOSAL);
  }

  static void refuseUnless(boolean fine, FactRefusal reason) {
    if (!fine) {
      throw new RefusedException(reason, "Look at the fact as it stands now, and mend this.");
    }
  }

  private static RefusedException notFound() {
    return new RefusedException(FactRefusal.FACT_NOT_FOUND, "Check the fact's id.");
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
      case FactAccepted e -> living(state).accepted();
      case FactRejected e -> living(state).ended(FactStatus.REJECTED);
      case FactUpdated e ->
        living(state)
            .updated(e.version(), e.content(), e.verificationLapsed(), e.by().organisation());
      case FactVerified e -> living(state).verified(e.by().organisation());
      case FactConfirmed e -> living(state).confirmed(e.by().organisation());
      case FactDisputed e -> living(state).disputed(e.by().organisation());
      case FactRetracted e -> living(state).ended(FactStatus.RETRACTED);
      case FactSuperseded e -> living(state).ended(FactStatus.SUPERSEDED);
      case FactDisclosed e -> living(state).disclosed(e.partnerId());
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
