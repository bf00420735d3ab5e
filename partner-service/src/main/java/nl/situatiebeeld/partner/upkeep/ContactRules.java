package nl.situatiebeeld.partner.upkeep;

import static nl.situatiebeeld.contracts.partner.ContactFunction.AC;
import static nl.situatiebeeld.contracts.partner.ContactFunction.DECISION_MAKER;
import static nl.situatiebeeld.contracts.partner.ContactFunction.HIN;
import static nl.situatiebeeld.contracts.partner.ContactFunction.LIAISON;
import static nl.situatiebeeld.contracts.partner.ContactFunction.SECONDED_HIN;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;

/** Which contact points each profile has (P10, policy Table 1). */
public final class ContactRules {

  private ContactRules() {}

  /** Who may answer at a contact point of this kind. */
  public static List<ContactFunction> functions(Profile profile, ContactKind kind) {
    return switch (kind) {
      case INFORMATION ->
        switch (profile) { // P10
          case KERN, STRUCTUREEL, STANDBY -> List.of(HIN);
          case KOPPEL -> List.of(LIAISON);
          case AD_HOC -> List.of(LIAISON, SECONDED_HIN);
        };
      case COORDINATION ->
        switch (profile) {
          case KERN, STRUCTUREEL -> List.of(AC);
          case KOPPEL -> List.of(LIAISON, DECISION_MAKER);
          case STANDBY -> List.of(HIN, DECISION_MAKER);
          case AD_HOC -> List.of(LIAISON, SECONDED_HIN);
        };
    };
  }

  /** Whether contact points of this profile answer at any hour. */
  public static boolean onCall(Profile profile) {
    return profile == Profile.KERN; // P10: both on call, mandatory
  }

  /** The kinds of contact point that are missing; AD_HOC has one for both. */
  public static List<ContactKind> missing(Profile profile, Collection<ContactKind> present) {
    Set<ContactKind> known = Set.copyOf(present);
    if (profile == Profile.AD_HOC && !known.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(ContactKind.values())
        .filter(kind -> !known.contains(kind))
        .filter(kind -> profile != Profile.AD_HOC || kind == ContactKind.INFORMATION)
        .toList();
  }
}
