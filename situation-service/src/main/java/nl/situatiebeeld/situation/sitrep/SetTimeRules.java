package nl.situatiebeeld.situation.sitrep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepIssued;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepMissed;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleEnded;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepSetTimeAnswered;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.AnswerSetTime;
import nl.situatiebeeld.situation.sitrep.SitRepDecider.Circumstances;
import nl.situatiebeeld.situation.standing.StandingRules;

/** Which set times a SitRep answers, and what happens when one has come (A3). */
final class SetTimeRules {

  static final String FULL = "The situation has as many SitReps for this profile as one may have.";

  private SetTimeRules() {}

  /** The schedules for which a SitRep for this set time may be issued now. */
  static List<Schedule> waiting(SitReps now, Profile profile, Instant setTime, Instant moment) {
    return now.schedules().values().stream()
        .filter(schedule -> waits(schedule, profile, setTime, moment))
        .toList();
  }

  private static boolean waits(
      Schedule schedule, Profile profile, Instant setTime, Instant moment) {
    return schedule.profile() == profile && schedule.awaits(setTime, moment);
  }

  /**
   * Ids of the schedules that a SitRep answers, in order: those all of whose recipients that still
   * take part got it. Others keep waiting, and show as overdue in the end.
   */
  static List<String> answered(
      SitRepIssued issued, Instant setTime, SitReps now, Circumstances c) { // A3
    return now.schedules().entrySet().stream()
        .filter(s -> waits(s.getValue(), issued.profile(), setTime, c.moment()))
        .filter(s -> issued.recipients().containsAll(stillTakingPart(s.getValue(), c)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** A SitRep, and the schedules that it answers; it names the first of them. */
  static List<SitRepEvent> answering(SitRepIssued issued, Instant setTime, List<String> answered) {
    List<SitRepEvent> events = new ArrayList<>();
    events.add(new SitRepIssued(
        issued.situationId(),
        issued.sitRepId(),
        issued.number(),
        issued.profile(),
        issued.recipients(),
        issued.title(),
        issued.summary(),
        answered.getFirst(),
        setTime,
        issued.by()));
    for (String schedule : answered) {
      events.add(new SitRepSetTimeAnswered(
          issued.situationId(), schedule, issued.sitRepId(), setTime, issued.by()));
    }
    return events;
  }

  /** Whom a schedule is for by now. */
  static List<String> stillTakingPart(Schedule schedule, Circumstances c) {
    List<String> takingPart = c.takingPart().apply(schedule.profile());
    List<String> named = schedule.recipients();
    return named.isEmpty()
        ? takingPart
        : named.stream().filter(takingPart::contains).toList();
  }

  // a second firing finds that nothing is due any more
  static List<SitRepEvent> answer(AnswerSetTime answer, SitReps now, Circumstances c) {
    String id = answer.scheduleId();
    Schedule schedule = now.schedules().get(id);
    if (schedule == null) {
      throw SitRepDecider.refused(SitRepRefusal.NOTHING_DUE);
    }
    StandingRules.open(c.situation());
    SitRepDecider.refuseIf(c.moment().isBefore(schedule.firesAt()), SitRepRefusal.NOTHING_DUE);
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
    String id = answer.scheduleId();
    Instant closedUntil = answer.closedUntil();
    if (closedUntil != null && !last.isAfter(closedUntil)) {
      return List.of(missed(id, schedule, last, c)); // A3: a closed situation issues nothing
    }
    if (SitRepDecider.full(now, schedule.profile())) {
      return List.of(new SitRepScheduleEnded(c.id(), id, FULL, c.by()));
    }
    List<SitRepEvent> events = new ArrayList<>();
    if (last.isAfter(schedule.next())) {
      events.add(missed(id, schedule, last.minus(schedule.interval()), c));
    }
    SitRepIssued issued = new SitRepIssued(
        c.id(),
        answer.sitRepId(),
        now.issuedFor(schedule.profile()) + 1,
        schedule.profile(),
        stillTakingPart(schedule, c),
        null,
        null,
        null,
        last,
        c.by());
    List<String> answered = new ArrayList<>(List.of(id));
    answered(issued, last, now, c).stream().filter(s -> !s.equals(id)).forEach(answered::add);
    events.addAll(answering(issued, last, answered));
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
}
