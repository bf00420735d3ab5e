package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import org.jspecify.annotations.Nullable;

/**
 * How a partner takes part in a situation; profile, rights and the rest as its last grant says.
 *
 * @param until when it ends by itself
 * @param mandatedBy the partner under whose mandate it takes part (S8)
 */
public record ParticipationStanding(
    String partnerId,
    ParticipationState state,
    @Nullable Profile profile,
    @Nullable String coreTask,
    @Nullable Rights rights,
    List<String> themes,
    @Nullable Instant until,
    @Nullable String secondedHin,
    @Nullable String agreementId,
    @Nullable String mandatedBy) {

  /** One without access. */
  public static ParticipationStanding without(String partnerId, ParticipationState state) {
    return new ParticipationStanding(
        partnerId, state, null, null, null, List.of(), null, null, null, null);
  }

  /** Whether it has access at this moment (S3, S5). */
  public boolean takesPart(Instant moment) {
    boolean present = state == ParticipationState.MONITORING || state == ParticipationState.ACTIVE;
    return present && rights != null && (until == null || moment.isBefore(until));
  }
}
