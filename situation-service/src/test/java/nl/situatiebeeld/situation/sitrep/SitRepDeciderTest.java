package nl.situatiebeeld.situation.sitrep;

import static nl.situatiebeeld.situation.sitrep.GivenSitReps.BY;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.FIRST;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.HOUR;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.ID;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.NOW;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.answer;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.answerAfterReopening;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.answered;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.automatic;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.given;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.issue;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.issueFor;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.issued;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.missed;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.scheduled;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.scheduledAs;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepIssued;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleEnded;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleSet;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.EndSchedule;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.SetSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SitRepDeciderTest {

  private static final Duration GRACE = Duration.ofMinutes(15);

  @Test
  void A3_aSitRepGoesToAllThatTakePartWithTheProfile() {
    assertThat(given().decides(issue(Profile.KOPPEL)))
        .containsExactly(new SitRepIssued(
            ID,
            "sitrep-x",
            1,
            Profile.KOPPEL,
            List.of("rijkswaterstaat", "spoor"),
            "Titel",
            "Kort",
            null,
            null,
            BY));
  }

  @Test
  void A3_orToNamedOnesAmongThem() {
    assertThat(recipients(given().decides(issue(Profile.KOPPEL, "spoor"))))
        .containsExactly("spoor");
    given().refuses(issue(Profile.KOPPEL, "ggd"), "recipient-not-taking-part");
    given().refuses(issue(Profile.KOPPEL, "spoor", "vreemd"), "recipient-not-taking-part");
    given().refuses(issue(Profile.KERN), "no-recipients");
  }

  @Test
  void A3_numbersCountForEachProfile() {
    var given = given(
        issued(Profile.KOPPEL, 1, null),
        issued(Profile.KOPPEL, 2, null),
        issued(Profile.STRUCTUREEL, 1, null));
    assertThat(number(given.decides(issue(Profile.KOPPEL)))).isEqualTo(3);
    assertThat(number(given.decides(issue(Profile.STRUCTUREEL)))).isEqualTo(2);
  }

  @Test
  void A3_aSituationHasALimitedNumberOfThem() {
    given(issued(Profile.KOPPEL, Limits.SITREPS, null))
        .refuses(issue(Profile.KOPPEL), "sitreps-full");
    assertThat(number(
            given(issued(Profile.KOPPEL, Limits.SITREPS - 1, null)).decides(issue(Profile.KOPPEL))))
        .isEqualTo(Limits.SITREPS);
  }

  @Test
  void V3_anAdHocPartnerGetsNoSitRep() {
    given().refuses(issue(Profile.AD_HOC), "profile-without-sitrep");
  }

  @Test
  void S2_nothingIsIssuedOrSetWhenTheSituationIsClosed() {
    given().closed().refuses(issue(Profile.KOPPEL), "situation-closed");
    given().closed().refuses(set(Profile.KOPPEL, FIRST), "situation-closed");
  }

  @Test
  void A3_setTimesAreSet() {
    assertThat(given().decides(set(Profile.STRUCTUREEL, FIRST, "ggd")))
        .containsExactly(new SitRepScheduleSet(
            ID,
            "schedule-1",
            Profile.STRUCTUREEL,
            List.of("ggd"),
            FIRST,
            60,
            ScheduleMode.BY_HAND,
            15,
            BY));
    given().refuses(set(Profile.KOPPEL, NOW), "first-time-passed");
    given().refuses(set(Profile.KOPPEL, FIRST, "ggd"), "recipient-not-taking-part");
  }

  @ParameterizedTest
  @EnumSource(names = {"KERN", "STANDBY", "AD_HOC"})
  void A3_setTimesAreForKoppelAndStructureel(Profile other) {
    given().refuses(set(other, FIRST), "profile-without-set-times");
  }

  @Test
  void A3_aSituationHasALimitedNumberOfSchedules() {
    var given = given();
    for (int i = 0; i < SitRepDecider.SCHEDULES; i++) {
      var set = new SetSchedule(
          "schedule-" + i, Profile.KOPPEL, List.of(), FIRST, 60, ScheduleMode.BY_HAND, 15);
      given.after(set).after(new EndSchedule("schedule-" + i, "x"));
    }
    given.refuses(set(Profile.KOPPEL, FIRST), "schedules-full");
  }

  @Test
  void A3_aScheduleIsEndedOnce() {
    var end = new EndSchedule("schedule-1", "niet meer nodig");
    var given = given(scheduled(ScheduleMode.BY_HAND));
    assertThat(given.decides(end))
        .containsExactly(new SitRepScheduleEnded(ID, "schedule-1", "niet meer nodig", BY));
    given.after(end).refuses(end, "schedule-not-found");
    given.refuses(answer(), "nothing-due");
  }

  @Test
  void A3_atItsSetTimeAnAutomaticOneIsIssuedOnce() {
    var given = given(scheduled(ScheduleMode.AUTOMATIC)).at(FIRST);
    assertThat(given.decides(answer()))
        .containsExactly(
            automatic(1, FIRST, "rijkswaterstaat", "spoor"), answered("sitrep-auto", FIRST));
    given.after(answer()).refuses(answer(), "nothing-due");
    assertThat(given.at(FIRST.plus(HOUR)).decides(answer()))
        .containsExactly(
            automatic(2, FIRST.plus(HOUR), "rijkswaterstaat", "spoor"),
            answered("sitrep-auto", FIRST.plus(HOUR)));
  }

  @Test
  void A3_notBeforeItsSetTime() {
    given(scheduled(ScheduleMode.AUTOMATIC))
        .at(FIRST.minusMillis(1))
        .refuses(answer(), "nothing-due");
  }

  @Test
  void A3_anAutomaticOneGoesToThoseOfTheNamedThatStillTakePart() {
    var given =
        given(scheduled(ScheduleMode.AUTOMATIC, "spoor", "rijkswaterstaat")).at(FIRST);
    assertThat(given.nobodyElse("spoor").decides(answer()))
        .containsExactly(automatic(1, FIRST, "spoor"), answered("sitrep-auto", FIRST));
    assertThat(given.nobodyElse().decides(answer()))
        .containsExactly(automatic(1, FIRST), answered("sitrep-auto", FIRST));
  }

  @Test
  void A3_ofSetTimesThatPassedUnattendedOnlyTheLastIsIssued() {
    var given = given(scheduled(ScheduleMode.AUTOMATIC)).at(FIRST.plus(HOUR.multipliedBy(3)));
    assertThat(given.decides(answer()))
        .containsExactly(
            missed(FIRST, FIRST.plus(HOUR.multipliedBy(2)), 3),
            automatic(1, FIRST.plus(HOUR.multipliedBy(3)), "rijkswaterstaat", "spoor"),
            answered("sitrep-auto", FIRST.plus(HOUR.multipliedBy(3))));
    assertThat(schedule(given.after(answer())).next()).isEqualTo(FIRST.plus(HOUR.multipliedBy(4)));
  }

  @Test
  void A3_anAutomaticScheduleEndsWhenNoMoreFit() {
    var given = given(
            scheduled(ScheduleMode.AUTOMATIC), issued(Profile.KOPPEL, Limits.SITREPS, null))
        .at(FIRST);
    assertThat(given.decides(answer()))
        .containsExactly(new SitRepScheduleEnded(ID, "schedule-1", SetTimeRules.FULL, BY));
  }

  @Test
  void A3_aClosedSituationKeepsItsSchedules() {
    given(scheduled(ScheduleMode.AUTOMATIC))
        .closed()
        .at(FIRST)
        .refuses(answer(), "situation-closed");
    given(scheduled(ScheduleMode.BY_HAND))
        .closed()
        .at(FIRST.plus(GRACE))
        .refuses(answer(), "situation-closed");
  }

  @Test
  void A3_setTimesThatPassedWhileClosedAreMissedAndTheNextOneIsIssued() {
    var second = FIRST.plus(HOUR);
    var given = given(scheduled(ScheduleMode.AUTOMATIC)).at(second.plusSeconds(2));
    var reopened = answerAfterReopening(second.plusSeconds(1));
    assertThat(given.decides(reopened)).containsExactly(missed(FIRST, second, 2));
    given.after(reopened);
    assertThat(schedule(given).next()).isEqualTo(second.plus(HOUR));
    assertThat(given.at(second.plus(HOUR)).decides(answer()))
        .containsExactly(
            automatic(1, second.plus(HOUR), "rijkswaterstaat", "spoor"),
            answered("sitrep-auto", second.plus(HOUR)));
  }

  @Test
  void A3_aSetTimeAfterTheReopeningIsIssuedThoughTheClockCameLate() {
    var second = FIRST.plus(HOUR);
    var given = given(scheduled(ScheduleMode.AUTOMATIC)).at(second);
    assertThat(given.decides(answerAfterReopening(second.minusMillis(1))))
        .containsExactly(
            missed(FIRST, FIRST, 1),
            automatic(1, second, "rijkswaterstaat", "spoor"),
            answered("sitrep-auto", second));
    assertThat(given.decides(answerAfterReopening(second)))
        .containsExactly(missed(FIRST, second, 2));
  }

  @Test
  void A3_withoutSitRepByHandASetTimeIsMissedAfterTheGrace() {
    var given = given(scheduled(ScheduleMode.BY_HAND));
    given.at(FIRST.plus(GRACE).minusMillis(1)).refuses(answer(), "nothing-due");
    given.at(FIRST.plus(GRACE));
    assertThat(given.decides(answer())).containsExactly(missed(FIRST, FIRST, 1));
    given.after(answer()).refuses(answer(), "nothing-due");
    assertThat(schedule(given).firesAt()).isEqualTo(FIRST.plus(HOUR).plus(GRACE));
  }

  @Test
  void A3_severalMissedSetTimesAreToldTogether() {
    var given = given(scheduled(ScheduleMode.BY_HAND));
    var third = FIRST.plus(HOUR.multipliedBy(2));
    assertThat(given.at(third.plus(GRACE).minusMillis(1)).decides(answer()))
        .containsExactly(missed(FIRST, FIRST.plus(HOUR), 2));
    assertThat(given.at(third.plus(GRACE)).decides(answer()))
        .containsExactly(missed(FIRST, third, 3));
  }

  @Test
  void A3_aSitRepByHandAnswersItsSetTimeLateAndThoseBeforeIt() {
    var given = given(scheduled(ScheduleMode.BY_HAND), missed(FIRST, FIRST.plus(HOUR), 2))
        .at(FIRST.plus(HOUR).plus(GRACE).plusSeconds(1));
    var late = given.decides(issueFor(FIRST.plus(HOUR)));
    assertThat(late)
        .containsExactly(
            new SitRepIssued(
                ID,
                "sitrep-x",
                1,
                Profile.KOPPEL,
                List.of("rijkswaterstaat", "spoor"),
                null,
                null,
                "schedule-1",
                FIRST.plus(HOUR),
                BY),
            answered("sitrep-x", FIRST.plus(HOUR)));
    given.after(issueFor(FIRST.plus(HOUR)));
    given.refuses(issueFor(FIRST), "not-a-set-time");
    given.refuses(issueFor(FIRST.plus(HOUR)), "not-a-set-time");
    assertThat(schedule(given).next()).isEqualTo(FIRST.plus(HOUR.multipliedBy(2)));
  }

  @Test
  void A3_aSitRepByHandMayComeAlittleEarlyForTheNextSetTimeOnly() {
    var given = given(scheduled(ScheduleMode.BY_HAND)).at(FIRST.minus(GRACE));
    given.refuses(issueFor(FIRST.plus(HOUR)), "not-a-set-time");
    given.refuses(issueFor(FIRST.minus(HOUR)), "not-a-set-time");
    given.refuses(issueFor(FIRST.plusSeconds(1)), "not-a-set-time");
    given.at(FIRST.minus(GRACE).minusMillis(1)).refuses(issueFor(FIRST), "not-a-set-time");
    given.at(FIRST.minus(GRACE));
    assertThat(schedule(given.after(issueFor(FIRST))).next()).isEqualTo(FIRST.plus(HOUR));
    given.at(FIRST.plus(GRACE)).refuses(answer(), "nothing-due");
  }

  @Test
  void A3_aSitRepOfAnotherProfileAnswersNoSetTime() {
    var structureel = new SitRepCommand.IssueSitRep(
        "sitrep-x", Profile.STRUCTUREEL, List.of(), null, null, FIRST);
    given(scheduled(ScheduleMode.BY_HAND)).refuses(structureel, "not-a-set-time");
  }

  @Test
  void A3_whoIsNamedInTheScheduleGetsTheSitRepForItsSetTime() {
    var given = given(scheduled(ScheduleMode.BY_HAND, "spoor")).at(FIRST);
    assertThat(recipients(given.decides(issueFor(FIRST)))).containsExactly("spoor");
    given.refuses(issueFor(FIRST, "rijkswaterstaat"), "not-a-set-time");
    given.nobodyElse("rijkswaterstaat").refuses(issueFor(FIRST), "no-recipients");
  }

  @Test
  void A3_aSetTimeIsAnsweredOnlyWhenAllOfItsRecipientsGotTheSitRep() {
    var all = given(scheduled(ScheduleMode.BY_HAND)).at(FIRST);
    all.refuses(issueFor(FIRST, "spoor"), "not-a-set-time");
    assertThat(all.decides(issueFor(FIRST, "rijkswaterstaat", "spoor"))).hasSize(2);
    var named =
        given(scheduled(ScheduleMode.BY_HAND, "rijkswaterstaat", "spoor")).at(FIRST);
    named.refuses(issueFor(FIRST, "spoor"), "not-a-set-time");
    assertThat(named.nobodyElse("spoor").decides(issueFor(FIRST, "spoor")))
        .as("who left is not waited for")
        .hasSize(2);
  }

  @Test
  void A3_theScheduleWhoseRecipientsGotItIsAnsweredAndNotAnother() {
    var given = given(
            scheduledAs("schedule-1", ScheduleMode.BY_HAND, "rijkswaterstaat"),
            scheduledAs("schedule-2", ScheduleMode.BY_HAND, "spoor"))
        .at(FIRST);
    var events = given.decides(issueFor(FIRST, "spoor"));
    assertThat(((SitRepIssued) events.getFirst()).scheduleId()).isEqualTo("schedule-2");
    assertThat(events.subList(1, events.size()))
        .containsExactly(
            new SitRepEvent.SitRepSetTimeAnswered(ID, "schedule-2", "sitrep-x", FIRST, BY));
    given.after(issueFor(FIRST, "spoor"));
    assertThat(given.at(FIRST.plus(GRACE)).decides(answer()))
        .containsExactly(missed(FIRST, FIRST, 1));
  }

  @Test
  void A3_everyScheduleWhoseRecipientsGotItIsAnswered() {
    var given = given(
            scheduledAs("schedule-2", ScheduleMode.BY_HAND, "spoor"),
            scheduledAs("schedule-1", ScheduleMode.BY_HAND, "rijkswaterstaat"))
        .at(FIRST);
    var events = given.decides(issueFor(FIRST));
    assertThat(recipients(events)).containsExactly("rijkswaterstaat", "spoor");
    assertThat(((SitRepIssued) events.getFirst()).scheduleId()).isEqualTo("schedule-1");
    assertThat(events.subList(1, events.size()))
        .containsExactly(
            answered("sitrep-x", FIRST),
            new SitRepEvent.SitRepSetTimeAnswered(ID, "schedule-2", "sitrep-x", FIRST, BY));
  }

  @Test
  void A3_anAutomaticOneAnswersTheOthersWhoseRecipientsGotItToo() {
    var given = given(
            scheduledAs("schedule-0", ScheduleMode.BY_HAND, "spoor"),
            scheduled(ScheduleMode.AUTOMATIC))
        .at(FIRST);
    assertThat(given.decides(answer()))
        .containsExactly(
            automatic(1, FIRST, "rijkswaterstaat", "spoor"),
            answered("sitrep-auto", FIRST),
            new SitRepEvent.SitRepSetTimeAnswered(ID, "schedule-0", "sitrep-auto", FIRST, BY));
  }

  private static Schedule schedule(GivenSitReps given) {
    return java.util.Objects.requireNonNull(given.sitReps().schedules().get("schedule-1"));
  }

  private static List<String> recipients(List<SitRepEvent> events) {
    return ((SitRepIssued) events.getFirst()).recipients();
  }

  private static int number(List<SitRepEvent> events) {
    return ((SitRepIssued) events.getFirst()).number();
  }
}
