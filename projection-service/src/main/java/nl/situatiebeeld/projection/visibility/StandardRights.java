package nl.situatiebeeld.projection.visibility;

import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights.Reading;

/**
 * How an active participant of a profile reads when nobody of that profile takes part (Table 1):
 * only for looking through a supposed partner's eyes. Real partners have what their grant says.
 */
public final class StandardRights {

  private StandardRights() {}

  /** How the profile reads when active. */
  public static Reading reading(Profile profile) {
    return switch (profile) {
      case KERN, STRUCTUREEL -> Reading.LIVE;
      case KOPPEL -> Reading.SITREP;
      case STANDBY -> Reading.LIVE_THEMES;
      case AD_HOC -> Reading.DISCLOSED;
    };
  }

  /** Whether the profile reads locations of vulnerable objects (V4). */
  public static boolean sourceData(Profile profile) {
    return switch (profile) {
      case KERN -> true;
      case STRUCTUREEL, KOPPEL, STANDBY, AD_HOC -> false;
    };
  }
}
