package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.proposed;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static nl.situatiebeeld.situation.fact.Told.verified;
import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactDeciderTest {

  private static final Saying RAIN = Saying.that("regen");

  @Test
  void F2_aProposalIsTakenIntoThePictureOrTurnedDown() {
    var proposal = given(proposed("enexis"));
    proposal.refuses(Asked.VERIFY, "still-a-proposal");
    proposal.refuses(Asked.CONFIRM, "still-a-proposal");
    proposal.refuses(Asked.DISPUTE, "still-a-proposal");
    proposal.refuses(Asked.supersede("fact-2"), "still-a-proposal");
    proposal.refuses(Asked.disclose("hond"), "still-a-proposal");
    assertThat(given(proposed("enexis")).after(Asked.ACCEPT).living().status())
        .isEqualTo(FactStatus.REPORTED);
    assertThat(proposal.after(Asked.REJECT).state())
        .isInstanceOfSatisfying(
            FactState.Ended.class, e -> assertThat(e.status()).isEqualTo(FactStatus.REJECTED));
  }

  @Test
  void F2_onlyAProposalIsAcceptedOrRejected() {
    given(reported("kern")).refuses(Asked.ACCEPT, "not-a-proposal");
    given(reported("kern")).refuses(Asked.REJECT, "not-a-proposal");
  }

  @Test
  void F2_aProposalStaysOneWhenItIsUpdated() {
    var proposal = given(proposed("enexis")).by("enexis", STRUCTUREEL);
    assertThat(proposal
            .after(Asked.update(1, Saying.that("stroomuitval")))
            .living()
            .status())
        .isEqualTo(FactStatus.PROPOSED);
    assertThat(proposal.living().version()).isEqualTo(2);
  }

  @Test
  void F2_nothingHappensToAFactThatEnded() {
    for (FactEvent end : List.of(Told.retracted(), Told.superseded("fact-2"), Told.rejected())) {
      FactEvent begin = end instanceof FactEvent.FactRejected ? proposed("kern") : reported("kern");
      for (FactCommand command : List.of(
          Asked.update(1, Saying.that("droog")),
          Asked.VERIFY,
          Asked.CONFIRM,
          Asked.DISPUTE,
          Asked.RETRACT,
          Asked.ACCEPT,
          Asked.REJECT,
          Asked.supersede("fact-2"),
          Asked.disclose("hond"))) {
        assertThat(given(begin, end).refuses(command, "fact-ended").extensions())
            .containsKey("factStatus");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KERN", "STRUCTUREEL"})
  void table1_aReportComesInAsTheProfileSays(Profile profile) {
    FactEvent event = given().by("partner", profile).decides(Asked.report(RAIN));
    assertThat(event)
        .isInstanceOf(
            profile == KERN ? FactEvent.FactReported.class : FactEvent.FactProposed.class);
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.by().organisation()).isEqualTo("partner");
  }

  @Test
  void table1_theRegionReportsForPartnersThatReportThroughIt() {
    var region = given()
        .beside(Standing.taking("knmi", KOPPEL, ParticipationState.ACTIVE))
        .beside(Standing.taking("hond", AD_HOC, ParticipationState.ACTIVE))
        .beside(Standing.taking("rode-kruis", STANDBY, ParticipationState.ACTIVE))
        .beside(Standing.taking("kpn", KOPPEL, ParticipationState.DETACHED));
    assertThat(region.decides(Asked.reportFor("knmi")))
        .isInstanceOfSatisfying(FactEvent.FactReported.class, e -> {
          assertThat(e.owner()).isEqualTo("knmi");
          assertThat(e.by().organisation()).isEqualTo("VR24");
        });
    region.refuses(Asked.reportFor("hond"), "not-its-region");
    region.by(Someone.reporterOf("VR23")).refuses(Asked.reportFor("hond"), "not-its-region");
    var hin = region.by(Someone.in("VR23", "hin", "reporter"));
    assertThat(hin.decides(Asked.reportFor("hond"))).isNotNull();
    region.refuses(Asked.reportFor("rode-kruis"), "not-its-region");
    region.refuses(Asked.reportFor("kpn"), "not-its-region");
    region.refuses(Asked.reportFor("onbekend"), "not-its-region");
    region.by("kern", KERN).refuses(Asked.reportFor("knmi"), "not-its-region");
  }

  @Test
  void F3_anUpdateNamesTheVersionThatItChangesAndAStaleOneIsToldWhatChanged() {
    var fact = given(reported("kern", RAIN))
        .after(Asked.update(1, Saying.that("hagel").with("mm", 12)))
        .after(Asked.update(2, Saying.that("hagel").with("mm", 14).in("effects")));
    assertThat(fact.refuses(Asked.update(1, Saying.that("x")), "stale-version").extensions())
        .containsEntry("currentVersion", 3)
        .containsEntry("changedSince", List.of("attributes", "statement", "theme"));
    assertThat(fact.refuses(Asked.update(2, Saying.that("x")), "stale-version").extensions())
        .containsEntry("changedSince", List.of("attributes", "theme"));
    assertThat(fact.refuses(Asked.update(4, Saying.that("x")), "stale-version").extensions())
        .containsEntry("changedSince", List.of());
  }

  @Test
  void F3_aVerifiedFactIsReportedAgainWhenItsSubstanceChangesAndNotWhenOnlyTheRestDoes() {
    for (Saying substance : List.of(
        Saying.that("hagel"),
        Saying.that("regen").with("mm", 3),
        Saying.that("regen").at(5, 50))) {
      var fact = given(reported("kern", RAIN), verified("VR24")).after(Asked.update(1, substance));
      assertThat(fact.living().status()).isEqualTo(FactStatus.REPORTED);
      assertThat(fact.living().judged().verifiedBy()).isEmpty();
      assertThat(fact.decides(Asked.verify(2))).isNotNull();
    }
    for (Saying rest : List.of(
        Saying.that("regen").in("effects"),
        Saying.that("regen").observed(Standing.NOW.minus(Duration.ofHours(1))),
        Saying.that("regen").reliable("A"),
        Saying.that("regen").refreshedEvery(5))) {
      var fact = given(reported("kern", RAIN), verified("VR24")).after(Asked.update(1, rest));
      assertThat(fact.living().status()).isEqualTo(FactStatus.VERIFIED);
      fact.refuses(Asked.verify(2), "already-verified");
    }
  }

  @Test
  void F3_whatWasConfirmedIsNotConfirmedAnyMoreWhenItSaysSomethingElse() {
    var fact = given(reported("VR24", RAIN), Told.confirmed("kern"));
    FactEvent update = fact.decides(Asked.update(1, Saying.that("hagel")));
    assertThat(((FactEvent.FactUpdated) update).verificationLapsed()).isTrue();
    fact.after(Asked.update(1, Saying.that("hagel")));
    assertThat(fact.living().judged().confirmedBy()).isEmpty();
    assertThat(fact.by("kern", KERN).decides(Asked.CONFIRM)).isNotNull();
  }

  @Test
  void F4_selfVerifiedAndIndependentlyVerifiedStayDistinguishable() {
    var self = given(reported("kern")).by("kern", KERN).decides(Asked.VERIFY);
    var independent = given(reported("kern")).decides(Asked.VERIFY);
    assertThat(((FactEvent.FactVerified) self).independent()).isFalse();
    assertThat(((FactEvent.FactVerified) independent).independent()).isTrue();
  }

  @Test
  void F4_whoVerifiesItsOwnWordsDoesNotVerifyIndependently() {
    FactContent rain = RAIN.content();
    var forAnother = given(
        new FactEvent.FactReported(Standing.SITUATION, Told.ID, 1, "knmi", rain, Told.by("VR24")));
    var byAnother = given(
        reported("knmi"),
        Told.updated(2, Saying.that("hagel").content(), true),
        new FactEvent.FactUpdated(
            Standing.SITUATION,
            Told.ID,
            3,
            Saying.that("hagel").in("effects").content(),
            false,
            Told.by("knmi")));
    for (GivenFact fact : List.of(forAnother, byAnother)) {
      FactCommand verify = Asked.verify(fact.living().version());
      assertThat(((FactEvent.FactVerified) fact.decides(verify)).independent()).isFalse();
    }
  }

  @Test
  void aFactWithAsManyEventsAsAllowedCanOnlyBeEnded() {
    FactDecider.refuseBeyondLimit(Asked.VERIFY, FactDecider.MAX_EVENTS - 2);
    assertThat(
            refusal(() -> FactDecider.refuseBeyondLimit(Asked.VERIFY, FactDecider.MAX_EVENTS - 1)))
        .isEqualTo("too-many-versions");
    FactDecider.refuseBeyondLimit(Asked.RETRACT, FactDecider.MAX_EVENTS - 1);
  }

  @Test
  void F7_linksLeaveRoomForWhatIsSaidOfAFact() {
    for (FactCommand link : List.of(Asked.link("fact-2"), Asked.unlink("fact-2"))) {
      FactDecider.refuseBeyondLimit(link, FactDecider.MAX_EVENTS_WITH_LINKS - 2);
      assertThat(refusal(
              () -> FactDecider.refuseBeyondLimit(link, FactDecider.MAX_EVENTS_WITH_LINKS - 1)))
          .isEqualTo("too-many-links");
    }
    FactDecider.refuseBeyondLimit(Asked.VERIFY, FactDecider.MAX_EVENTS_WITH_LINKS - 1);
  }

  @Test
  void F4_verifiedAndDisputedFollowEachOther() {
    var fact = given(reported("kern")).after(Asked.VERIFY);
    fact.by("enexis", STRUCTUREEL).after(Asked.DISPUTE);
    assertThat(fact.living().status()).isEqualTo(FactStatus.DISPUTED);
    fact.refuses(Asked.DISPUTE, "already-disputed");
    fact.by(Someone.managerOf("VR24")).after(Asked.VERIFY);
    assertThat(fact.living().status()).isEqualTo(FactStatus.VERIFIED);
    assertThat(fact.by("enexis", STRUCTUREEL).decides(Asked.DISPUTE)).isNotNull();
  }

  @Test
  void F4_theOwnerNeitherConfirmsNorDisputesItsOwnFact() {
    given(reported("kern")).by("kern", KERN).refuses(Asked.CONFIRM, "own-fact");
    given(reported("kern")).by("kern", KERN).refuses(Asked.DISPUTE, "own-fact");
  }

  @Test
  void S2_nothingHappensToFactsOfAClosedSituation() {
    given().in(Standing.closed()).refuses(Asked.report(RAIN), "situation-closed");
    var closed = given(reported("kern"), verified("VR24")).in(Standing.closed());
    for (FactCommand command :
        List.of(Asked.update(1, RAIN), Asked.VERIFY, Asked.CONFIRM, Asked.DISPUTE, Asked.RETRACT)) {
      closed.refuses(command, "situation-closed");
    }
  }

  @Test
  void S5_anAdHocPartnerWhoseTimeIsOverHasNoRightsAnyMore() {
    var end = Standing.NOW.plusSeconds(60);
    var until = Standing.taking("hond", AD_HOC, ParticipationState.ACTIVE, Standing.THEMES, end);
    var adHoc = given().by("hond", AD_HOC).beside(until);
    assertThat(adHoc.at(end.minusMillis(1)).decides(Asked.report(RAIN))).isNotNull();
    adHoc.at(end).refuses(Asked.report(RAIN), "no-access");
  }
}
