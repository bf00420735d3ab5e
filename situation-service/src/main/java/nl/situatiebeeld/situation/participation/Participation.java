package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
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

  /**
   * Monitoring or active.
   *
   * @param rights as they are now
   * @param grant the last one
   * @param announced what its ending agreement will change (S9); null when nothing is announced
   */
  record Present(
      ParticipationState code,
      Rights rights,
      ParticipationGranted grant,
      @Nullable ParticipationChangeAnnounced announced)
      implements Participation {

    Present activeWith(Rights active) {
      return new Present(ParticipationState.ACTIVE, active, grant, announced);
    }

    Present facing(ParticipationChangeAnnounced change) {
      return new Present(code, rights, grant, change);
    }

    boolean over(Instant moment) {
      Instant until = grant.until();
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
