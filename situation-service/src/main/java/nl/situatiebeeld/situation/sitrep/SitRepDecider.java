package nl.situatiebeeld.situation.sitrep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepIssued;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepMissed;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleEnded;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleSet;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepSetTimeAnswered;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.AnswerSetTime;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.EndSchedule;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.IssueSitRep;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.SetSchedule;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** SitReps, on demand and at set times (A3); who may ask was settled before. */
final class SitRepDecider {

  /** Schedules that a situation has in its life, at most. */
  static final int SCHEDULES = 200;

  private SitRepDecider() {}

  /**
   * What is known around a command.
   *
   * @param takingPart ids of the partners that take part with a profile, in order
   */
  record Circumstances(
      SituationStanding situation,
      Actor by,
      Function<Profile, List<String>> takingPart,
      Instant moment) {

    String id() {
      return situation.situationId();
    }
  }

  static List<SitRepEvent> decide(SitRepCommand command, SitReps now, Circumstances c) {
    return switch (command) {
      case IssueSitRep issue -> issue(issue, now, c);
      case SetSchedule set -> List.of(set(set, now, c));
      case EndSchedule end -> List.of(end(end, now, c));
      case AnswerSetTime answer -> SetTimeRules.answer(answer, now, c);
    };
  }

  private static List<SitRepEvent> issue(IssueSitRep issue, SitReps now, Circumstances c) {
    StandingRules.open(c.situation());
    refuseIf(issue.profile() == Profile.AD_HOC, SitRepRefusal.PROFILE_WITHOUT_SITREP); // V3
    refuseIf(full(now, issue.profile()), SitRepRefusal.SITREPS_FULL);
    Instant setTime = issue.scheduledFor();
    List<String> recipients = setTime == null
        ? recipients(issue.profile(), issue.recipients(), c)
        : recipientsFor(setTime, issue, now, c);
    SitRepIssued issued = new SitRepIssued(
        c.id(),
        issue.sitRepId(),
        now.issuedFor(issue.profile()) + 1, // A3: numbered without gaps
        issue.profile(),
        recipients,
        issue.title(),
        issue.summary(),
        null,
        setTime,
        c.by());
    if (setTime == null) {
      return List.of(issued);
    }
    List<String> answered = SetTimeRules.answered(issued, setTime, now, c);
    refuseIf(answered.isEmpty(), SitRepRefusal.NOT_A_SET_TIME);
    return SetTimeRules.answering(issued, setTime, answered);
  }

  // whom the schedules that wait are for, unless others are named
  private static List<String> recipientsFor(
      Instant setTime, IssueSitRep issue, SitReps now, Circumstances c) {
    List<Schedule> waiting = SetTimeRules.waiting(now, issue.profile(), setTime, c.moment());
    refuseIf(waiting.isEmpty(), SitRepRefusal.NOT_A_SET_TIME);
    if (!issue.recipients().isEmpty()) {
      return recipients(issue.profile(), issue.recipients(), c);
    }
    List<String> all = waiting.stream()
        .flatMap(schedule -> SetTimeRules.stillTakingPart(schedule, c).stream())
        .distinct()
        .sorted()
        .toList();
    refuseIf(all.isEmpty(), SitRepRefusal.NO_RECIPIENTS);
    return all;
  }

  // V2: issued to those that take part with the profile, or to named ones among them
  private static List<String> recipients(Profile profile, List<String> named, Circumstances c) {
    List<String> takingPart = c.takingPart().apply(profile);
    refuseIf(!takingPart.containsAll(named), SitRepRefusal.RECIPIENT_NOT_TAKING_PART);
    List<String> recipients = named.isEmpty() ? takingPart : named;
    refuseIf(recipients.isEmpty(), SitRepRefusal.NO_RECIPIENTS);
    return recipients;
  }

  private static SitRepEvent set(SetSchedule set, SitReps now, Circumstances c) {
    StandingRules.open(c.situation());
    boolean agreed = switch (set.profile()) {
      case KOPPEL, STRUCTUREEL -> true;
      case KERN, STANDBY, AD_HOC -> false;
    };
    refuseIf(!agreed, SitRepRefusal.PROFILE_WITHOUT_SET_TIMES); // A3
    refuseIf(now.set() >= SCHEDULES, SitRepRefusal.SCHEDULES_FULL);
    refuseIf(!set.firstAt().isAfter(c.moment()), SitRepRefusal.FIRST_TIME_PASSED);
    refuseIf(
        !c.takingPart().apply(set.profile()).containsAll(set.recipients()),
        SitRepRefusal.RECIPIENT_NOT_TAKING_PART);
    return new SitRepScheduleSet(
        c.id(),
        set.scheduleId(),
        set.profile(),
        set.recipients(),
        set.firstAt(),
        set.intervalMinutes(),
        set.mode(),
        set.graceMinutes(),
        c.by());
  }

  private static SitRepEvent end(EndSchedule end, SitReps now, Circumstances c) {
    refuseIf(!now.schedules().containsKey(end.scheduleId()), SitRepRefusal.SCHEDULE_NOT_FOUND);
    return new SitRepScheduleEnded(c.id(), end.scheduleId(), end.reason(), c.by());
  }

  static boolean full(SitReps now, Profile profile) {
    return now.issuedFor(profile) >= Limits.SITREPS;
  }

  static void refuseIf(boolean refused, SitRepRefusal reason) {
    if (refused) {
      throw refused(reason);
    }
  }

  static RefusedException refused(SitRepRefusal reason) {
    String next = switch (reason) {
      case PROFILE_WITHOUT_SITREP -> "Disclose facts to the partner instead.";
      case PROFILE_WITHOUT_SET_TIMES -> "Issue a SitRep on demand.";
      case RECIPIENT_NOT_TAKING_PART, NO_RECIPIENTS ->
        "Grant the partner access with this profile first.";
      case NOT_A_SET_TIME -> "Look at the schedules, or leave out 'scheduledFor'.";
      case FIRST_TIME_PASSED -> "Send a first set time in the future.";
      case SITREPS_FULL, SCHEDULES_FULL -> "Open a new situation.";
      case SCHEDULE_NOT_FOUND -> "Look at the schedules that run.";
      case NOTHING_DUE -> "Wait for the next set time.";
    };
    return new RefusedException(reason, next);
  }

  static SitReps evolve(SitReps now, SitRepEvent event) {
    return switch (event) {
      case SitRepIssued e -> now.counted(e.profile(), e.number());
      case SitRepScheduleSet e -> now.begun(e.scheduleId(), begun(e));
      case SitRepScheduleEnded e -> now.ended(e.scheduleId());
      case SitRepSetTimeAnswered e -> now.changed(e.scheduleId(), s -> s.answered(e.setTime()));
      case SitRepMissed e -> now.changed(e.scheduleId(), s -> s.passed(e.missedTo()));
    };
  }

  private static Schedule begun(SitRepScheduleSet e) {
    return new Schedule(
        e.profile(),
        e.recipients(),
        e.firstAt(),
        Duration.ofMinutes(e.intervalMinutes()),
        e.mode(),
        Duration.ofMinutes(e.graceMinutes()),
        e.firstAt(),
        null);
  }
}
