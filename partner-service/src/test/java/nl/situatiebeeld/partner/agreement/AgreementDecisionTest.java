package nl.situatiebeeld.partner.agreement;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.settings;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementDecisionTest {

  private static final EndAgreement END = new EndAgreement("merged");

  @Test
  void P2_anAgreementIsDraftedWithWhatWasAgreed() {
    DraftAgreement draft = new DraftAgreement(
        PARTNER, "water", AD_HOC, List.of("VR23"), List.of("VR24"), "no capacity", null, "HIN");
    assertThat(AgreementDecision.draft(draft, given().build()))
        .isEqualTo(new AgreementDrafted(
            PARTNER,
            ID,
            "water",
            AD_HOC,
            List.of("VR23"),
            List.of("VR24"),
            "no capacity",
            null,
            "HIN",
            given().actor()));
  }

  @Test
  void P1_anAgreementNeedsARegisteredPartner() {
    refuses(
        given().withoutPartner(),
        draft("water", KERN, "VR24"),
        AgreementRefusal.AGREEMENT_PARTNER_UNKNOWN);
  }

  @Test
  void P1_anAgreementNeedsACoreTaskOfThePartner() {
    refuses(given(), draft("gas", KERN, "VR24"), AgreementRefusal.CORE_TASK_UNKNOWN);
  }

  @Test
  void P2_theCategoryDecidesOnTheProfile() {
    refuses(given(), draft("water", STANDBY, "VR24"), AgreementRefusal.PROFILE_NOT_ALLOWED);
    refuses(given(), draft("opvang", KERN, "VR24"), AgreementRefusal.PROFILE_NOT_ALLOWED);
    assertThat(AgreementDecision.draft(draft("opvang", STANDBY, "VR24"), given().build()))
        .isNotNull();
  }

  @Test
  void P2_adHocInsteadOfPreparingNeedsAReason() {
    refuses(given(), adHoc(null, "conditions"), AgreementRefusal.AD_HOC_REASON_REQUIRED);
  }

  @Test
  void P5_adHocHasConditionsInsteadOfTopics() {
    assertThat(refuses(
            given(), adHoc("no capacity", null), AgreementRefusal.AD_HOC_CONDITIONS_REQUIRED))
        .containsEntry("field", "conditions");
    DraftAgreement kern = new DraftAgreement(
        PARTNER, "water", KERN, List.of("VR24"), List.of(), null, null, "conditions");
    refuses(given(), kern, AgreementRefusal.CONDITIONS_FOR_AD_HOC_ONLY);
  }

  @Test
  void P3_regionsMustExist() {
    assertThat(
            refuses(given(), draft("water", KERN, "VR24", "VR26"), AgreementRefusal.REGION_UNKNOWN))
        .containsEntry("regions", List.of("VR26"));
    DraftAgreement wished = new DraftAgreement(
        PARTNER, "water", KERN, List.of("VR24"), List.of("VR99"), null, null, null);
    assertThat(refuses(given(), wished, AgreementRefusal.REGION_UNKNOWN))
        .containsEntry("regions", List.of("VR99"));
  }

  @Test
  void P3_aRegionIsAgreedOrWishedForNotBoth() {
    DraftAgreement both = new DraftAgreement(
        PARTNER, "water", KERN, List.of("VR23", "VR24"), List.of("VR24"), null, null, null);
    assertThat(refuses(given(), both, AgreementRefusal.REGION_EXISTING_AND_WISHED))
        .containsEntry("regions", List.of("VR24"));
  }

  @Test
  void P3_aRegionWishesForItselfOthersByTheSteeringGroup() {
    DraftAgreement all = new DraftAgreement(
        PARTNER, "water", KERN, List.of("VR23"), List.of("VR24", "VR22", "VR21"), null, null, null);
    assertThat(refuses(given(), all, AgreementRefusal.WISH_OF_ANOTHER_REGION))
        .containsEntry("regions", List.of("VR21", "VR22"));
    GivenTerms group = given().by(Authority.STEERING_GROUP, "VR01");
    assertThat(AgreementDecision.draft(all, group.build()).wishedRegions())
        .containsExactly("VR24", "VR22", "VR21");
  }

  @Test
  void P3_whoDrewUpADraftMayWithdrawIt() {
    GivenTerms drafter = given().supraregional().by(Authority.PARTNER_ADMIN, "VR23");
    assertThat(AgreementDecision.end(END, terms(KERN), drafter.build()))
        .isEqualTo(new AgreementEnded(PARTNER, ID, "merged", null, drafter.actor()));
    // neither another region of it, nor once it holds
    refusesEnd(given().supraregional());
    refusesEnd(given()
        .running(ID, "water", true, "VR22", "VR23", "VR24")
        .by(Authority.PARTNER_ADMIN, "VR23"));
  }

  @Test
  void V5_aRegionDrawsUpItsOwnAgreements() {
    assertThat(refuses(
            given(), draft("water", KERN, "VR23"), AgreementRefusal.AGREEMENT_RIGHT_MISSING))
        .containsEntry("missing", Map.of("organisation", List.of("VR23")));
  }

  @Test
  void runningAgreementsHaveALimit() {
    GivenTerms two = given().running("a", "water", true, "VR01").running("b", "x", true, "VR02");
    assertThat(AgreementDecision.draft(draft("water", KERN, "VR24"), two.build()))
        .isNotNull();
    refuses(
        two.running("c", "water", false, "VR03"),
        draft("water", KERN, "VR24"),
        AgreementRefusal.TOO_MANY_AGREEMENTS);
  }

  @Test
  void P2_aProfileIsChangedByAnAgreementThatSucceedsARunningOne() {
    GivenTerms now = given().running("old", "water", true, "VR24");
    assertThat(AgreementDecision.draft(succeeding("old", "VR23", "VR24"), now.build())
            .succeeds())
        .isEqualTo("old");
  }

  @Test
  void P2_onlyWhatIsInForceForTheSameTaskIsSucceeded() {
    for (GivenTerms now : List.of(
        given(),
        given().running("other", "water", true, "VR24"),
        given().running("old", "water", false, "VR24"),
        given().running("old", "opvang", true, "VR24"))) {
      refuses(now, succeeding("old", "VR24"), AgreementRefusal.SUCCEEDED_AGREEMENT_UNKNOWN);
    }
  }

  @Test
  void P2_aSuccessorLeavesNoRegionBehind() {
    assertThat(refuses(
            given().running("old", "water", true, "VR22", "VR23", "VR24"),
            succeeding("old", "VR24"),
            AgreementRefusal.SUCCESSOR_LEAVES_REGIONS_OUT))
        .containsEntry("regions", List.of("VR22", "VR23"));
  }

  @Test
  void P8_theSteeringGroupEndsAnyAgreement() {
    GivenTerms group = given().supraregional().by(Authority.STEERING_GROUP, "VR01");
    assertThat(AgreementDecision.end(END, terms(KERN), group.build()))
        .isEqualTo(new AgreementEnded(PARTNER, ID, "merged", null, group.actor()));
  }

  @Test
  void P8_aRegionEndsAnAgreementOfARegionalPartnerItself() {
    GivenTerms regional = given().running(ID, "water", true, "VR24");
    assertThat(AgreementDecision.end(END, terms(KERN).without("VR23"), regional.build()))
        .isEqualTo(new AgreementEnded(PARTNER, ID, "merged", null, regional.actor()));
    // wished for is not agreed
    for (String other : List.of("VR01", "VR22")) {
      assertThat(refusesEnd(regional.by(Authority.PARTNER_ADMIN, other)))
          .containsEntry("missing", Map.of("organisation", List.of("VR23", "VR24")));
    }
  }

  @Test
  void P8_aRegionLeavesASharedAgreementWhichGoesOnForTheOthers() {
    for (boolean inForce : List.of(true, false)) {
      GivenTerms shared = given().running(ID, "water", inForce, "VR23", "VR24");
      assertThat(AgreementDecision.end(END, terms(KERN), shared.build()))
          .isEqualTo(
              new RegionLeft(PARTNER, ID, "VR24", "merged", NOW, List.of("VR23"), shared.actor()));
    }
    // who drew it up leaves it likewise, once it holds; the draft it withdraws as a whole
    GivenTerms drafter = given().by(Authority.PARTNER_ADMIN, "VR23");
    assertThat(AgreementDecision.end(
            END, terms(KERN), drafter.running(ID, "water", true, "VR23", "VR24").build()))
        .isEqualTo(
            new RegionLeft(PARTNER, ID, "VR23", "merged", NOW, List.of("VR24"), drafter.actor()));
    GivenTerms draft =
        given().by(Authority.PARTNER_ADMIN, "VR23").running(ID, "water", false, "VR23", "VR24");
    assertThat(AgreementDecision.end(END, terms(KERN), draft.build()))
        .isInstanceOf(AgreementEnded.class);
  }

  @Test
  void P8_theSteeringGroupEndsASharedAgreementAsAWhole() {
    GivenTerms group =
        given().by(Authority.STEERING_GROUP, "VR24").running(ID, "water", true, "VR23", "VR24");
    assertThat(AgreementDecision.end(END, terms(KERN), group.build()))
        .isEqualTo(new AgreementEnded(PARTNER, ID, "merged", null, group.actor()));
  }

  @Test
  void P8_beyondTwoRegionsOrWhenConfiguredTheSteeringGroupDecides() {
    assertThat(refusesEnd(given().supraregional()))
        .containsEntry("missing", Map.of("roles", List.of("steering-group")));
    refusesEnd(given().with(settings(false, true, true)));
    refusesEnd(given().by(Authority.ASSESSOR, "VR24"));
  }

  private static Map<String, Object> refusesEnd(GivenTerms now) {
    return refused(
            AgreementRefusal.AGREEMENT_RIGHT_MISSING,
            () -> AgreementDecision.end(END, terms(KERN), now.build()))
        .extensions();
  }

  private static Map<String, Object> refuses(
      GivenTerms now, DraftAgreement draft, AgreementRefusal refusal) {
    return refused(refusal, () -> AgreementDecision.draft(draft, now.build())).extensions();
  }

  private static DraftAgreement draft(String task, Profile profile, String... regions) {
    return new DraftAgreement(
        PARTNER, task, profile, List.of(regions), List.of(), null, null, null);
  }

  private static DraftAgreement adHoc(@Nullable String reason, @Nullable String conditions) {
    return new DraftAgreement(
        PARTNER, "water", AD_HOC, List.of("VR24"), List.of(), reason, null, conditions);
  }

  private static DraftAgreement succeeding(String succeeds, String... regions) {
    return new DraftAgreement(
        PARTNER, "water", KERN, List.of(regions), List.of(), null, succeeds, null);
  }
}
