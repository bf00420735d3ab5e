package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.views.ComingChange;
import org.jspecify.annotations.Nullable;

/**
 * A participation as it stood from {@code from} to {@code to}.
 *
 * @param from first sequence in which it stood so
 * @param to first sequence in which it did not any more; {@link Long#MAX_VALUE} while it does
 * @param themesNamed whether an information manager narrowed it to these themes
 */
public record ParticipationRow(
    String situationId,
    String partnerId,
    long from,
    long to,
    Instant changedAt,
    ParticipationState state,
    @Nullable Profile profile,
    @Nullable String coreTask,
    @Nullable String agreementId,
    List<String> themes,
    boolean themesNamed,
    @Nullable Rights rights,
    @Nullable Instant until,
    @Nullable String conditions,
    @Nullable String secondedHin,
    @Nullable String grantingRegion,
    @Nullable String mandatedBy,
    @Nullable ComingChange coming) {

  /** Whether only verified facts are for it: it monitors, whatever its mandate says (V1, S8). */
  public boolean verifiedOnly() {
    boolean monitors = profile == Profile.STANDBY && state == ParticipationState.MONITORING;
    return monitors || (rights != null && rights.reading() == Rights.Reading.LIVE_VERIFIED);
  }

  /** Whether the partner might see the same by both. */
  public boolean sameRights(ParticipationRow other) {
    return state == other.state
        && profile == other.profile
        && themes.equals(other.themes)
        && themesNamed == other.themesNamed
        && Objects.equals(rights, other.rights)
        && Objects.equals(until, other.until)
        && Objects.equals(secondedHin, other.secondedHin);
  }
}
