package nl.situatiebeeld.situation.standing;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.request.Party;

/** From where someone acts on what stands beside the facts; an outsider may do nothing (V5). */
public sealed interface Acting {

  /**
   * For an involved region (V6).
   *
   * @param manager as its information manager
   */
  record ForRegion(String region, boolean leading, boolean manager, Party party)
      implements Acting {}

  /**
   * For a partner that takes part, in a role of its own.
   *
   * @param rights as its grant says
   * @param reports as one that may bring in facts for it, not as a mere reader
   */
  record ForPartner(String partnerId, Rights rights, boolean reports) implements Acting {}

  /** For who does not take part, not any more, or in no role. */
  record Outside() implements Acting {}

  /** Where this party stands. */
  static Acting of(
      Party party,
      SituationStanding situation,
      Optional<ParticipationStanding> participation,
      Instant moment) {
    if (!party.reports() && !party.has(Roles.READER)) { // V5: an organisation is no role
      return new Outside();
    }
    if (situation.involves(party.organisation())) {
      return new ForRegion(
          party.organisation(),
          situation.ledBy(party.organisation()),
          party.has(Roles.INFORMATION_MANAGER),
          party);
    }
    return participation
        .filter(p -> p.takesPart(moment)) // S3, S5
        .filter(p -> p.profile() != Profile.AD_HOC || p.hasHin(party)) // S5
        .flatMap(p -> Optional.ofNullable(p.rights()))
        .<Acting>map(rights -> new ForPartner(party.organisation(), rights, party.reports()))
        .orElseGet(Outside::new);
  }

  /** Whether it takes part at all. */
  default boolean inside() {
    return switch (this) {
      case ForRegion r -> true;
      case ForPartner p -> true;
      case Outside o -> false;
    };
  }

  /** Whether it is an involved region's information manager. */
  default boolean manages() {
    return this instanceof ForRegion r && r.manager();
  }

  /** Whether it is the information manager of the leading region (V6). */
  default boolean directs() {
    return this instanceof ForRegion r && r.manager() && r.leading();
  }

  /**
   * Whether it may do what this organisation is asked to do: the organisation itself, a region by
   * its information manager, a partner by who reports for it; for a partner that reports through
   * the region, the leading one.
   *
   * @param participation of the organisation, when it is a partner
   */
  default boolean actsFor(
      String organisation, Optional<ParticipationStanding> participation, Instant moment) {
    return switch (this) {
      case ForRegion r ->
        (r.manager() && r.region().equals(organisation))
            || participation
                .filter(p -> p.partnerId().equals(organisation) && p.takesPart(moment))
                .filter(p -> speaks(r, p))
                .isPresent();
      case ForPartner p ->
        p.reports() // A1, A2: a reader reads
            && p.partnerId().equals(organisation)
            && p.rights().reporting() != Rights.Reporting.THROUGH_REGION;
      case Outside o -> false;
    };
  }

  // for a partner that speaks through the region its leading manager, else its seconded HIN
  private static boolean speaks(ForRegion region, ParticipationStanding partner) {
    boolean hin = partner.profile() == Profile.AD_HOC;
    return partner.reportsThrough(region.party())
        && (hin ? region.party().reports() : region.leading() && region.manager());
  }
}
