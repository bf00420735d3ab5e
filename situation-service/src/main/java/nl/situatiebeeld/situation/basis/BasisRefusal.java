package nl.situatiebeeld.situation.basis;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why facts are not what something can rest on. */
public enum BasisRefusal implements Refusal {
  BASIS_MISSING(422, "It is not said on which facts it rests"),
  BASIS_UNKNOWN(422, "A fact that it rests on is not in this situation for you"),
  BASIS_VERSION_UNKNOWN(422, "A fact that it rests on has no such version"),
  AUDIENCE_TOO_WIDE(422, "It rests on facts that are not for all readers"),
  THEME_UNKNOWN(422, "The theme is not one of the situation's");

  private final int status;
  private final String title;

  BasisRefusal(int status, String title) {
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
