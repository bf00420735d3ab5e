package nl.situatiebeeld.situation.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.AnswerSetTime;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.IssueSitRep;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.SetSchedule;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;

/** The SitReps of a situation with a past; two KOPPEL partners and one STRUCTUREEL take part. */
final class GivenSitReps {

  static final String ID = Standing.SITUATION;
  static final Instant NOW = Standing.NOW;
  static final Actor BY = new Actor("VR24", "information-manager");
  static final Instant FIRST = NOW.plus(Duration.ofHours(1));
  static final Duration HOUR = Duration.ofHours(1);

  private SitReps sitReps = SitReps.NONE;
  private SituationStanding situation = Standing.open();
  private Instant moment = NOW;
  private Map<Profile, List<String>> takingPart = Map.of(
      Profile.KOPPEL, List.of("rijkswaterstaat", "spoor"), Profile.STRUCTUREEL, List.of("ggd"));

  static GivenSitReps given(SitRepEvent... events) {
    GivenSitReps given = new GivenSitReps();
    for (SitRepEvent event : events) {
      given.sitReps = SitRepDecider.evolve(given.sitReps, event);
    }
    return given;
  }

  GivenSitReps at(Instant then) {
    moment = then;
    return this;
  }

  GivenSitReps closed() {
    situation = Standing.closed();
    return this;
  }

  GivenSitReps open() {
    situation = Standing.open();
    return this;
  }

  GivenSitReps nobodyElse(String... koppel) {
    takingPart = Map.of(Profile.KOPPEL, List.of(koppel));
    return this;
  }

  List<SitRepEvent> decides(SitRepCommand command) {
    var circumstances = new SitRepDecider.Circumstances(
        situation, BY, profile -> takingPart.getOrDefault(profile, List.of()), moment);
    return SitRepDecider.decide(command, sitReps, circumstances);
  }

  GivenSitReps after(SitRepCommand command) {
    for (SitRepEvent event : decides(command)) {
      sitReps = SitRepDecider.evolve(sitReps, event);
    }
    return this;
  }

  void refuses(SitRepCommand command, String refusal) {
    assertThat(Attempt.refusal(() -> decides(command))).isEqualTo(refusal);
  }

  SitReps sitReps() {
    return sitReps;
  }

  static IssueSitRep issue(Profile profile, String... recipients) {
    return new IssueSitRep("sitrep-x", profile, List.of(recipients), "Titel", "Kort", null);
  }

  static SetSchedule set(Profile profile, Instant firstAt, String... recipients) {
    return new SetSchedule(
        "schedule-1", profile, List.of(recipients), firstAt, 60, ScheduleMode.BY_HAND, 15);
  }

  static AnswerSetTime answer() {
    return new AnswerSetTime("schedule-1", "sitrep-auto", null);
  }

  static AnswerSetTime answerAfterReopening(Instant reopened) {
    return new AnswerSetTime("schedule-1", "sitrep-auto", reopened);
  }

  static IssueSitRep issueFor(Instant setTime, String... recipients) {
    return new IssueSitRep("sitrep-x", Profile.KOPPEL, List.of(recipients), null, null, setTime);
  }

  static SitRepEvent scheduledAs(String id, ScheduleMode mode, String... recipients) {
    return new SitRepEvent.SitRepScheduleSet(
        ID, id, Profile.KOPPEL, List.of(recipients), FIRST, 60, mode, 15, BY);
  }

  static SitRepEvent scheduled(ScheduleMode mode, String... recipients) {
    return new SitRepEvent.SitRepScheduleSet(
        ID, "schedule-1", Profile.KOPPEL, List.of(recipients), FIRST, 60, mode, 15, BY);
  }

  static SitRepEvent issued(Profile profile, int number, @Nullable Instant setTime) {
    return new SitRepEvent.SitRepIssued(
        ID,
        "sitrep-" + number,
        number,
        profile,
        List.of("spoor"),
        null,
        null,
        setTime == null ? null : "schedule-1",
        setTime,
        BY);
  }

  static SitRepEvent automatic(int number, Instant setTime, String... recipients) {
    return new SitRepEvent.SitRepIssued(
        ID,
        "sitrep-auto",
        number,
        Profile.KOPPEL,
        List.of(recipients),
        null,
        null,
        "schedule-1",
        setTime,
        BY);
  }

  static SitRepEvent answered(String sitRepId, Instant setTime) {
    return new SitRepEvent.SitRepSetTimeAnswered(ID, "schedule-1", sitRepId, setTime, BY);
  }

  static SitRepEvent missed(Instant from, Instant to, int times) {
    return new SitRepEvent.SitRepMissed(ID, "schedule-1", Profile.KOPPEL, from, to, times, BY);
  }
}
