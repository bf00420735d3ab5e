package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import org.jspecify.annotations.Nullable;

/** What can be asked about a partner's participation. */
sealed interface ParticipationCommand {

  /** By the partner: a request; by the leading region: an invitation. */
  record SeekAccess(@Nullable String coreTask, String reason) implements ParticipationCommand {}

  record RefuseAccess(String reason) implements ParticipationCommand {}

  /**
   * Grant, widen or narrow (S4, S5).
   *
   * @param agreementId which agreement, when more than one could apply
   * @param mandatedBy the partner under whose mandate it takes part (S8)
   */
  record GrantAccess(
      ParticipationState state,
      String coreTask,
      @Nullable String agreementId,
      List<String> themes,
      @Nullable Instant until,
      @Nullable String conditions,
      @Nullable String secondedHin,
      @Nullable String mandatedBy,
      String reason)
      implements ParticipationCommand {}

  record ActivateParticipation(String reason) implements ParticipationCommand {}

  record DetachPartner(String reason) implements ParticipationCommand {}

  /** Its end time has come (S5); given by the clock. */
  record EndByItself() implements ParticipationCommand {}

  /** The mandating partner's participation changed or ended (S8); follows in its transaction. */
  record FollowMandate() implements ParticipationCommand {}

  /** Its agreement ended (S9); given by the clock, first to announce, then to apply. */
  record FollowAgreement() implements ParticipationCommand {}

  /** Applies an announced change at once (S9). */
  record ApplyChange(String reason) implements ParticipationCommand {}

  /** Lets an announced change come at another time (S9). */
  record PutOffChange(Instant until, String reason) implements ParticipationCommand {}

  /** The mandating partner takes its mandate back (S8). */
  record WithdrawMandate(String reason) implements ParticipationCommand {}
}
