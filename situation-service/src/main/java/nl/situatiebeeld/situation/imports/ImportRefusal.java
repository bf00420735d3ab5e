package nl.situatiebeeld.situation.imports;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why a feed as a whole is not taken in. */
public enum ImportRefusal implements Refusal {
  MAPPING_NEEDED(400, "GeoJSON needs a mapping"),
  MAPPING_UNKNOWN(400, "There is no mapping of this name"),
  MAPPING_NOT_WANTED(400, "Alerts are read without a mapping"),
  IMPORT_NOT_ALLOWED(403, "Your profile does not include importing");

  private final int status;
  private final String title;

  ImportRefusal(int status, String title) {
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
