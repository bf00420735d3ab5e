package nl.situatiebeeld.situation.sitrep;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import org.jspecify.annotations.Nullable;

/** What can be asked about the SitReps of a situation. */
sealed interface SitRepCommand {

  /**
   * By the information manager, on demand or for a set time.
   *
   * @param recipients empty for all that take part with the profile
   * @param scheduledFor the set time that it answers, if any
   */
  record IssueSitRep(
      String sitRepId,
      Profile profile,
      List<String> recipients,
      @Nullable String title,
      @Nullable String summary,
      @Nullable Instant scheduledFor)
      implements SitRepCommand {}

  /** Set times from now on. */
  record SetSchedule(
      String scheduleId,
      Profile profile,
      List<String> recipients,
      Instant firstAt,
      int intervalMinutes,
      ScheduleMode mode,
      int graceMinutes)
      implements SitRepCommand {}

  record EndSchedule(String scheduleId, String reason) implements SitRepCommand {}

  /**
   * By the clock: a set time has come, or has passed without a SitRep by hand.
   *
   * @param closedUntil when the situation was opened again, if the set time had come before
   */
  record AnswerSetTime(
      String scheduleId, String sitRepId, @Nullable Instant closedUntil) implements SitRepCommand {}
}
