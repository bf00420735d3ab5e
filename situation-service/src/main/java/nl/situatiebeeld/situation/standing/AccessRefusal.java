package nl.situatiebeeld.situation.standing;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why a situation is not there for someone to act in. */
public enum AccessRefusal implements Refusal {
  SITUATION_NOT_FOUND(404, "There is no such situation here for you"),
  SITUATION_CLOSED(409, "The situation is closed"),
  NOT_LEADING(403, "Only the leading region's information manager directs"),
  NO_ACCESS(403, "You do not take part in this situation"),
  ROLE_MISSING(403, "Your role does not include this"),
  RECONSTRUCTION_BY_EVALUATOR(403, "Only an evaluator writes in a reconstruction"),
  RECORDED_AT_NEEDED(422, "A reconstruction needs the recorded time of its source"),
  RECORDED_AT_REFUSED(422, "Only a reconstruction carries a recorded time of its own"),
  RECORDED_AT_BACKWARDS(422, "Recorded time never decreases"),
  RECORDED_AT_IN_FUTURE(422, "Recorded time never lies in the future");

  private final int status;
  private final String title;

  AccessRefusal(int status, String title) {
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
