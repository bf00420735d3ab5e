package nl.situatiebeeld.partner.request;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Rights that are missing whatever the partner or the agreement is. */
public enum RightRefusal implements Refusal {
  /** Registering is for partner administrators of regions. */
  REGISTRATION_RIGHT_MISSING("Only a partner administrator of a region registers this"),
  /** Agreeing is for the partner and the regions themselves (P8). */
  CONSENT_RIGHT_MISSING("Only a partner administrator of the partner or of a region agrees"),
  /** Deciding on agreements is for the steering group and for partner administrators of regions. */
  DECISION_RIGHT_MISSING("Only the steering group or a partner administrator of a region decides"),
  /** Assessing is for assessors (P7). */
  ASSESSMENT_RIGHT_MISSING("Only an assessor assesses this"),
  /** Whoever reads has a role. */
  ROLE_MISSING("Your role does not include this"),
  /** A partner reads itself; others read everything or nothing. */
  READING_RIGHT_MISSING("You may read only your own organisation here");

  private final String title;

  RightRefusal(String title) {
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return 403;
  }

  @Override
  public String title() {
    return title;
  }
}
