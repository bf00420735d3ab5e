package nl.situatiebeeld.situation.decision;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why a decision is not recorded or withdrawn. */
enum DecisionRefusal implements Refusal {
  DECISION_NOT_FOUND(404, "There is no such decision here for you"),
  DECISION_WITHDRAWN(409, "The decision was withdrawn already"),
  NOT_YOUR_DECISION(403, "Who recorded a decision or the leading region withdraws it"),
  NOT_A_MANAGER(403, "Information managers of the regions involved do this"),
  TOO_MANY_DECISIONS(409, "Too many decisions of the situation stand"),
  TAKEN_IN_FUTURE(422, "A decision is recorded after it was taken");

  private final int status;
  private final String title;

  DecisionRefusal(int status, String title) {
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
