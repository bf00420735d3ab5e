package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.reading.ParticipationRow;
import nl.situatiebeeld.projection.views.ComingChange;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * A participation in an answer.
 *
 * @param since recorded time of the change that made it so; as the rest not told in SitReps
 * @param ended its end time has passed (S5)
 * @param rights, conditions, secondedHin told to regions, evaluators and the partner itself only
 * @param mandatedBy the partner under whose mandate it takes part (S8)
 * @param coming what its ending agreement will change (S9); told to the leading region, evaluators
 *     and the partner itself only
 * @param awaitsThemes it reads nothing until the information manager names themes (S9, V1); told to
 *     regions, evaluators and the partner itself only
 */
public record ParticipationJson(
    String partnerId,
    ParticipationState state,
    @Nullable Profile profile,
    @Nullable String coreTask,
    List<String> themes,
    @Nullable Instant since,
    @Nullable Instant until,
    boolean ended,
    @Nullable String grantingRegion,
    @Nullable String agreementId,
    @Nullable Rights rights,
    @Nullable String conditions,
    @Nullable String secondedHin,
    @Nullable String mandatedBy,
    @Nullable ComingChange coming,
    boolean awaitsThemes) {

  /** Whether these eyes may know of this participation. */
  public static boolean maySee(Eyes eyes, ParticipationRow row) {
    return switch (eyes) {
      case Eyes.Everything e -> true;
      case Eyes.Region r -> true;
      case Eyes.Partner p -> own(p, row) || (reads(p) && takesPart(row.state()));
      case Eyes.SitRep s -> takesPart(row.state());
      case Eyes.Nothing n -> false;
    };
  }

  private static boolean tellsAll(Eyes eyes, ParticipationRow row) {
    return switch (eyes) {
      case Eyes.Everything e -> true;
      case Eyes.Region r -> true;
      case Eyes.Partner p -> own(p, row);
      case Eyes.SitRep s -> false;
      case Eyes.Nothing n -> false;
    };
  }

  private static boolean own(Eyes.Partner eyes, ParticipationRow row) {
    return eyes.organisation().equals(row.partnerId());
  }

  private static boolean reads(Eyes.Partner eyes) {
    return switch (eyes.reading()) {
      case LIVE, LIVE_THEMES, LIVE_VERIFIED -> true;
      case SITREP, DISCLOSED -> false;
    };
  }

  private static boolean takesPart(ParticipationState state) {
    return switch (state) {
      case MONITORING, ACTIVE -> true;
      case NONE, REQUESTED, INVITED, DETACHED -> false;
    };
  }

  private static @Nullable ComingChange announced(ParticipationRow row, Eyes eyes, boolean all) {
    boolean told = all && !(eyes instanceof Eyes.Region r && !r.leading());
    return told ? row.coming() : null;
  }

  /** The participation as these eyes see it at this moment. */
  public static ParticipationJson of(ParticipationRow row, Eyes eyes, Instant at) {
    if (eyes instanceof Eyes.SitRep) {
      return asInSitReps(row);
    }
    boolean all = tellsAll(eyes, row);
    Instant until = row.until();
    return new ParticipationJson(
        row.partnerId(),
        row.state(),
        row.profile(),
        row.coreTask(),
        row.themes(),
        row.changedAt(),
        until,
        until != null && !at.isBefore(until),
        row.grantingRegion(),
        all ? row.agreementId() : null,
        all ? row.rights() : null,
        all ? row.conditions() : null,
        all ? row.secondedHin() : null,
        row.mandatedBy(),
        announced(row, eyes, all),
        all && takesPart(row.state()) && row.themes().isEmpty());
  }

  // V2: no more than SitReps say of who takes part
  private static ParticipationJson asInSitReps(ParticipationRow row) {
    return new ParticipationJson(
        row.partnerId(),
        row.state(),
        row.profile(),
        null,
        List.of(),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }
}
