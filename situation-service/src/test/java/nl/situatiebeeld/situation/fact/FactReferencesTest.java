package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

class FactReferencesTest {

  private static final FactEvent SECRET =
      reported("VR24", Saying.that("bom").labelled(Sensitivity.RESTRICTED, "politie"));

  @Test
  void V5_whatIsWithheldIsAsUnknownAsWhatNeverWas() {
    var kern = given(reported("kern"))
        .by("kern", KERN)
        .besideFact("fact-secret", SECRET)
        .besideFact("fact-proposal", Told.proposed("enexis"));
    for (String id : new String[] {"fact-secret", "fact-proposal", "fact-none"}) {
      kern.refuses(Asked.update(1, Saying.that("x").restingOn(id)), "reference-unknown");
      kern.refuses(Asked.supersede(id), "reference-unknown");
      given(reported("VR24"))
          .by("kern", KERN)
          .besideFact("fact-secret", SECRET)
          .refuses(Asked.contradict(id), "reference-unknown");
    }
  }

  @Test
  void F7_aFactRestsOnFactsThatWhoReportsItMaySee() {
    var restsOn = Asked.report(Saying.that("dijk").restingOn("fact-secret"));
    assertThat(given().by("politie", KERN).besideFact("fact-secret", SECRET).decides(restsOn))
        .isNotNull();
    given()
        .by("kern", KERN)
        .besideFact("fact-secret", SECRET)
        .refuses(restsOn, "reference-unknown");
  }

  @Test
  void F7_whatAFactRestedOnBeforeItMayKeep() {
    FactEvent before = reported("kern", Saying.that("dijk").restingOn("fact-gone"));
    var update = Asked.update(1, Saying.that("dijk breekt").restingOn("fact-gone"));
    assertThat(given(before).by("kern", KERN).decides(update)).isNotNull();
  }

  @Test
  void noFactRestsOnContradictsOrSupersedesItself() {
    var fact = given(reported("kern"));
    fact.refuses(Asked.update(1, Saying.that("x").restingOn(Told.ID)), "refers-to-itself");
    fact.refuses(Asked.contradict(Told.ID), "refers-to-itself");
    fact.refuses(Asked.supersede(Told.ID), "refers-to-itself");
  }

  @Test
  void F2_onlyAFactInThePictureTakesThePlaceOfAnother() {
    var fact = given(reported("kern"))
        .besideFact("fact-standing", reported("VR24"))
        .besideFact("fact-proposal", Told.proposed("enexis"))
        .besideFact("fact-ended", reported("VR24"), Told.retracted());
    assertThat(fact.decides(Asked.supersede("fact-standing"))).isNotNull();
    fact.refuses(Asked.supersede("fact-proposal"), "not-in-picture");
    fact.refuses(Asked.supersede("fact-ended"), "not-in-picture");
  }

  @Test
  void V3_onlyAnAdHocPartnerThatTakesPartIsShownAFact() {
    var fact = given(reported("kern"))
        .beside(Standing.taking("hond", AD_HOC, ParticipationState.ACTIVE))
        .beside(Standing.taking("kat", AD_HOC, ParticipationState.DETACHED))
        .beside(Standing.taking("enexis", KERN, ParticipationState.ACTIVE));
    fact.refuses(Asked.disclose("kat"), "not-disclosable");
    fact.refuses(Asked.disclose("enexis"), "not-disclosable");
    fact.after(Asked.disclose("hond")).refuses(Asked.disclose("hond"), "already-disclosed");
  }

  @Test
  void V4_aDisclosureDoesNotWidenWhatTheLabelNarrows() {
    var adHoc = Standing.taking("hond", AD_HOC, ParticipationState.ACTIVE);
    given(reported("kern", Saying.that("x").labelled(Sensitivity.SOURCE_DATA)))
        .beside(adHoc)
        .refuses(Asked.disclose("hond"), "not-disclosable");
    given(SECRET).beside(adHoc).refuses(Asked.disclose("hond"), "not-disclosable");
    var addressed = Saying.that("x").labelled(Sensitivity.RESTRICTED, "hond");
    assertThat(given(reported("kern", addressed)).beside(adHoc).decides(Asked.disclose("hond")))
        .isNotNull();
  }
}
