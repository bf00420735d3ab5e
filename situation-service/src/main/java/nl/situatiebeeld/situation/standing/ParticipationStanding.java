package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.situation.request.Party;
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

  /** Whether this is the HIN that was seconded to it, or someone who retells what that one did. */
  public boolean hasHin(Party party) {
    return party.retelling() || party.subject().equals(secondedHin); // S5: the HIN acts for it
  }

  /**
   * Whether this party of a region may report in its name: for a partner that reports through the
   * region any of its reporters, for one that reports through a seconded HIN only that one.
   */
  public boolean reportsThrough(Party party) {
    return rights != null
        && switch (rights.reporting()) { // Table 1
          case THROUGH_REGION -> true;
          case THROUGH_HIN -> hasHin(party);
          case DIRECT, PROPOSAL, NONE -> false;
        };
  }

  /** Whether this party of a region may signal in its name, likewise. */
  public boolean signalsThrough(Party party) {
    return rights != null
        && switch (rights.signalling()) { // Table 1
          case THROUGH_LIAISON -> true;
          case THROUGH_HIN -> hasHin(party);
          case DIRECT -> false;
        };
  }

  /** Whether it has access at this moment (S3, S5). */
  public boolean takesPart(Instant moment) {
    boolean present = state == ParticipationState.MONITORING || state == ParticipationState.ACTIVE;
    return present && rights != null && (until == null || moment.isBefore(until));
  }
}
