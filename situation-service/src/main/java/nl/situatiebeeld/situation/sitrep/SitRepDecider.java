package nl.situatiebeeld.situation.sitrep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import nl.situatiebeeld.contracts.situation.SituationState;
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

  static final String CLOSED = "The situation is closed.";
  static final String FULL = "The situation has as many SitReps for this profile as one may have.";

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
      case AnswerSetTime answer -> answer(answer, now, c);
    };
  }

  private static List<SitRepEvent> issue(IssueSitRep issue, SitReps now, Circumstances c) {
    StandingRules.open(c.situation());
    refuseIf(issue.profile() == Profile.AD_HOC, SitRepRefusal.PROFILE_WITHOUT_SITREP); // V3
    refuseIf(full(now, issue.profile()), SitRepRefusal.SITREPS_FULL);
    Instant setTime = issue.scheduledFor();
    Map.Entry<String, Schedule> answers =
        setTime == null ? null : awaiting(now, issue.profile(), setTime);
    List<String> named = issue.recipients().isEmpty() && answers != null
        ? stillTakingPart(answers.getValue(), c)
        : issue.recipients();
    return answering(new SitRepIssued(
        c.id(),
        issue.sitRepId(),
        now.issuedFor(issue.profile()) + 1, // A3: numbered without gaps
        issue.profile(),
        recipients(issue.profile(), named, c),
        issue.title(),
        issue.summary(),
        answers == null ? null : answers.getKey(),
        setTime,
        c.by()));
  }

  private static List<SitRepEvent> answering(SitRepIssued issued) {
    String schedule = issued.scheduleId();
    Instant setTime = issued.scheduledFor();
    return schedule == null || setTime == null
        ? List.of(issued)
        : List.of(
            issued,
            new SitRepSetTimeAnswered(
                issued.situationId(), schedule, issued.sitRepId(), setTime, issued.by()));
  }

  private static Map.Entry<String, Schedule> awaiting(
      SitReps now, Profile profile, Instant setTime) {
    return now.schedules().entrySet().stream()
        .filter(s -> s.getValue().profile() == profile && s.getValue().awaits(setTime))
        .min(Map.Entry.comparingByKey())
        .orElseThrow(() -> refused(SitRepRefusal.NOT_A_SET_TIME));
  }

  // V2: issued to those that take part with the profile, or to named ones among them
  private static List<String> recipients(Profile profile, List<String> named, Circumstances c) {
    List<String> takingPart = c.takingPart().apply(profile);
    refuseIf(!takingPart.containsAll(named), SitRepRefusal.RECIPIENT_NOT_TAKING_PART);
    List<String> recipients = named.isEmpty() ? takingPart : named;
    refuseIf(recipients.isEmpty(), SitRepRefusal.NO_RECIPIENTS);
    return recipients;
  }

  private static List<String> stillTakingPart(Schedule schedule, Circumstances c) {
    List<String> takingPart = c.takingPart().apply(schedule.profile());
    List<String> named = schedule.recipients();
    return named.isEmpty()
        ? takingPart
        : named.stream().filter(takingPart::contains).toList();
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

  // a second firing finds that nothing is due any more
  private static List<SitRepEvent> answer(AnswerSetTime answer, SitReps now, Circumstances c) {
    String id = answer.scheduleId();
    Schedule schedule = now.schedules().get(id);
    if (schedule == null) {
      throw refused(SitRepRefusal.NOTHING_DUE);
    }
    if (c.situation().state() == SituationState.CLOSED) {
      return List.of(new SitRepScheduleEnded(c.id(), id, CLOSED, c.by()));
    }
    refuseIf(c.moment().isBefore(schedule.firesAt()), SitRepRefusal.NOTHING_DUE);
    Instant last = schedule.lastDue(c.moment());
    return switch (schedule.mode()) {
      case BY_HAND -> List.of(missed(id, schedule, last, c)); // A3: shows as overdue
      case AUTOMATIC -> automatic(answer, schedule, last, now, c);
    };
  }

  // of set times that passed while nobody was there to issue, only the last is answered: the
  // picture of the others is gone by
  private static List<SitRepEvent> automatic(
      AnswerSetTime answer, Schedule schedule, Instant last, SitReps now, Circumstances c) {
    if (full(now, schedule.profile())) {
      return List.of(new SitRepScheduleEnded(c.id(), answer.scheduleId(), FULL, c.by()));
    }
    List<SitRepEvent> events = new ArrayList<>();
    if (last.isAfter(schedule.next())) {
      Instant before = last.minus(schedule.interval());
      events.add(missed(answer.scheduleId(), schedule, before, c));
    }
    events.addAll(answering(new SitRepIssued(
        c.id(),
        answer.sitRepId(),
        now.issuedFor(schedule.profile()) + 1,
        schedule.profile(),
        stillTakingPart(schedule, c),
        null,
        null,
        answer.scheduleId(),
        last,
        c.by())));
    return events;
  }

  private static SitRepEvent missed(
      String scheduleId, Schedule schedule, Instant last, Circumstances c) {
    return new SitRepMissed(
        c.id(),
        scheduleId,
        schedule.profile(),
        schedule.next(),
        last,
        schedule.timesUntil(last),
        c.by());
  }

  private static boolean full(SitReps now, Profile profile) {
    return now.issuedFor(profile) >= Limits.SITREPS;
  }

  private static void refuseIf(boolean refused, SitRepRefusal reason) {
    if (refused) {
      throw refused(reason);
    }
  }

  private static RefusedException refused(SitRepRefusal reason) {
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
