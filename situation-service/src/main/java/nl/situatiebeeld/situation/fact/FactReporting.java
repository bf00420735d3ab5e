package nl.situatiebeeld.situation.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.UpdateFact;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.standing.StandingRules;
import org.jspecify.annotations.Nullable;

/** What a fact says: its report, and each new version of it (F1 to F3). */
final class FactReporting {

  private FactReporting() {}

  static List<FactEvent> report(String factId, ReportFact report, Circumstances c) {
    Reporting reporting = FactRights.reporting(c.standpoint(), c.party());
    StandingRules.open(c.situation());
    check(report.content(), c);
    FactReferences.restsOn(factId, report.content().restsOn(), List.of(), c);
    String owner = owner(report, c);
    List<FactEvent> events = new ArrayList<>();
    events.add(
        reporting == Reporting.PROPOSAL // F2: STRUCTUREEL
            ? new FactProposed(
                report.situationId(),
                factId,
                1,
                owner,
                report.content(),
                c.party().actor())
            : new FactReported(
                report.situationId(),
                factId,
                1,
                owner,
                report.content(),
                c.party().actor()));
    events.addAll(FactEffects.of(factId, report, c));
    return List.copyOf(events);
  }

  private static String owner(ReportFact report, Circumstances c) {
    String onBehalfOf = report.onBehalfOf();
    if (onBehalfOf == null || onBehalfOf.equals(c.party().organisation())) {
      return c.party().organisation();
    }
    boolean region = c.standpoint() instanceof Standpoint.OfRegion;
    boolean through = c.other()
        .filter(p -> p.partnerId().equals(onBehalfOf) && p.takesPart(c.moment()))
        .map(p -> p.reportsThrough(c.party()))
        .orElse(false);
    FactDecider.refuseUnless(region && through, FactRefusal.NOT_ITS_REGION); // Table 1: KOPPEL
    return onBehalfOf;
  }

  private static void check(FactContent content, Circumstances c) {
    FactDecider.refuseUnless(
        c.situation().themes().contains(content.theme()), FactRefusal.THEME_UNKNOWN);
    boolean restricted = content.sensitivity() == Sensitivity.RESTRICTED; // V4
    FactDecider.refuseUnless(
        !restricted || !content.addressedTo().isEmpty(), FactRefusal.ADDRESSEES_NEEDED);
    FactDecider.refuseUnless(
        restricted || content.addressedTo().isEmpty(), FactRefusal.ADDRESSEES_REFUSED);
  }

  static FactEvent update(UpdateFact update, Living fact, Circumstances c) {
    FactContent content = update.sameAttachments()
        ? carrying(update.content(), fact.content().attachments())
        : update.content();
    check(content, c);
    FactReferences.restsOn(fact.factId(), content.restsOn(), fact.content().restsOn(), c);
    FactAdoption.refuseWider(content, fact, c);
    FactDecider.refuseUnless(!fact.content().equals(content), FactRefusal.NOTHING_CHANGES);
    FactDecider.refuseUnless(
        fact.version() < FactDecider.MAX_VERSIONS, FactRefusal.TOO_MANY_VERSIONS);
    boolean lapsed = fact.isJudged() && !FactSubstance.same(fact.content(), content); // F3
    return new FactUpdated(
        fact.situationId(),
        fact.factId(),
        fact.version() + 1,
        content,
        lapsed,
        c.party().actor());
  }

  private static FactContent carrying(FactContent c, List<Attachment> attachments) { // A5
    return new FactContent(
        c.theme(),
        c.statement(),
        c.attributes(),
        c.location(),
        c.observedAt(),
        c.source(),
        c.reliability(),
        c.credibility(),
        c.sensitivity(),
        c.addressedTo(),
        c.validUntil(),
        c.refreshMinutes(),
        c.restsOn(),
        attachments);
  }

  /** Refuses what was decided on a version that another took the place of. */
  static void refuseStale(@Nullable Integer basedOn, Living fact) {
    if (basedOn != null && basedOn != fact.version()) { // F3
      throw stale(basedOn, fact);
    }
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
}
