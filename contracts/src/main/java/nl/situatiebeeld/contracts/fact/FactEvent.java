package nl.situatiebeeld.contracts.fact;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** What happens to a fact (F2). */
public sealed interface FactEvent extends DomainEvent {

  String situationId();

  String factId();

  /** The version of the fact that this is about, from 1. */
  int version();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * Reported straight into the picture.
   *
   * @param owner the organisation whose fact it is, also when another reported it on its behalf
   */
  @EventName(value = "fact-reported", revision = 2)
  record FactReported(
      String situationId, String factId, int version, String owner, FactContent content, Actor by)
      implements FactEvent {}

  /** Proposed by a STRUCTUREEL partner; in the shared picture only after the region accepts. */
  @EventName(value = "fact-proposed", revision = 2)
  record FactProposed(
      String situationId, String factId, int version, String owner, FactContent content, Actor by)
      implements FactEvent {}

  /** The region took the proposal into the picture. */
  @EventName("fact-accepted")
  record FactAccepted(
      String situationId,
      String factId,
      int version,
      @Nullable String reason,
      Actor by) implements FactEvent {}

  /** The region turned the proposal down. */
  @EventName("fact-rejected")
  record FactRejected(String situationId, String factId, int version, String reason, Actor by)
      implements FactEvent {}

  /**
   * A new version (F3).
   *
   * @param verificationLapsed a verified or disputed fact whose substance changed is only reported
   *     again
   */
  @EventName(value = "fact-updated", revision = 2)
  record FactUpdated(
      String situationId,
      String factId,
      int version,
      FactContent content,
      boolean verificationLapsed,
      Actor by)
      implements FactEvent {}

  /**
   * Declared true (F4).
   *
   * @param independent verified by another than its owner
   */
  @EventName("fact-verified")
  record FactVerified(
      String situationId,
      String factId,
      int version,
      String method,
      @Nullable String evidence,
      boolean independent,
      Actor by)
      implements FactEvent {}

  /** Another organisation agrees (F4). */
  @EventName("fact-confirmed")
  record FactConfirmed(
      String situationId,
      String factId,
      int version,
      @Nullable String remark,
      Actor by) implements FactEvent {}

  /**
   * Another organisation disagrees (F4).
   *
   * @param contradictingFact id of the fact that says otherwise
   */
  @EventName("fact-disputed")
  record FactDisputed(
      String situationId,
      String factId,
      int version,
      String reason,
      @Nullable String contradictingFact,
      Actor by)
      implements FactEvent {}

  /** Taken back; it stays in history. */
  @EventName("fact-retracted")
  record FactRetracted(String situationId, String factId, int version, String reason, Actor by)
      implements FactEvent {}

  /** Another fact took its place. */
  @EventName("fact-superseded")
  record FactSuperseded(
      String situationId, String factId, int version, String supersededBy, String reason, Actor by)
      implements FactEvent {}

  /** Shown to an AD_HOC partner (V3). */
  @EventName("fact-disclosed")
  record FactDisclosed(
      String situationId, String factId, int version, String partnerId, String reason, Actor by)
      implements FactEvent {}

  /**
   * Said to be the effect of another fact, whoever owns that (F7).
   *
   * @param factId the effect
   * @param cause id of the fact that it follows from
   */
  @EventName("fact-effect-linked")
  record FactEffectLinked(
      String situationId,
      String factId,
      int version,
      String cause,
      @Nullable String reason,
      Actor by)
      implements FactEvent {}

  /**
   * No effect of the other fact after all (F7).
   *
   * @param factId the effect
   * @param cause id of the fact that it does not follow from
   */
  @EventName("fact-effect-unlinked")
  record FactEffectUnlinked(
      String situationId, String factId, int version, String cause, String reason, Actor by)
      implements FactEvent {}

  /**
   * A region took another's fact into its own picture, as a fact of its own (F8).
   *
   * @param factId the region's new fact
   * @param owner the region
   * @param origin id of the fact that it was taken from
   * @param originVersion the version of that fact that was taken, from 1
   */
  @EventName("fact-adopted")
  record FactAdopted(
      String situationId,
      String factId,
      int version,
      String owner,
      FactContent content,
      String origin,
      int originVersion,
      String reason,
      Actor by)
      implements FactEvent {}

  /**
   * An adopted fact follows the label of what it was adopted from, which fewer may read since (V4,
   * F8). It says the same, so its version stays.
   *
   * @param factId the adopted fact
   * @param sensitivity the label that it has from here on
   * @param addressedTo the organisations that may see it where it is {@code RESTRICTED}
   * @param because id of the fact whose label was narrowed
   * @param by who narrowed that fact; the system itself where that was in another situation
   */
  @EventName("fact-narrowed")
  record FactNarrowed(
      String situationId,
      String factId,
      int version,
      Sensitivity sensitivity,
      List<String> addressedTo,
      String because,
      Actor by)
      implements FactEvent {}
}
