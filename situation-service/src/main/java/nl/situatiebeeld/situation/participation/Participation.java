package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import org.jspecify.annotations.Nullable;

/** Where a partner stands in a situation (S3). */
sealed interface Participation {

  /** The state's code. */
  ParticipationState code();

  record Absent() implements Participation {
    @Override
    public ParticipationState code() {
      return ParticipationState.NONE;
    }
  }

  record Requested() implements Participation {
    @Override
    public ParticipationState code() {
      return ParticipationState.REQUESTED;
    }
  }

  record Invited() implements Participation {
    @Override
    public ParticipationState code() {
      return ParticipationState.INVITED;
    }
  }

  /** Monitoring or active, as the last grant says. */
  record Present(
      ParticipationState code,
      Profile profile,
      String coreTask,
      Rights rights,
      List<String> themes,
      @Nullable Instant until,
      @Nullable String secondedHin)
      implements Participation {

    Present activeWith(Rights active) {
      return new Present(
          ParticipationState.ACTIVE, profile, coreTask, active, themes, until, secondedHin);
    }

    boolean over(Instant moment) {
      return until != null && !moment.isBefore(until);
    }
  }

  record Detached() implements Participation {
    @Override
    public ParticipationState code() {
      return ParticipationState.DETACHED;
    }
  }
}
