package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands after an event (F2).
 *
 * @param versionedAt when its version was recorded
 * @param shared whether it ever came into the shared picture
 * @param said what was said of this version (F4)
 * @param ties how it hangs together with other facts
 * @param last what made it so
 */
record FactState(
    String situationId,
    String factId,
    int version,
    Instant versionedAt,
    String owner,
    FactContent content,
    FactStatus status,
    boolean shared,
    Said said,
    Ties ties,
    Last last) {

  /** Confirmations and disputes kept on one row, at most: the latest; history has them all. */
  static final int KEPT = 100;

  /** What was said of one version of a fact (F4). */
  record Said(
      @Nullable Verification verification,
      List<Confirmation> confirmations,
      List<Dispute> disputes) {

    static final Said NOTHING = new Said(null, List.of(), List.of());
  }

  /**
   * The facts that it refers to beside those in its content.
   *
   * @param origin what it was adopted from (F8)
   */
  record Ties(@Nullable Origin origin, @Nullable String supersededBy) {

    static final Ties NONE = new Ties(null, null);
  }

  /**
   * The last event of the fact.
   *
   * @param change its name
   * @param reason of that event, if it had one
   */
  record Last(String change, Actor by, @Nullable String reason) {}

  /** What is common to all changes. */
  record Step(String change, Instant at) {

    Last by(FactEvent event, @Nullable String reason) {
      return new Last(change, event.by(), reason);
    }
  }

  /** Begins with a report, a proposal or an adoption. */
  static FactState begun(
      FactEvent event, String owner, FactContent content, FactStatus status, Step step) {
    return new FactState(
        event.situationId(),
        event.factId(),
        event.version(),
        step.at(),
        owner,
        content,
        status,
        status != FactStatus.PROPOSED,
        Said.NOTHING,
        Ties.NONE,
        step.by(event, null));
  }

  /** Folds one event. */
  static FactState evolve(@Nullable FactState now, FactEvent event, Step step) {
    return switch (event) {
      case FactEvent.FactReported e -> begun(e, e.owner(), e.content(), FactStatus.REPORTED, step);
      case FactEvent.FactProposed e -> begun(e, e.owner(), e.content(), FactStatus.PROPOSED, step);
      case FactEvent.FactAdopted e -> adopted(e, step);
      case FactEvent.FactUpdated e -> known(now).updated(e, step);
      case FactEvent.FactNarrowed e -> known(now).narrowed(e, step);
      case FactEvent.FactAccepted e -> known(now).become(FactStatus.REPORTED, e, step, e.reason());
      case FactEvent.FactRejected e -> known(now).become(FactStatus.REJECTED, e, step, e.reason());
      case FactEvent.FactVerified e -> known(now).verified(e, step);
      case FactEvent.FactConfirmed e -> known(now).confirmed(e, step);
      case FactEvent.FactDisputed e -> known(now).disputed(e, step);
      case FactEvent.FactRetracted e ->
        known(now).become(FactStatus.RETRACTED, e, step, e.reason());
      case FactEvent.FactSuperseded e -> known(now).superseded(e, step);
      case FactEvent.FactDisclosed e -> known(now); // who may see it changes, not the fact
      case FactEvent.FactEffectLinked e -> known(now); // what follows from what is not part of it
      case FactEvent.FactEffectUnlinked e -> known(now);
    };
  }

  /** Whether the event changes the fact, and not only who sees it or what follows from it. */
  static boolean changedBy(FactEvent event) {
    return !(event instanceof FactEvent.FactDisclosed
        || event instanceof FactEvent.FactEffectLinked
        || event instanceof FactEvent.FactEffectUnlinked);
  }

  private static FactState known(@Nullable FactState now) {
    if (now == null) {
      throw new UnfoldableException("an event about a fact that was never reported");
    }
    return now;
  }

  // F8
  private static FactState adopted(FactEvent.FactAdopted e, Step step) {
    Ties ties = new Ties(new Origin(e.origin(), e.originVersion()), null);
    return begun(e, e.owner(), e.content(), FactStatus.REPORTED, step)
        .tied(e, ties, step.by(e, e.reason()));
  }

  private FactState become(FactStatus next, FactEvent e, Step step, @Nullable String reason) {
    return with(e, next, said, ties, step.by(e, reason));
  }

  // F3: what was said about another substance does not hold for this one
  private FactState updated(FactEvent.FactUpdated e, Step step) {
    boolean lapsed = e.verificationLapsed();
    return new FactState(
        situationId,
        factId,
        e.version(),
        step.at(),
        owner,
        e.content(),
        lapsed ? FactStatus.REPORTED : status,
        shared,
        lapsed ? Said.NOTHING : said,
        ties,
        step.by(e, null));
  }

  // V4, F8: it says the same, so neither its age nor what was said about it changes
  private FactState narrowed(FactEvent.FactNarrowed e, Step step) {
    return new FactState(
        situationId,
        factId,
        version,
        versionedAt,
        owner,
        content.labelled(e.sensitivity(), e.addressedTo()),
        status,
        shared,
        said,
        ties,
        step.by(e, null));
  }

  // F4
  private FactState verified(FactEvent.FactVerified e, Step step) {
    Verification found = new Verification(
        e.by().organisation(), e.independent(), e.method(), e.evidence(), e.version(), step.at());
    return with(
        e,
        FactStatus.VERIFIED,
        new Said(found, said.confirmations(), said.disputes()),
        ties,
        step.by(e, null));
  }

  private FactState confirmed(FactEvent.FactConfirmed e, Step step) {
    List<Confirmation> more = latest(
        said.confirmations(),
        new Confirmation(e.by().organisation(), e.remark(), e.version(), step.at()));
    return with(
        e,
        status,
        new Said(said.verification(), more, said.disputes()),
        ties,
        step.by(e, e.remark()));
  }

  private FactState disputed(FactEvent.FactDisputed e, Step step) {
    List<Dispute> more = latest(
        said.disputes(),
        new Dispute(
            e.by().organisation(), e.reason(), e.contradictingFact(), e.version(), step.at()));
    return with(
        e,
        FactStatus.DISPUTED,
        new Said(said.verification(), said.confirmations(), more),
        ties,
        step.by(e, e.reason()));
  }

  private FactState superseded(FactEvent.FactSuperseded e, Step step) {
    Ties successor = new Ties(ties.origin(), e.supersededBy());
    return with(e, FactStatus.SUPERSEDED, said, successor, step.by(e, e.reason()));
  }

  private FactState tied(FactEvent e, Ties next, Last why) {
    return with(e, status, said, next, why);
  }

  private FactState with(FactEvent e, FactStatus next, Said nextSaid, Ties nextTies, Last why) {
    return new FactState(
        situationId,
        factId,
        e.version(),
        versionedAt,
        owner,
        content,
        next,
        shared || next == FactStatus.REPORTED,
        nextSaid,
        nextTies,
        why);
  }

  private static <T> List<T> latest(List<T> before, T next) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }

  /** After this moment it is stale (F5): its validity passed, or no news for too long. */
  @Nullable
  Instant staleAt() {
    // F5: whichever comes first
    Integer minutes = content.refreshMinutes();
    Instant due = minutes == null ? null : versionedAt.plusSeconds(60L * minutes);
    Instant end = content.validUntil();
    if (due == null || end == null) {
      return due == null ? end : due;
    }
    return due.isBefore(end) ? due : end;
  }
}
