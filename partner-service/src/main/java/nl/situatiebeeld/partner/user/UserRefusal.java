package nl.situatiebeeld.partner.user;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why the people of a partner are not kept this way (P11). */
public enum UserRefusal implements Refusal {
  /** Add the user first (P11). */
  USER_UNKNOWN(404, "The partner has no such user"),
  /** Nothing to do. */
  USER_ALREADY_ADDED(409, "The user acts for this partner already"),
  /** Each person acts for one organisation (P11). */
  USER_ACTS_FOR_ANOTHER(409, "The user acts for another organisation"),
  /** The limit is reached. */
  TOO_MANY_USERS(409, "The partner has as many users as one may have"),
  /** Now or earlier. */
  USER_DATE_IN_FUTURE(422, "What was signed or completed lies in the future");

  private final int status;
  private final String title;

  UserRefusal(int status, String title) {
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
