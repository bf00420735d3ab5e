package nl.situatiebeeld.partner.registration;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why a partner cannot be registered or given a core task. */
public enum PartnerRefusal implements Refusal {
  /** No such partner. */
  PARTNER_UNKNOWN(404, "There is no such partner"),
  /** The id is taken. */
  PARTNER_ALREADY_REGISTERED(409, "A partner with this id is registered already"),
  /** The code is taken within the partner. */
  CORE_TASK_ALREADY_ASSIGNED(409, "The partner has a core task with this code already"),
  /** Only what was assigned is changed. */
  CORE_TASK_NOT_ASSIGNED(404, "The partner has no core task with this code"),
  /** An agreement in force rests on it (P1). */
  CORE_TASK_OF_OTHER_REGIONS(403, "Only regions with an agreement in force change its core task"),
  /** Nobody agreed to more than it was (P1, S6, S7). */
  CORE_TASK_WIDENED(409, "The agreement in force was made for less than this core task"),
  /** The limit is reached. */
  TOO_MANY_CORE_TASKS(409, "The partner has as many core tasks as one may have");

  private final int status;
  private final String title;

  PartnerRefusal(int status, String title) {
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
