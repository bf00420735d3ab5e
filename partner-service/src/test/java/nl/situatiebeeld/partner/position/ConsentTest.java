package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.contracts.partner.Verdict.CERTIFIED;
import static nl.situatiebeeld.contracts.partner.Verdict.CONDITIONAL;
import static nl.situatiebeeld.contracts.partner.Verdict.NOT_UNDER_THIS_PROFILE;
import static nl.situatiebeeld.partner.position.GivenPosition.agreed;
import static nl.situatiebeeld.partner.position.GivenPosition.take;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.RegionConsented;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.elaboration.ElaborationRefusal;
import nl.situatiebeeld.partner.position.PositionCommand.Consent;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.junit.jupiter.api.Test;

/** For purely regional partners the regions and the partner decide themselves (P8). */
class ConsentTest {

  private static final Consent CONSENT = new Consent("as discussed");

  private static GivenTerms partner() {
    return given().by(Authority.PARTNER_ADMIN, PARTNER);
  }

  @Test
  void P8_theRegionDecidesOnlyAfterThePartnersOwnConsent() {
    GivenPosition alone = agreed().advised(CERTIFIED).withoutConsent();
    assertThat(alone.refuses(take(CERTIFIED, null), PositionRefusal.PARTNER_CONSENT_MISSING))
        .containsEntry("partner", PARTNER);
    assertThat(agreed().advised(CERTIFIED).decide(take(CERTIFIED, null))).hasSize(2);
  }

  @Test
  void P8_aRegionBindsNoOtherRegionWithoutItsConsent() {
    GivenPosition alone = agreed().advised(CERTIFIED).consents(new Consents(true, Set.of()));
    for (Verdict positive : List.of(CERTIFIED, CONDITIONAL)) {
      assertThat(alone.refuses(take(positive, null), PositionRefusal.REGION_CONSENT_MISSING))
          .containsEntry("regions", List.of("VR23"));
    }
    // its own is given by taking the position, and does not count for the other
    alone.consents(new Consents(true, Set.of("VR24")));
    alone.refuses(take(CERTIFIED, null), PositionRefusal.REGION_CONSENT_MISSING);
    alone.given(given().by(Authority.PARTNER_ADMIN, "VR23"));
    assertThat(alone.decide(take(CERTIFIED, null))).hasSize(2);
  }

  @Test
  void P8_aRegionThatIsAloneInItAsksNoOther() {
    GivenPosition alone =
        agreed().advised(CERTIFIED).without("VR23").consents(new Consents(true, Set.of()));
    assertThat(alone.decide(take(CERTIFIED, null))).hasSize(2);
  }

  @Test
  void P8_theProfileOfAnotherRegionIsNotChangedWithoutItsConsent() {
    GivenTerms now = given().running("old", "water", true, "VR23", "VR24");
    GivenPosition successor = agreed()
        .advised(CERTIFIED)
        .succeeding("old")
        .given(now)
        .consents(new Consents(true, Set.of()));
    successor.refuses(take(CERTIFIED, null), PositionRefusal.REGION_CONSENT_MISSING);
    assertThat(successor.consents(new Consents(true, Set.of("VR23"))).decide(take(CERTIFIED, null)))
        .hasSize(2);
  }

  @Test
  void P8_whoLeftTheDraftKeepsTheAgreementThatItWasToReplace() {
    GivenTerms now = given().running("old", "water", true, "VR23", "VR24");
    GivenPosition successor =
        agreed().advised(CERTIFIED).succeeding("old").given(now).without("VR23");
    assertThat(
            successor.refuses(take(CERTIFIED, null), AgreementRefusal.SUCCESSOR_LEAVES_REGIONS_OUT))
        .containsEntry("regions", List.of("VR23"));
  }

  @Test
  void P8_aRegionDoesNotEndWhatHoldsForAnotherByAPosition() {
    GivenPosition shared = agreed().advised(NOT_UNDER_THIS_PROFILE).holding(CERTIFIED);
    assertThat(shared.refuses(
            take(NOT_UNDER_THIS_PROFILE, null), PositionRefusal.AGREEMENT_OF_OTHERS_TOO))
        .containsEntry("regions", List.of("VR23"));
    assertThat(shared.without("VR23").decide(take(NOT_UNDER_THIS_PROFILE, null)))
        .hasSize(2);
    GivenPosition group = agreed()
        .advised(NOT_UNDER_THIS_PROFILE)
        .holding(CERTIFIED)
        .given(given().by(Authority.STEERING_GROUP, "VR13"));
    assertThat(group.decide(take(NOT_UNDER_THIS_PROFILE, null))).hasSize(2);
  }

  @Test
  void P8_eachRegionConsentsForItselfOnly() {
    GivenTerms region = given().by(Authority.PARTNER_ADMIN, "VR23");
    for (Profile profile : Profile.values()) {
      assertThat(agreed().profile(profile).withoutConsent().given(region).decide(CONSENT))
          .containsExactly(
              new RegionConsented(PARTNER, ID, "VR23", "as discussed", region.actor()));
    }
    agreed().given(region).refuses(CONSENT, PositionRefusal.CONSENT_GIVEN_ALREADY);
    // VR23 agreed, VR24 did not
    assertThat(agreed().given(given()).decide(CONSENT))
        .containsExactly(
            new RegionConsented(PARTNER, ID, "VR24", "as discussed", given().actor()));
    agreed()
        .withoutConsent()
        .withoutTopics()
        .given(region)
        .refuses(CONSENT, ElaborationRefusal.TOPICS_OPEN);
    agreed()
        .withoutConsent()
        .phase(AgreementPhase.ELABORATION)
        .given(region)
        .refuses(CONSENT, PositionRefusal.PREPARATION_INCOMPLETE);
  }

  @Test
  void P8_whereTheSteeringGroupDecidesRegionsAreConsultedAndDoNotConsent() {
    for (GivenTerms above :
        List.of(given().supraregional(), given().with(settings(false, true, true)))) {
      agreed()
          .withoutConsent()
          .given(above)
          .refuses(CONSENT, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
    }
    // the partner may say so all the same
    assertThat(agreed().withoutConsent().given(partner().supraregional()).decide(CONSENT))
        .hasSize(1);
  }

  @Test
  void P8_theRegionNeedsNobodyToDecline() {
    GivenPosition alone = agreed().advised(NOT_UNDER_THIS_PROFILE).withoutConsent();
    assertThat(alone.decide(take(NOT_UNDER_THIS_PROFILE, null))).hasSize(1);
  }

  @Test
  void P8_theSteeringGroupDecidesAboveBoth() {
    GivenPosition alone = agreed()
        .advised(CERTIFIED)
        .withoutConsent()
        .given(given().by(Authority.STEERING_GROUP, "VR13"));
    assertThat(alone.decide(take(CERTIFIED, null))).hasSize(2);
  }

  @Test
  void P8_thePartnersConsentIsRecordedApart() {
    for (Profile profile : Profile.values()) {
      assertThat(agreed().profile(profile).withoutConsent().given(partner()).decide(CONSENT))
          .containsExactly(
              new PartnerConsented(PARTNER, ID, "as discussed", partner().actor()));
    }
    agreed().given(partner()).refuses(CONSENT, PositionRefusal.CONSENT_GIVEN_ALREADY);
  }

  @Test
  void P8_nobodyAgreesForAnother() {
    for (String other : List.of("VR01", "VR22", "enexis")) {
      assertThat(agreed()
              .withoutConsent()
              .given(given().by(Authority.PARTNER_ADMIN, other))
              .refuses(CONSENT, AgreementRefusal.AGREEMENT_RIGHT_MISSING))
          .containsEntry("missing", Map.of("organisation", List.of("VR23", "VR24")));
    }
  }

  @Test
  void P8_thePartnerAgreesToWhatIsWorkedOut() {
    agreed()
        .withoutConsent()
        .withoutTopics()
        .given(partner())
        .refuses(CONSENT, ElaborationRefusal.TOPICS_OPEN);
    agreed()
        .withoutConsent()
        .phase(AgreementPhase.ELABORATION)
        .given(partner())
        .refuses(CONSENT, PositionRefusal.PREPARATION_INCOMPLETE);
  }
}
