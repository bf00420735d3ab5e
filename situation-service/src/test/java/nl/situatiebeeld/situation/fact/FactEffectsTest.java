package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectLinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectUnlinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactEffectsTest {

  private static final FactEvent SECRET =
      reported("VR24", Saying.that("bom").labelled(Sensitivity.RESTRICTED, "politie"));

  private static GivenFact besideDike(FactEvent... events) {
    return given(events).besideFact("fact-dike", reported("waterschap"));
  }

  @Test
  void F7_aPartnerReportsTheEffectOfAnothersFact() {
    List<FactEvent> told =
        besideDike().by("enexis", KERN).decidesAll(Asked.reportAsEffectOf("fact-dike"));
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).isInstanceOf(FactReported.class);
    assertThat(told.get(1))
        .isEqualTo(new FactEffectLinked(
            Standing.SITUATION, Told.ID, 1, "fact-dike", null, Told.by("enexis")));
  }

  @Test
  void F7_aProposalNamesItsCauseAsWell() {
    assertThat(
            besideDike().by("enexis", STRUCTUREEL).decidesAll(Asked.reportAsEffectOf("fact-dike")))
        .hasSize(2)
        .first()
        .isInstanceOf(FactProposed.class);
  }

  @Test
  void F7_linkingAndUnlinkingSayWhy() {
    var fact = besideDike(reported("enexis")).by("enexis", KERN);
    assertThat(fact.decides(Asked.link("fact-dike")))
        .isEqualTo(new FactEffectLinked(
            Standing.SITUATION, Told.ID, 1, "fact-dike", "daardoor", Told.by("enexis")));
    fact.after(Asked.link("fact-dike"));
    assertThat(fact.living().causes()).containsExactly("fact-dike");
    assertThat(fact.decides(Asked.unlink("fact-dike")))
        .isEqualTo(new FactEffectUnlinked(
            Standing.SITUATION, Told.ID, 1, "fact-dike", "toch niet", Told.by("enexis")));
    fact.after(Asked.unlink("fact-dike"));
    assertThat(fact.living().causes()).isEmpty();
    fact.refuses(Asked.unlink("fact-dike"), "not-linked");
  }

  @Test
  void F7_aLinkChangesNothingElseOfAFact() {
    var fact = besideDike(reported("enexis"), Told.verified("VR24"));
    FactState.Living before = fact.living();
    assertThat(
            fact.after(Asked.link("fact-dike")).after(Asked.unlink("fact-dike")).living())
        .isEqualTo(before);
  }

  @Test
  void F7_aPartnerLinksFactsOfWhichOneIsItsOwn() {
    var others = besideDike(reported("kern"), Told.linked("fact-dike")).by("enexis", KERN);
    others.refuses(Asked.unlink("fact-dike"), "right-missing");
    besideDike(reported("kern"))
        .by("enexis", KERN)
        .refuses(Asked.link("fact-dike"), "right-missing");
    assertThat(besideDike(reported("kern")).by("waterschap", KERN).decides(Asked.link("fact-dike")))
        .isNotNull();
    assertThat(besideDike(reported("kern"))
            .by(Someone.reporterOf("VR23"))
            .decides(Asked.link("fact-dike")))
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDBY", "AD_HOC", "KOPPEL"})
  void F7_whoMayNotChangeFactsDoesNotLinkThem(Profile profile) {
    for (FactCommand command : List.of(Asked.link("fact-dike"), Asked.unlink("fact-dike"))) {
      assertThat(besideDike(reported("me"))
              .by("me", profile)
              .refuses(command, "right-missing")
              .extensions())
          .containsEntry("missing", "changing");
      besideDike(reported("VR24")).by(Someone.readerOf("VR24")).refuses(command, "role-missing");
      besideDike(reported("VR24")).by(Someone.managerOf("VR01")).refuses(command, "no-access");
      besideDike(reported("VR24")).in(Standing.closed()).refuses(command, "situation-closed");
    }
  }

  @Test
  void F7_theSameTwoAreLinkedTenTimesAtMost_andMayAlwaysBeUnlinked() {
    Links nine = Links.none().linkedTimes(Told.ID, "fact-dike", 9);
    assertThat(besideDike(reported("enexis"))
            .by("enexis", KERN)
            .linked(nine)
            .decides(Asked.link("fact-dike")))
        .isInstanceOf(FactEffectLinked.class);
    Links ten = Links.none().linkedTimes(Told.ID, "fact-dike", 10);
    besideDike(reported("enexis"))
        .by("enexis", KERN)
        .linked(ten)
        .refuses(Asked.link("fact-dike"), "linked-too-often");
    assertThat(besideDike(reported("enexis"), Told.linked("fact-dike"))
            .by("enexis", KERN)
            .linked(ten)
            .decides(Asked.unlink("fact-dike")))
        .isInstanceOf(FactEffectUnlinked.class);
  }

  @Test
  void F7_aFactIsLinkedOnceAndNotToItself() {
    besideDike(reported("VR24"), Told.linked("fact-dike"))
        .refuses(Asked.link("fact-dike"), "linked-already");
    given(reported("VR24")).refuses(Asked.link(Told.ID), "refers-to-itself");
  }

  @Test
  void F7_noChainOfEffectsLeadsBackToItsBeginning() {
    Links links = Links.none().with("fact-power", Told.ID).with("fact-dike", "fact-power");
    besideDike(reported("VR24"))
        .linked(links)
        .refuses(Asked.link("fact-dike"), "link-not-possible");
    given(reported("VR24"))
        .besideFact("fact-dike", reported("waterschap"), Told.linked(Told.ID))
        .linked(Links.none().with("fact-dike", Told.ID))
        .refuses(Asked.link("fact-dike"), "effect-cycle");
    Links other = Links.none().with("fact-dike", "fact-power").with(Told.ID, "fact-power");
    assertThat(besideDike(reported("VR24")).linked(other).decides(Asked.link("fact-dike")))
        .isNotNull();
  }

  @Test
  void V5_aCauseThatIsWithheldIsAsUnknownAsNone() {
    for (String id : List.of("fact-secret", "fact-none")) {
      var fact = given(reported("kern")).by("kern", KERN).besideFact("fact-secret", SECRET);
      fact.refuses(Asked.link(id), "reference-unknown");
      fact.refuses(Asked.unlink(id), "reference-unknown");
      given()
          .by("kern", KERN)
          .besideFact("fact-secret", SECRET)
          .refuses(Asked.reportAsEffectOf(id), "reference-unknown");
    }
  }

  @Test
  void F7_nothingFollowsAnyMoreFromAFactThatEnded() {
    given(reported("VR24"))
        .besideFact("fact-gone", reported("VR24"), Told.retracted())
        .refuses(Asked.link("fact-gone"), "cause-ended");
    assertThat(given(reported("VR24"), Told.linked("fact-gone"))
            .besideFact("fact-gone", reported("VR24"), Told.retracted())
            .decides(Asked.unlink("fact-gone")))
        .isNotNull();
  }

  @Test
  void F7_causesEffectsAndLinksHaveALimit() {
    String[] causes =
        IntStream.range(0, Limits.CAUSES).mapToObj(i -> "fact-c" + i).toArray(String[]::new);
    GivenFact crowd = besideDike();
    GivenFact full = besideDike(reported("VR24"));
    for (String cause : causes) {
      crowd.besideFact(cause, reported("VR24"));
      full.besideFact(cause, reported("VR24")).after(Asked.link(cause));
    }
    assertThat(crowd.decidesAll(Asked.reportAsEffectOf(causes))).hasSize(Limits.CAUSES + 1);
    full.refuses(Asked.link("fact-dike"), "too-many-links");
    String[] more =
        IntStream.rangeClosed(0, Limits.CAUSES).mapToObj(i -> "fact-c" + i).toArray(String[]::new);
    crowd.refuses(Asked.reportAsEffectOf(more), "too-many-links");

    Links many = Links.none();
    for (int i = 0; i < FactEffects.MAX_EFFECTS - 1; i++) {
      many.with("fact-e" + i, "fact-dike");
    }
    assertThat(besideDike(reported("VR24")).linked(many).decides(Asked.link("fact-dike")))
        .isNotNull();
    many.with("fact-last", "fact-dike");
    besideDike(reported("VR24")).linked(many).refuses(Asked.link("fact-dike"), "too-many-links");

    Links all = Links.none().crowded(FactEffects.MAX_LINKS - 1);
    assertThat(besideDike(reported("VR24")).linked(all).decides(Asked.link("fact-dike")))
        .isNotNull();
    assertThat(besideDike().linked(all).decidesAll(Asked.reportAsEffectOf("fact-dike")))
        .hasSize(2);
    besideDike()
        .besideFact("fact-two", reported("VR24"))
        .linked(all)
        .refuses(Asked.reportAsEffectOf("fact-dike", "fact-two"), "too-many-links");
  }
}
