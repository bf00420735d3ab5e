package nl.situatiebeeld.situation.sitrep;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why a SitRep is not issued, or a schedule not set or ended. */
enum SitRepRefusal implements Refusal {
  PROFILE_WITHOUT_SITREP(422, "The profile AD_HOC gets facts disclosed to it, no SitReps"),
  PROFILE_WITHOUT_SET_TIMES(422, "Set times are agreed for KOPPEL and STRUCTUREEL only"),
  RECIPIENT_NOT_TAKING_PART(422, "A recipient does not take part with this profile"),
  NO_RECIPIENTS(422, "Nobody takes part with this profile"),
  NOT_A_SET_TIME(422, "No SitRep is due for this set time and these recipients"),
  FIRST_TIME_PASSED(422, "The first set time lies in the future"),
  SITREPS_FULL(409, "The situation has as many SitReps for this profile as one may have"),
  SCHEDULES_FULL(409, "The situation has as many schedules as one may have"),
  SCHEDULE_NOT_FOUND(404, "There is no such running schedule here for you"),
  NOTHING_DUE(409, "No set time has come");

  private final int status;
  private final String title;

  SitRepRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
