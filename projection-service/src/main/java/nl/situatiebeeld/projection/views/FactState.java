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
 * @param change name of the event that made it so
 * @param reason of that event, if it had one
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
    @Nullable Verification verification,
    List<Confirmation> confirmations,
    List<Dispute> disputes,
    @Nullable String supersededBy,
    String change,
    Actor by,
    @Nullable String reason) {

  /** Confirmations and disputes kept on one row, at most: the latest; history has them all. */
  static final int KEPT = 100;

  /** Begins with a report or a proposal. */
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
        null,
        List.of(),
        List.of(),
        null,
        step.change(),
        event.by(),
        null);
  }

  /** What is common to all changes. */
  record Step(String change, Instant at) {}

  /** Folds one event. */
  static FactState evolve(@Nullable FactState now, FactEvent event, Step step) {
    return switch (event) {
      case FactEvent.FactReported e -> begun(e, e.owner(), e.content(), FactStatus.REPORTED, step);
      case FactEvent.FactProposed e -> begun(e, e.owner(), e.content(), FactStatus.PROPOSED, step);
      case FactEvent.FactUpdated e -> known(now).updated(e, step);
      case FactEvent.FactAccepted e -> known(now).become(FactStatus.REPORTED, e, step, e.reason());
      case FactEvent.FactRejected e -> known(now).become(FactStatus.REJECTED, e, step, e.reason());
      case FactEvent.FactVerified e -> known(now).verified(e, step);
      case FactEvent.FactConfirmed e -> known(now).confirmed(e, step);
      case FactEvent.FactDisputed e -> known(now).disputed(e, step);
      case FactEvent.FactRetracted e ->
        known(now).become(FactStatus.RETRACTED, e, step, e.reason());
      case FactEvent.FactSuperseded e -> known(now).superseded(e, step);
      case FactEvent.FactDisclosed e -> known(now); // who may see it changes, not the fact
    };
  }

  private static FactState known(@Nullable FactState now) {
    if (now == null) {
      throw new UnfoldableException("an event about a fact that was never reported");
    }
    return now;
  }

  private FactState become(FactStatus next, FactEvent event, Step step, @Nullable String why) {
    boolean seen = shared || next == FactStatus.REPORTED;
    return new FactState(
        situationId,
        factId,
        event.version(),
        versionedAt,
        owner,
        content,
        next,
        seen,
        verification,
        confirmations,
        disputes,
        supersededBy,
        step.change(),
        event.by(),
        why);
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
        lapsed ? null : verification,
        lapsed ? List.of() : confirmations,
        lapsed ? List.of() : disputes,
        supersededBy,
        step.change(),
        e.by(),
        null);
  }

  // F4
  private FactState verified(FactEvent.FactVerified e, Step step) {
    Verification found = new Verification(
        e.by().organisation(), e.independent(), e.method(), e.evidence(), e.version(), step.at());
    return new FactState(
        situationId,
        factId,
        e.version(),
        versionedAt,
        owner,
        content,
        FactStatus.VERIFIED,
        shared,
        found,
        confirmations,
        disputes,
        supersededBy,
        step.change(),
        e.by(),
        null);
  }

  private FactState confirmed(FactEvent.FactConfirmed e, Step step) {
    List<Confirmation> more = latest(
        confirmations, new Confirmation(e.by().organisation(), e.remark(), e.version(), step.at()));
    return new FactState(
        situationId,
        factId,
        e.version(),
        versionedAt,
        owner,
        content,
        status,
        shared,
        verification,
        more,
        disputes,
        supersededBy,
        step.change(),
        e.by(),
        e.remark());
  }

  private FactState disputed(FactEvent.FactDisputed e, Step step) {
    List<Dispute> more = latest(
        disputes,
        new Dispute(
            e.by().organisation(), e.reason(), e.contradictingFact(), e.version(), step.at()));
    return new FactState(
        situationId,
        factId,
        e.version(),
        versionedAt,
        owner,
        content,
        FactStatus.DISPUTED,
        shared,
        verification,
        confirmations,
        more,
        supersededBy,
        step.change(),
        e.by(),
        e.reason());
  }

  private FactState superseded(FactEvent.FactSuperseded e, Step step) {
    return new FactState(
        situationId,
        factId,
        e.version(),
        versionedAt,
        owner,
        content,
        FactStatus.SUPERSEDED,
        shared,
        verification,
        confirmations,
        disputes,
        e.supersededBy(),
        step.change(),
        e.by(),
        e.reason());
  }

  private static <T> List<T> latest(List<T> before, T next) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }

  /** After this moment it is stale (F5): its validity passed, or no news for too long. */
  @Nullable
  Instant staleAt() {
    Integer minutes = content.refreshMinutes();
    Instant due = minutes == null ? null : versionedAt.plusSeconds(60L * minutes);
    Instant end = content.validUntil();
    if (due == null || end == null) {
      return due == null ? end : due;
    }
    return due.isBefore(end) ? due : end;
  }
}
