package nl.situatiebeeld.situation.inquiry;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why something does not happen to an information request. */
enum InquiryRefusal implements Refusal {
  REQUEST_NOT_FOUND(404, "There is no such information request here for you"),
  REQUEST_OVER(409, "The information request was answered, declined or withdrawn"),
  RIGHT_MISSING(403, "Your profile does not include this"),
  NOT_A_MANAGER(403, "Information managers of the regions involved do this"),
  NOT_ASKED_OF_YOU(403, "Who is asked answers or declines"),
  NOT_YOUR_REQUEST(403, "Who asked or the leading region withdraws or extends a request"),
  ASKS_ITSELF(422, "An organisation does not ask itself"),
  ADDRESSEE_NOT_TAKING_PART(
      422, "Who is asked is neither a region involved nor a partner that takes part"),
  THEME_UNKNOWN(422, "The theme is not one of the situation's"),
  TOO_MANY_OPEN_REQUESTS(
      409, "Too many information requests of yours, or of the situation, wait for an answer"),
  DUE_PASSED(422, "The time lies in the past"),
  NOT_LATER(422, "A request is extended to a later time"),
  ANSWER_ENDED(422, "A fact that answers was retracted, superseded or rejected"),
  ANSWER_NOT_SEEN(422, "Who asked may not see a fact that answers"),
  NOT_DUE(409, "The time has not passed, or is not the one it is due at");

  private final int status;
  private final String title;

  InquiryRefusal(int status, String title) {
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
