package nl.situatiebeeld.partner.upkeep;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why a contact point or review is not kept this way (P9, P10). */
public enum UpkeepRefusal implements Refusal {
  /** Functions depend on the profile (P10). */
  CONTACT_FUNCTION_NOT_OF_PROFILE(422, "The profile has no such contact point"),
  /** On call is mandatory for KERN (P10). */
  CONTACT_MUST_BE_ON_CALL(422, "The contact points of KERN are on call"),
  /** Only what is there is removed. */
  CONTACT_UNKNOWN(404, "The agreement has no such contact point"),
  /** The limit is reached. */
  TOO_MANY_CONTACTS(409, "The agreement has as many contact points as one may have"),
  /** Planned means later (P9). */
  REVIEW_NOT_AHEAD(422, "A review is planned for a moment to come"),
  /** Held means before now (P9). */
  REVIEW_IN_FUTURE(422, "A review is recorded once it was held");

  private final int status;
  private final String title;

  UpkeepRefusal(int status, String title) {
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
