package nl.situatiebeeld.situation.sitrep;

import static nl.situatiebeeld.situation.sitrep.GivenSitReps.FIRST;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.NOW;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.given;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.issue;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.issued;
import static nl.situatiebeeld.situation.sitrep.GivenSitReps.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.situation.testing.Attempt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class SitRepRefusalTest {

  @ParameterizedTest
  @EnumSource
  void isReachedAndSaysWhatToDo(SitRepRefusal refusal) {
    var refused = Attempt.refused(reaching(refusal));
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused.getMessage()).isNotBlank();
  }

  private static ThrowingCallable reaching(SitRepRefusal refusal) {
    return switch (refusal) {
      case PROFILE_WITHOUT_SITREP -> () -> given().decides(issue(Profile.AD_HOC));
      case PROFILE_WITHOUT_SET_TIMES -> () -> given().decides(set(Profile.KERN, FIRST));
      case RECIPIENT_NOT_TAKING_PART -> () -> given().decides(issue(Profile.KOPPEL, "ggd"));
      case NO_RECIPIENTS -> () -> given().decides(issue(Profile.KERN));
      case NOT_A_SET_TIME -> () -> given().decides(GivenSitReps.issueFor(FIRST));
      case FIRST_TIME_PASSED -> () -> given().decides(set(Profile.KOPPEL, NOW));
      case SITREPS_FULL ->
        () -> given(issued(Profile.KOPPEL, Limits.SITREPS, null)).decides(issue(Profile.KOPPEL));
      case SCHEDULES_FULL -> SitRepRefusalTest::oneTooMany;
      case SCHEDULE_NOT_FOUND ->
        () -> given().decides(new SitRepCommand.EndSchedule("schedule-1", "x"));
      case NOTHING_DUE -> () -> given().decides(GivenSitReps.answer());
    };
  }

  private static void oneTooMany() {
    var given = given();
    for (int i = 0; i <= SitRepDecider.SCHEDULES; i++) {
      given.after(new SitRepCommand.SetSchedule(
          "schedule-" + i, Profile.KOPPEL, List.of(), FIRST, 60, ScheduleMode.AUTOMATIC, 0));
    }
  }
}
