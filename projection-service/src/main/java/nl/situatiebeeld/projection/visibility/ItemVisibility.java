package nl.situatiebeeld.projection.visibility;

import java.util.Set;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of who reads which item; what is not allowed here is denied (V5).
 *
 * <pre>
 * whose eyes             | READERS                          | REGIONS         | ADDRESSED
 * -----------------------+----------------------------------+-----------------+----------------
 * evaluator              | all                              | all             | all
 * leading region         | all                              | all             | all
 * other region           | all                              | all             | addressed to it
 * KERN, STRUCT.  LIVE    | without theme, in granted themes | addressed to it | addressed to it
 * STANDBY act.   LIVE_T. | in granted themes                | addressed to it | addressed to it
 * STANDBY mon.   LIVE_V. | addressed to it (V1)             | addressed to it | addressed to it
 * KOPPEL         SITREP  | addressed to it (V2)             | addressed to it | addressed to it
 * AD_HOC         DISCL.  | addressed to it (V3)             | addressed to it | addressed to it
 * a SitRep's reader (A3) | without theme, in granted themes | addressed to it | addressed to it
 * nobody                 | no                               | no              | no
 * </pre>
 *
 * <p>An item's themes are its own and those of the facts that it rests on; all of them must be
 * granted. One without theme is not for who is narrowed to some themes by its grant.
 */
public final class ItemVisibility {

  private static final String ALL_WITH = "profile:";

  private ItemVisibility() {}

  /** Whether these eyes may see the item. */
  public static boolean mayRead(Eyes eyes, ItemView item) {
    return switch (eyes) {
      case Eyes.Everything e -> true; // V6
      case Eyes.Region region -> mayRead(region, item);
      case Eyes.Partner partner ->
        addressed(partner.organisation(), item)
            || addressed(partner.profile(), item)
            || (item.audience() == Audience.READERS && readsLive(partner, item));
      case Eyes.SitRep sitRep ->
        addressed(sitRep.organisation(), item)
            || (item.audience() == Audience.READERS
                && !sitRep.verifiedOnly() // V1
                && speaksTo(sitRep.narrowed(), sitRep.themes(), item));
      case Eyes.Nothing n -> false; // V5
    };
  }

  // V6: everything that is not for others alone
  private static boolean mayRead(Eyes.Region region, ItemView item) {
    return switch (item.audience()) {
      case READERS, REGIONS -> true;
      case ADDRESSED -> region.leading() || addressed(region.code(), item);
    };
  }

  private static boolean readsLive(Eyes.Partner partner, ItemView item) {
    return switch (partner.reading()) {
      case LIVE -> speaksTo(partner.narrowed(), partner.themes(), item);
      case LIVE_THEMES -> !item.themeless() && item.within(partner.themes()); // V1, V5
      case LIVE_VERIFIED -> false; // V1: verified facts only
      case SITREP -> false; // V2
      case DISCLOSED -> false; // V3
    };
  }

  // V1, V5: of all themes that it speaks of; of none only who is narrowed to none
  private static boolean speaksTo(boolean narrowed, Set<String> themes, ItemView item) {
    return !(narrowed && item.themeless()) && item.within(themes);
  }

  /**
   * The addressee that stands for all that take part with a profile (A3); no organisation has a
   * colon in its id.
   */
  public static String allWith(Profile profile) {
    return ALL_WITH + profile.name();
  }

  /** Whether this addressee stands for all of a profile and is no organisation. */
  public static boolean isAllWith(String addressee) {
    return addressee.startsWith(ALL_WITH);
  }

  private static boolean addressed(@Nullable Profile profile, ItemView item) {
    return profile != null && item.addressedTo().contains(allWith(profile)); // A3
  }

  private static boolean addressed(String organisation, ItemView item) {
    return !organisation.isEmpty() && item.addressedTo().contains(organisation);
  }

  /**
   * The eyes for one kind of item of a partner that sees no picture: SitReps reach a KOPPEL partner
   * (V2), and the answer to its signal (F6); alerts and call-outs also who does not take part (S7);
   * each only what is addressed to it, or to all that take part with its profile.
   *
   * @param profile with which it takes part, if it does
   */
  public static Eyes forKind(
      Eyes own, String organisation, @Nullable Profile profile, ItemKind kind) {
    return own instanceof Eyes.Nothing nothing && reaches(nothing.reason(), kind)
        ? new Eyes.Partner(
            organisation, Reading.SITREP, false, Set.of(), false, Set.of(), null, profile)
        : own;
  }

  private static boolean reaches(NoPicture reason, ItemKind kind) {
    boolean alerting = switch (kind) {
      case ALERT, CALL_OUT -> true;
      case SIGNAL,
          INFORMATION_REQUEST,
          DECISION,
          ACTION,
          SITREP,
          SITREP_SCHEDULE,
          ATTACHMENT,
          MANDATE -> false;
    };
    boolean reporting =
        kind == ItemKind.SITREP || kind == ItemKind.SITREP_SCHEDULE || kind == ItemKind.SIGNAL;
    return switch (reason) {
      case SITREP_ONLY -> alerting || reporting;
      case NO_PARTICIPATION,
          PARTICIPATION_REQUESTED,
          PARTICIPATION_INVITED,
          PARTICIPATION_DETACHED,
          PARTICIPATION_ENDED -> alerting;
      case ROLE_MISSING, NATIONAL_CENTRE_OVERVIEW_ONLY, REGION_NOT_INVOLVED, NOT_THE_SECONDED_HIN ->
        false;
    };
  }
}
