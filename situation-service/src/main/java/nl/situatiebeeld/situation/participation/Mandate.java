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

  // each from most to least; the profiles themselves are no ranking
  private static final List<Reading> READING = List.of(
      Reading.LIVE, Reading.LIVE_THEMES, Reading.LIVE_VERIFIED, Reading.SITREP, Reading.DISCLOSED);
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

  /** Whether this participation can stand behind another's: no mandate rests on a mandate. */
  static boolean canMandate(ParticipationStanding other, Instant moment) {
    Profile profile = other.profile();
    return other.takesPart(moment)
        && other.mandatedBy() == null
        && profile != null
        && switch (profile) {
          case KERN, STRUCTUREEL, KOPPEL -> true;
          case STANDBY, AD_HOC -> false;
        };
  }

  /** The extent, at most the mandating partner's: in rights, in themes and in time. */
  static Extent atMost(Extent own, Extent mandating) {
    return new Extent(
        atMost(own.rights(), mandating.rights()),
        own.themes().stream().filter(mandating.themes()::contains).toList(),
        earlier(own.until(), mandating.until()));
  }

  static Rights atMost(Rights own, Rights other) {
    return new Rights(
        own.ownPicture() && other.ownPicture(),
        least(READING, own.reading(), other.reading()),
        own.sourceData() && other.sourceData(),
        least(REPORTING, own.reporting(), other.reporting()),
        own.changing() && other.changing(),
        own.verifying() && other.verifying(),
        own.confirming() && other.confirming(),
        own.disputing() && other.disputing(),
        least(SIGNALLING, own.signalling(), other.signalling()),
        own.importing() && other.importing());
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
