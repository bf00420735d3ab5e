package nl.situatiebeeld.contracts.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** What happens to a partner's participation in a situation (S3). */
public sealed interface ParticipationEvent extends DomainEvent {

  String situationId();

  String partnerId();

  String reason();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /** The partner asks for access. */
  @EventName("participation-requested")
  record ParticipationRequested(
      String situationId, String partnerId, @Nullable String coreTask, String reason, Actor by)
      implements ParticipationEvent {}

  /** The leading region asks the partner in. */
  @EventName("participation-invited")
  record ParticipationInvited(
      String situationId, String partnerId, @Nullable String coreTask, String reason, Actor by)
      implements ParticipationEvent {}

  /** The request or the invitation was turned down: back to no participation. */
  @EventName("participation-refused")
  record ParticipationRefused(String situationId, String partnerId, String reason, Actor by)
      implements ParticipationEvent {}

  /**
   * Access was granted, widened or narrowed (S4, S5, S8, S9).
   *
   * @param state monitoring or active
   * @param agreementId the agreement by which the profile holds
   * @param themes codes of the themes it may read; none when nobody named those that its new
   *     agreement asks for (S9, V1)
   * @param themesNamed an information manager named them; else all of the situation were meant
   * @param until when the participation ends by itself; always given for AD_HOC
   * @param conditions the region's conditions; always given for AD_HOC
   * @param secondedHin who acts for the partner; always given for AD_HOC
   * @param mandatedBy id of the partner under whose mandate it takes part (S8); the rights are at
   *     most that partner's and end with them
   * @param disclosuresEnd what was disclosed before is so no longer: the agreement, the profile or
   *     the HIN changed (V3, S5)
   */
  @EventName(value = "participation-granted", revision = 3)
  record ParticipationGranted(
      String situationId,
      String partnerId,
      ParticipationState state,
      String coreTask,
      String agreementId,
      Profile profile,
      Rights rights,
      List<String> themes,
      boolean themesNamed,
      @Nullable Instant until,
      @Nullable String conditions,
      @Nullable String secondedHin,
      @Nullable String mandatedBy,
      boolean disclosuresEnd,
      String grantingRegion,
      String reason,
      Actor by)
      implements ParticipationEvent {}

  /** From monitoring to active, with the rights that go with it. */
  @EventName("participation-activated")
  record ParticipationActivated(
      String situationId, String partnerId, Rights rights, String reason, Actor by)
      implements ParticipationEvent {}

  /** No task any more, no access. */
  @EventName("participation-detached")
  record ParticipationDetached(String situationId, String partnerId, String reason, Actor by)
      implements ParticipationEvent {}

  /**
   * The agreement under which the partner takes part ends or changes, and the participation will
   * follow (S9); it changes nothing yet.
   *
   * @param agreementId the agreement that ends
   * @param successorId the agreement that takes its place; null when none does
   * @param profile the profile of that agreement; null when there is none
   * @param appliesAt when the participation changes or ends
   */
  @EventName("participation-change-announced")
  record ParticipationChangeAnnounced(
      String situationId,
      String partnerId,
      String agreementId,
      @Nullable String successorId,
      @Nullable Profile profile,
      Instant appliesAt,
      String reason,
      Actor by)
      implements ParticipationEvent {}
}
