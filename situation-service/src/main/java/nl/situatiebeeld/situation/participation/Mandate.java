package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
import nl.situatiebeeld.contracts.participation.Rights.Signalling;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import org.jspecify.annotations.Nullable;

/** Taking part under another partner's mandate (S8, policy 2.2.2): never more than that one may. */
final class Mandate {

  // from most to least: each holds what the next one holds. A SitRep, or what was disclosed, holds
  // other facts than a live view does, not fewer; with them there is nothing to compare
  private static final List<Reading> LIVE =
      List.of(Reading.LIVE, Reading.LIVE_THEMES, Reading.LIVE_VERIFIED);
  // each from most to least; the profiles themselves are no ranking
  private static final List<Reporting> REPORTING = List.of(
      Reporting.DIRECT,
      Reporting.PROPOSAL,
      Reporting.THROUGH_REGION,
      Reporting.THROUGH_HIN,
      Reporting.NONE);
  private static final List<Signalling> SIGNALLING =
      List.of(Signalling.DIRECT, Signalling.THROUGH_LIAISON, Signalling.THROUGH_HIN);

  private Mandate() {}

  /**
   * How far a participation goes.
   *
   * @param themes none means that nothing is left
   * @param until null for no end of its own
   */
  record Extent(
      Rights rights, List<String> themes, @Nullable Instant until) {}

  /**
   * Whether this participation can stand behind another's: it reads live, as who takes part under
   * its mandate does, and no mandate rests on a mandate.
   */
  static boolean canMandate(ParticipationStanding other, Instant moment) {
    Profile profile = other.profile();
    return other.takesPart(moment)
        && other.mandatedBy() == null
        && profile != null
        && switch (profile) {
          case KERN, STRUCTUREEL -> true;
          // S8: what a SitRep tells is not within what its own reading gives (V1)
          case KOPPEL, STANDBY, AD_HOC -> false;
        };
  }

  /** The extent, at most the mandating partner's: in rights, in themes and in time. */
  static Extent atMost(Extent own, Extent mandating) {
    return new Extent(
        atMost(own.rights(), mandating.rights()),
        own.themes().stream().filter(mandating.themes()::contains).toList(),
        earlier(own.until(), mandating.until()));
  }

  /**
   * Only what both may.
   *
   * @throws IllegalArgumentException when they read in ways of which neither holds the other
   */
  static Rights atMost(Rights own, Rights other) {
    return new Rights(
        own.ownPicture() && other.ownPicture(),
        both(own.reading(), other.reading()),
        own.sourceData() && other.sourceData(),
        least(REPORTING, own.reporting(), other.reporting()),
        own.changing() && other.changing(),
        own.verifying() && other.verifying(),
        own.confirming() && other.confirming(),
        own.disputing() && other.disputing(),
        least(SIGNALLING, own.signalling(), other.signalling()),
        own.importing() && other.importing());
  }

  // S8: the intersection of what is readable
  private static Reading both(Reading one, Reading other) {
    if (one != other && !(LIVE.contains(one) && LIVE.contains(other))) {
      throw new IllegalArgumentException(one + " and " + other + " do not compare");
    }
    return LIVE.indexOf(one) < LIVE.indexOf(other) ? other : one;
  }

  private static <T> T least(List<T> fromMost, T one, T other) {
    return fromMost.indexOf(one) < fromMost.indexOf(other) ? other : one;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
