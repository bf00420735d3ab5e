package nl.situatiebeeld.contracts.sitrep;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** What happens to the SitReps of a situation (A3). */
public sealed interface SitRepEvent extends DomainEvent {

  String situationId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * A SitRep was issued: the picture as it stands at this event's own place in the stream, cut to
   * what its recipients may know.
   *
   * @param number counted for each situation and profile, from 1, without gaps
   * @param profile for which it was drawn
   * @param recipients ids of the partners that it was issued to
   * @param title of its own, if any
   * @param summary by the information manager, if any
   * @param scheduleId the schedule whose set time it answers, if any
   * @param scheduledFor the set time that it answers, if any
   */
  @EventName("sitrep-issued")
  record SitRepIssued(
      String situationId,
      String sitRepId,
      int number,
      Profile profile,
      List<String> recipients,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String scheduleId,
      @Nullable Instant scheduledFor,
      Actor by)
      implements SitRepEvent {}

  /**
   * SitReps are due at set times from now on.
   *
   * @param profile for which they are drawn
   * @param recipients ids of the partners; empty for all that take part with the profile then
   * @param firstAt the first set time
   * @param intervalMinutes between one set time and the next
   * @param mode who issues
   * @param graceMinutes after which a set time without SitRep counts as missed
   */
  @EventName("sitrep-schedule-set")
  record SitRepScheduleSet(
      String situationId,
      String scheduleId,
      Profile profile,
      List<String> recipients,
      Instant firstAt,
      int intervalMinutes,
      ScheduleMode mode,
      int graceMinutes,
      Actor by)
      implements SitRepEvent {}

  /** No more SitReps are due by this schedule. */
  @EventName("sitrep-schedule-ended")
  record SitRepScheduleEnded(String situationId, String scheduleId, String reason, Actor by)
      implements SitRepEvent {}

  /**
   * A set time has its SitRep, and so have those before it: none of them is overdue any more.
   *
   * @param setTime the set time that was answered
   */
  @EventName("sitrep-set-time-answered")
  record SitRepSetTimeAnswered(
      String situationId, String scheduleId, String sitRepId, Instant setTime, Actor by)
      implements SitRepEvent {}

  /**
   * Set times passed without SitRep; overdue until one is issued for the last of them or later.
   *
   * @param profile for which it was due
   * @param missedFrom the first set time that passed
   * @param missedTo the last set time that passed
   * @param times how many passed
   */
  @EventName("sitrep-missed")
  record SitRepMissed(
      String situationId,
      String scheduleId,
      Profile profile,
      Instant missedFrom,
      Instant missedTo,
      int times,
      Actor by)
      implements SitRepEvent {}
}
