package nl.situatiebeeld.partner.position;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why no such position is taken (P8). */
public enum PositionRefusal implements Refusal {
  /** First the assessment (P7, P8). */
  ADVICE_MISSING(409, "There is no advice to take a position on"),
  /** The earlier phases come first (P6). */
  PREPARATION_INCOMPLETE(409, "The agreement is not prepared far enough"),
  /** Deviating, or deciding without an advice, needs a reason (P8). */
  POSITION_REASON_REQUIRED(422, "This position needs a reason"),
  /** Provisional is not for good (P8). */
  REASSESSMENT_DATE_REQUIRED(422, "CONDITIONAL has a date in the future to assess anew"),
  /** No date without conditions (P8). */
  REASSESSMENT_FOR_CONDITIONAL_ONLY(422, "Only CONDITIONAL has a date to assess anew"),
  /** Nothing is downgraded in silence (P8). */
  OTHER_PROFILE_NOT_FITTING(
      422, "Another profile is named with NOT_UNDER_THIS_PROFILE only, if the core task allows it"),
  /** Nothing to decide. */
  AGREEMENT_ALREADY_IN_FORCE(409, "The agreement is in force already"),
  /** One agreement in force per partner, core task and region. */
  REGION_ALREADY_COVERED(409, "Another agreement is in force for this core task and region"),
  /** Switched off, or there is a position already (P8). */
  PRIOR_POSITION_NOT_ACCEPTED(409, "Positions of before this system are not accepted here"),
  /** An agreement that exists was let to hold (P8). */
  PRIOR_POSITION_NEGATIVE(422, "Only a position that let the collaboration hold is recorded"),
  /** Now or earlier. */
  FROM_IN_FUTURE(422, "What is recorded as past lies in the future"),
  /** Region and partner decide together (P8). */
  PARTNER_CONSENT_MISSING(409, "The partner itself has not agreed to this agreement"),
  /** No region is bound by another one (P8). */
  REGION_CONSENT_MISSING(409, "Other regions have not agreed to this agreement"),
  /** No region ends what holds for another one (P8). */
  AGREEMENT_OF_OTHERS_TOO(409, "The agreement holds for other regions too"),
  /** Once is enough (P8). */
  CONSENT_GIVEN_ALREADY(409, "This organisation has agreed already"),
  /** Only what is open is met (P8). */
  CONDITION_UNKNOWN(422, "The agreement has no such open condition");

  private final int status;
  private final String title;

  PositionRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
