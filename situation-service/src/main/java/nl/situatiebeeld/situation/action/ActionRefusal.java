package nl.situatiebeeld.situation.action;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why something does not happen to an action. */
enum ActionRefusal implements Refusal {
  ACTION_NOT_FOUND(404, "There is no such action here for you"),
  ACTION_OVER(409, "The action was done or cancelled"),
  ACTION_BEGUN(409, "The action is in progress already"),
  NOT_A_MANAGER(403, "Information managers of the regions involved do this"),
  NOT_YOUR_ACTION(403, "Only the owner of an action moves it on"),
  NOT_YOURS_TO_CANCEL(403, "Who gave an action or the leading region cancels or reassigns it"),
  OWNER_NOT_TAKING_PART(
      422, "The owner is neither a region involved nor a partner that takes part"),
  DECISION_UNKNOWN(422, "The decision that it carries out is not in this situation for you"),
  TOO_MANY_OPEN_ACTIONS(409, "Too many actions of the situation are not done yet"),
  DUE_PASSED(422, "The time lies in the past"),
  NOTHING_REASSIGNED(422, "Reassigning names another owner or another time"),
  NOT_DUE(409, "The time has not passed, or is not the one it is due at");

  private final int status;
  private final String title;

  ActionRefusal(int status, String title) {
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
