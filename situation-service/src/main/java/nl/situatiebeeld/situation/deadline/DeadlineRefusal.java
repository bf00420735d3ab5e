package nl.situatiebeeld.situation.deadline;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why a moment cannot be reached. */
public enum DeadlineRefusal implements Refusal {
  TOO_MUCH_PASSED(409, "More falls before this moment than happens at once");

  private final int status;
  private final String title;

  DeadlineRefusal(int status, String title) {
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
