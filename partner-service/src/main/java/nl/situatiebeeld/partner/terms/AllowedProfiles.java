package nl.situatiebeeld.partner.terms;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Which profiles a core task allows (P2, policy Table 1). */
public final class AllowedProfiles {

  private AllowedProfiles() {}

  /** The profiles meant for a category. */
  public static List<Profile> of(CoreTaskCategory category) {
    return switch (category) {
      case EMERGENCY_SERVICE, CUSTODIAN -> List.of(KERN, STRUCTUREEL, KOPPEL);
      case SERVICE_PROVIDER -> List.of(STANDBY);
      case INCIDENTAL -> List.of(AD_HOC);
    };
  }

  /** Refuses what P2 does not allow; AD_HOC beside the table needs a reason (reading of P2). */
  public static void require(CoreTaskCategory category, Profile profile, @Nullable String reason) {
    if (of(category).contains(profile)) {
      return;
    }
    if (profile != AD_HOC) {
      throw new RefusedException(
          AgreementRefusal.PROFILE_NOT_ALLOWED,
          "Choose a profile that the category allows, or AD_HOC with a reason.",
          Map.of("category", category, "allowed", of(category)));
    }
    if (reason == null) {
      throw new RefusedException(
          AgreementRefusal.AD_HOC_REASON_REQUIRED,
          "Say why the partner chooses not to prepare.",
          Map.of("field", "reason", "allowed", of(category)));
    }
  }
}
