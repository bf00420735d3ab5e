package nl.situatiebeeld.partner.agreement;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.partner.agreement.GivenAgreement.ID;
import static nl.situatiebeeld.partner.agreement.GivenAgreement.NOW;
import static nl.situatiebeeld.partner.agreement.GivenAgreement.draft;
import static nl.situatiebeeld.partner.agreement.GivenAgreement.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EnterIntoForce;
import org.junit.jupiter.api.Test;

class AgreementDecisionTest {

  private static final Actor BY = new Actor("VR24", "tester");
  private static final PartnerEvent DRAFTED = new AgreementDrafted(
      "waterschap",
      ID,
      "water",
      KERN,
      List.of("VR23", "VR24"),
      List.of("VR22"),
      null,
      null,
      null,
      BY);
  private static final PartnerEvent ENTERED =
      new AgreementEnteredIntoForce("waterschap", ID, NOW, "agreed", BY);
  private static final PartnerEvent ENDED =
      new AgreementEnded("waterschap", ID, "merged", null, BY);
  private static final EnterIntoForce ENTER = new EnterIntoForce(null, "agreed");
  private static final EndAgreement END = new EndAgreement("merged");

  @Test
  void anAgreementIsDrafted() {
    PartnerEvent event = given()
        .decide(new DraftAgreement(
            "waterschap", "water", KERN, List.of("VR23", "VR24"), List.of("VR22"), null));
    assertThat(event).isEqualTo(DRAFTED);
  }

  @Test
  void P1_anAgreementNeedsARegisteredPartner() {
    given()
        .withoutPartner()
        .refuses(draft("water", KERN, "VR24"), AgreementRefusal.AGREEMENT_PARTNER_UNKNOWN);
  }

  @Test
  void P1_anAgreementNeedsACoreTaskOfThePartner() {
    given().refuses(draft("gas", KERN, "VR24"), AgreementRefusal.CORE_TASK_UNKNOWN);
  }

  @Test
  void P2_theCategoryDecidesOnTheProfile() {
    var refused =
        given().refuses(draft("water", STANDBY, "VR24"), AgreementRefusal.PROFILE_NOT_ALLOWED);
    assertThat(refused.extensions()).containsKey("allowed");
    given().refuses(draft("opvang", KERN, "VR24"), AgreementRefusal.PROFILE_NOT_ALLOWED);
    assertThat(given().decide(draft("opvang", STANDBY, "VR24"))).isNotNull();
  }

  @Test
  void P2_adHocInsteadOfPreparingNeedsAReason() {
    given().refuses(draft("water", AD_HOC, "VR24"), AgreementRefusal.AD_HOC_REASON_REQUIRED);
    assertThat(given()
            .decide(new DraftAgreement(
                "waterschap", "water", AD_HOC, List.of("VR24"), List.of(), "no capacity")))
        .isInstanceOfSatisfying(
            AgreementDrafted.class, e -> assertThat(e.reason()).isEqualTo("no capacity"));
  }

  @Test
  void P3_regionsMustExist() {
    var refused =
        given().refuses(draft("water", KERN, "VR24", "VR26"), AgreementRefusal.REGION_UNKNOWN);
    assertThat(refused.extensions()).containsEntry("regions", List.of("VR26"));
  }

  @Test
  void P3_aRegionIsAgreedOrWishedForNotBoth() {
    given()
        .refuses(
            new DraftAgreement(
                "waterschap", "water", KERN, List.of("VR23", "VR24"), List.of("VR24"), null),
            AgreementRefusal.REGION_EXISTING_AND_WISHED);
  }

  @Test
  void runningAgreementsHaveALimit() {
    given()
        .beside("a", "water", true, "VR01")
        .beside("b", "water", true, "VR02")
        .beside("c", "water", false, "VR03")
        .refuses(draft("water", KERN, "VR24"), AgreementRefusal.TOO_MANY_AGREEMENTS);
  }

  @Test
  void entersIntoForceNowOrEarlier() {
    assertThat(given(DRAFTED).decide(ENTER)).isEqualTo(ENTERED);
    Instant before = NOW.minusSeconds(86_400);
    assertThat(given(DRAFTED).decide(new EnterIntoForce(before, "agreed")))
        .isEqualTo(new AgreementEnteredIntoForce("waterschap", ID, before, "agreed", BY));
    given(DRAFTED)
        .refuses(new EnterIntoForce(NOW.plusMillis(1), "agreed"), AgreementRefusal.FROM_IN_FUTURE);
  }

  @Test
  void oneAgreementInForcePerCoreTaskAndRegion() {
    var refused = given(DRAFTED)
        .beside("agreement-2", "water", true, "VR22", "VR23")
        .refuses(ENTER, AgreementRefusal.REGION_ALREADY_COVERED);
    assertThat(refused.extensions())
        .containsEntry("regions", List.of("VR23"))
        .containsEntry("agreements", List.of("agreement-2"));
  }

  @Test
  void agreementsInForceForOtherTasksRegionsOrStillDraftedDoNotMatter() {
    assertThat(given(DRAFTED)
            .beside("other-task", "opvang", true, "VR24")
            .beside("other-region", "water", true, "VR22")
            .beside("draft", "water", false, "VR24")
            .decide(ENTER))
        .isEqualTo(ENTERED);
  }

  @Test
  void entersIntoForceOnce() {
    given(DRAFTED, ENTERED).refuses(ENTER, AgreementRefusal.AGREEMENT_ALREADY_IN_FORCE);
    given(DRAFTED, ENTERED, ENDED).refuses(ENTER, AgreementRefusal.AGREEMENT_HAS_ENDED);
    given().refuses(ENTER, AgreementRefusal.AGREEMENT_UNKNOWN);
  }

  @Test
  void endsInForceOrAsADraft() {
    assertThat(given(DRAFTED, ENTERED).decide(END)).isEqualTo(ENDED);
    assertThat(given(DRAFTED).decide(END)).isEqualTo(ENDED);
    given(DRAFTED, ENTERED, ENDED).refuses(END, AgreementRefusal.AGREEMENT_HAS_ENDED);
    given().refuses(END, AgreementRefusal.AGREEMENT_UNKNOWN);
  }

  @Test
  void P8_aRegionDecidesItselfOnARegionalPartner() {
    var regional = given(DRAFTED).beside(ID, "water", false, "VR23", "VR24").byAdminOf("VR24");
    assertThat(regional.decide(ENTER)).isInstanceOf(AgreementEnteredIntoForce.class);
    assertThat(regional.decide(END)).isInstanceOf(AgreementEnded.class);
  }

  @Test
  void P8_anotherRegionDoesNotDecide() {
    var refused = given(DRAFTED)
        .beside(ID, "water", false, "VR23", "VR24")
        .byAdminOf("VR01")
        .refuses(ENTER, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
    assertThat(refused.extensions()).containsKey("missing");
  }

  @Test
  void P8_beyondTwoRegionsTheSteeringGroupDecides() {
    var supraregional = given(DRAFTED)
        .beside(ID, "water", false, "VR23", "VR24")
        .beside("agreement-2", "opvang", true, "VR01");
    assertThat(supraregional.decide(ENTER)).isEqualTo(ENTERED);
    var byAdmin = supraregional.byAdminOf("VR24");
    byAdmin.refuses(ENTER, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
    byAdmin.refuses(END, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
  }
}
