package nl.situatiebeeld.situation.readiness;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why a person does not act for its organisation (P11). */
public enum ReadinessRefusal implements Refusal {
  /** Have recorded what is missing (P11). */
  USER_NOT_READY;

  @Override
  public String slug() {
    return "user-not-ready";
  }

  @Override
  public int status() {
    return 403;
  }

  @Override
  public String title() {
    return "You are not ready to act for your organisation";
  }
}
