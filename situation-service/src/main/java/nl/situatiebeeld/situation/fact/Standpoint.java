package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;

/** From where someone acts on facts; deny by default (V5): an outsider may do nothing. */
public sealed interface Standpoint {

  /** An involved region reads and writes everything not withheld from it (V6). */
  record OfRegion(String region, boolean leading) implements Standpoint {}

  /** A partner, with the rights of its grant. */
  record OfPartner(String partnerId, Profile profile, ParticipationStanding standing, Rights rights)
      implements Standpoint {}

  /** Someone who does not take part, or not any more. */
  record Outside() implements Standpoint {}

  /** Where the party stands, with the rights of this moment. */
  static Standpoint of(
      Party party,
      SituationStanding situation,
      Optional<ParticipationStanding> participation,
      Instant moment) {
    if (situation.involves(party.organisation())) { // V6
      return new OfRegion(party.organisation(), situation.ledBy(party.organisation()));
    }
    return participation
        .filter(p -> p.takesPart(moment)) // S3, S5
        .<Standpoint>map(p -> {
          Rights rights = p.rights();
          Profile profile = p.profile();
          boolean seconded = profile != Profile.AD_HOC || p.hasHin(party); // S5
          return rights == null || profile == null || !seconded
              ? new Outside()
              : new OfPartner(party.organisation(), profile, p, rights);
        })
        .orElseGet(Outside::new);
  }

  /** Whether the fact is there at all for someone standing here (V1 to V6). */
  default boolean sees(FactContent content, FactStatus status, String owner, boolean disclosed) {
    return switch (this) {
      case Outside o -> false;
      case OfRegion r ->
        r.leading()
            || owner.equals(r.region())
            || content.sensitivity() != Sensitivity.RESTRICTED
            || content.addressedTo().contains(r.region());
      case OfPartner p ->
        owner.equals(p.partnerId())
            || (status != FactStatus.PROPOSED && reads(p, content, status, disclosed));
    };
  }

  private static boolean reads(
      OfPartner p, FactContent content, FactStatus status, boolean disclosed) {
    boolean inTheme = p.standing().themes().contains(content.theme());
    boolean byReading = switch (p.rights().reading()) {
      case LIVE, LIVE_THEMES -> inTheme;
      case LIVE_VERIFIED -> inTheme && status == FactStatus.VERIFIED; // V1
      case SITREP -> false; // V2
      case DISCLOSED -> disclosed; // V3
    };
    return byReading
        && switch (content.sensitivity()) { // V4: the label only narrows
          case OPEN, SHARED -> true;
          case RESTRICTED -> content.addressedTo().contains(p.partnerId());
          case SOURCE_DATA -> p.rights().sourceData();
        };
  }
}
