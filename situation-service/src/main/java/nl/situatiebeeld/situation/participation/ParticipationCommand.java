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
   */
  record GrantAccess(
      ParticipationState state,
      String coreTask,
      @Nullable String agreementId,
      List<String> themes,
      @Nullable Instant until,
      @Nullable String conditions,
      @Nullable String secondedHin,
      String reason)
      implements ParticipationCommand {}

  record ActivateParticipation(String reason) implements ParticipationCommand {}

  record DetachPartner(String reason) implements ParticipationCommand {}
}
