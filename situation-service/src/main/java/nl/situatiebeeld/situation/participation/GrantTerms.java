package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.participation.ParticipationDecider.Circumstances;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import org.jspecify.annotations.Nullable;

/** The terms on which access is granted (S4, S5, V1): from agreement to profile to rights. */
final class GrantTerms {

  private GrantTerms() {}

  static ParticipationGranted grant(GrantAccess grant, Participation now, Circumstances c) {
    KnownAgreement agreement = choose(grant, c.agreements());
    Instant moment = c.moment();
    refuseUnless(
        grant.state() == ParticipationState.MONITORING
            || grant.state() == ParticipationState.ACTIVE,
        ParticipationRefusal.STATE_NOT_GRANTABLE);
    refuseUnless(
        grant.until() == null || grant.until().isAfter(moment), ParticipationRefusal.UNTIL_PASSED);
    if (agreement.profile() == Profile.AD_HOC) {
      adHocComplete(grant); // S5
    } else {
      refuseUnless(grant.secondedHin() == null, ParticipationRefusal.HIN_FOR_AD_HOC); // S5
    }
    Mandate.Extent extent = extent(grant, agreement.profile(), c);
    return new ParticipationGranted(
        c.situation().situationId(),
        c.partnerId(),
        grant.state(),
        grant.coreTask(),
        agreement.agreementId(),
        agreement.profile(),
        extent.rights(),
        extent.themes(),
        !grant.themes().isEmpty(),
        extent.until(),
        grant.conditions(),
        grant.secondedHin(),
        grant.mandatedBy(),
        endsDisclosures(grant, agreement, now, moment),
        c.situation().leadingRegion(),
        grant.reason(),
        c.party().actor());
  }

  private static boolean endsDisclosures(
      GrantAccess grant, KnownAgreement agreement, Participation now, Instant moment) {
    return now instanceof Participation.Present p
        && (p.over(moment)
            || endsDisclosures(
                p.grant(), agreement.agreementId(), agreement.profile(), grant.secondedHin()));
  }

  // V3, S5: what was disclosed through one HIN, for one purpose, is not disclosed to another
  static boolean endsDisclosures(
      ParticipationGranted before, String agreementId, Profile profile, @Nullable String hin) {
    return !agreementId.equals(before.agreementId())
        || profile != before.profile()
        || !Objects.equals(hin, before.secondedHin());
  }

  private static Mandate.Extent extent(GrantAccess grant, Profile profile, Circumstances c) {
    Mandate.Extent own = new Mandate.Extent(
        ProfileTable.rights(profile, grant.state()), // S4: as they are at this moment
        themes(grant, profile, c.situation()),
        grant.until());
    if (grant.mandatedBy() == null) {
      return own;
    }
    refuseUnless(profile == Profile.STANDBY, ParticipationRefusal.MANDATE_FOR_STANDBY); // S8
    ParticipationStanding other = c.mandating();
    if (other == null || other.partnerId().equals(c.partnerId())) {
      throw new RefusedException(
          ParticipationRefusal.MANDATE_NOT_POSSIBLE, "Name a partner that takes part.");
    }
    refuseUnless(Mandate.canMandate(other, c.moment()), ParticipationRefusal.MANDATE_NOT_POSSIBLE);
    Mandate.Extent least = Mandate.atMost(own, MandateFollowing.extent(other));
    refuseUnless(!least.themes().isEmpty(), ParticipationRefusal.MANDATE_LEAVES_NOTHING);
    return least;
  }

  private static KnownAgreement choose(GrantAccess grant, List<KnownAgreement> candidates) {
    List<KnownAgreement> fitting = candidates.stream()
        .filter(a -> grant.agreementId() == null || a.agreementId().equals(grant.agreementId()))
        .toList();
    if (fitting.isEmpty()) {
      throw new RefusedException(
          ParticipationRefusal.NO_AGREEMENT,
          "Name a core task for which the partner has an agreement in force with a region of"
              + " this situation.");
    }
    if (fitting.size() > 1) { // S4: the information manager chooses
      throw new RefusedException(
          ParticipationRefusal.AGREEMENT_AMBIGUOUS,
          "Name one of them as 'agreementId'.",
          Map.of("agreements", fitting.stream().map(KnownAgreement::agreementId).toList()));
    }
    return fitting.getFirst();
  }

  private static void adHocComplete(GrantAccess grant) {
    List<String> missing = new ArrayList<>();
    if (grant.until() == null) {
      missing.add("until");
    }
    if (grant.conditions() == null) {
      missing.add("conditions");
    }
    if (grant.secondedHin() == null) {
      missing.add("secondedHin");
    }
    if (!missing.isEmpty()) {
      throw new RefusedException(
          ParticipationRefusal.AD_HOC_INCOMPLETE,
          "Add the missing fields.",
          Map.of("missing", missing));
    }
  }

  private static List<String> themes(
      GrantAccess grant, Profile profile, SituationStanding situation) {
    refuseUnless(
        situation.themes().containsAll(grant.themes()), ParticipationRefusal.THEME_UNKNOWN);
    if (!grant.themes().isEmpty()) {
      return grant.themes();
    }
    refuseUnless(profile != Profile.STANDBY, ParticipationRefusal.THEMES_NEEDED); // V1, V5
    return situation.themes();
  }

  private static void refuseUnless(boolean fine, ParticipationRefusal reason) {
    if (!fine) {
      throw new RefusedException(reason, "Mend the grant and send it again.");
    }
  }
}
