package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.contracts.partner.Verdict.CERTIFIED;
import static nl.situatiebeeld.contracts.partner.Verdict.NOT_UNDER_THIS_PROFILE;
import static nl.situatiebeeld.partner.position.GivenPosition.agreed;
import static nl.situatiebeeld.partner.position.GivenPosition.take;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.partner.elaboration.ElaborationRefusal;
import nl.situatiebeeld.partner.position.PositionCommand.Consent;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.junit.jupiter.api.Test;

/** For purely regional partners the region and the partner decide themselves (P8). */
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
  void P8_nobodyAgreesForThePartner() {
    for (String other : java.util.List.of("VR24", "enexis")) {
      agreed()
          .withoutConsent()
          .given(given().by(Authority.PARTNER_ADMIN, other))
          .refuses(CONSENT, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
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
