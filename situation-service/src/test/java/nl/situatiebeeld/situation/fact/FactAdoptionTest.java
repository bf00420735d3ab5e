package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactAdoptionTest {

  private static final String ORIGIN = "fact-origin";

  private static GivenFact beside(FactEvent... origin) {
    return given().besideFact(ORIGIN, origin);
  }

  @Test
  void F8_anAdoptedFactIsTheRegionsOwnAndNamesItsOrigin() {
    FactContent rain = Saying.that("hagel").content();
    var region = beside(reported("kern"), Told.updated(2, rain, false), Told.verified("VR24"))
        .by(Someone.reporterOf("VR23"));
    assertThat(region.decides(Asked.adopt(ORIGIN)))
        .isEqualTo(new FactAdopted(
            Standing.SITUATION, Told.ID, 1, "VR23", rain, ORIGIN, 2, "bepalend", Told.by("VR23")));
    FactState.Living own = region.after(Asked.adopt(ORIGIN)).living();
    assertThat(own.owner()).isEqualTo("VR23");
    assertThat(own.origin()).isEqualTo(ORIGIN);
    assertThat(own.status()).isEqualTo(FactStatus.REPORTED);
    assertThat(own.version()).isEqualTo(1);
  }

  @Test
  void F8_onlyARegionThatIsInvolvedAdopts() {
    assertThat(beside(reported("kern"))
            .by("enexis", KERN)
            .refuses(Asked.adopt(ORIGIN), "right-missing")
            .extensions())
        .containsEntry("missing", "adopting");
    beside(reported("kern"))
        .by(Someone.managerOf("VR01"))
        .refuses(Asked.adopt(ORIGIN), "no-access");
    beside(reported("kern"))
        .by(Someone.readerOf("VR24"))
        .refuses(Asked.adopt(ORIGIN), "role-missing");
  }

  @Test
  void F8_onlyAPublishedFactOfAnotherIsAdoptedAndOnlyOnce() {
    beside(Told.proposed("enexis")).refuses(Asked.adopt(ORIGIN), "still-a-proposal");
    beside(reported("VR24")).refuses(Asked.adopt(ORIGIN), "adopts-its-own");
    beside(reported("kern"), Told.retracted()).refuses(Asked.adopt(ORIGIN), "fact-ended");
    beside(reported("kern")).adoptedBefore().refuses(Asked.adopt(ORIGIN), "already-adopted");
    beside(reported("kern")).in(Standing.closed()).refuses(Asked.adopt(ORIGIN), "situation-closed");
  }

  @Test
  void F8_aFactIsAdoptedWhereItIsUnlessSaidOtherwise() {
    var here = new FactCommand.AdoptFact(ORIGIN, "bepalend", Standing.SITUATION);
    assertThat(beside(reported("kern")).decides(here))
        .isEqualTo(beside(reported("kern")).decides(Asked.adopt(ORIGIN)));
  }

  @Test
  void V5_whatIsWithheldFromARegionIsNotThereToAdopt() {
    FactEvent secret = reported("kern", Saying.that("x").labelled(Sensitivity.RESTRICTED, "kern"));
    var neighbour = beside(secret).by(Someone.managerOf("VR23"));
    neighbour.refuses(Asked.adopt(ORIGIN), "fact-not-found");
    neighbour.refuses(Asked.adopt("fact-none"), "fact-not-found");
    beside(secret, Told.retracted())
        .by(Someone.managerOf("VR23"))
        .refuses(Asked.adopt(ORIGIN), "fact-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN, yes",
    "OPEN, SHARED, yes",
    "OPEN, RESTRICTED, yes",
    "OPEN, SOURCE_DATA, yes",
    "SHARED, OPEN, no",
    "SHARED, SHARED, yes",
    "SHARED, RESTRICTED, yes",
    "SHARED, SOURCE_DATA, yes",
    "SOURCE_DATA, OPEN, no",
    "SOURCE_DATA, SHARED, no",
    "SOURCE_DATA, RESTRICTED, no",
    "SOURCE_DATA, SOURCE_DATA, yes",
    "RESTRICTED, OPEN, no",
    "RESTRICTED, SHARED, no",
    "RESTRICTED, RESTRICTED, yes",
    "RESTRICTED, SOURCE_DATA, no",
  })
  void F8_anAdoptedFactIsReadByNoMoreThanItsOrigin(Sensitivity from, Sensitivity to, String may) {
    var adopted =
        given(Told.adopted(ORIGIN)).besideFact(ORIGIN, reported("kern", labelled("regen", from)));
    var update = Asked.update(1, labelled("hagel", to));
    if (may.equals("yes")) {
      assertThat(adopted.decides(update)).isNotNull();
    } else {
      adopted.refuses(update, "adoption-widened");
    }
  }

  private static Saying labelled(String statement, Sensitivity label) {
    String[] readers = label == Sensitivity.RESTRICTED ? new String[] {"politie"} : new String[0];
    return Saying.that(statement).labelled(label, readers);
  }

  @Test
  void F8_theReadersOfARestrictedFactMayOnlyBecomeFewerOrItsOwner() {
    FactEvent origin =
        reported("kern", Saying.that("x").labelled(Sensitivity.RESTRICTED, "politie", "ggd"));
    var adopted = given(Told.adopted(ORIGIN)).besideFact(ORIGIN, origin, Told.retracted());
    for (String[] fewer :
        List.of(new String[] {"ggd"}, new String[] {"politie", "kern"}, new String[] {"kern"})) {
      var update = Asked.update(1, Saying.that("y").labelled(Sensitivity.RESTRICTED, fewer));
      assertThat(adopted.decides(update)).isNotNull();
    }
    adopted.refuses(
        Asked.update(1, Saying.that("y").labelled(Sensitivity.RESTRICTED, "ggd", "enexis")),
        "adoption-widened");
  }

  @Test
  void F8_whatARegionReportedItselfItLabelsAsItWishes() {
    var own = given(reported("VR24", Saying.that("x").labelled(Sensitivity.SOURCE_DATA)));
    assertThat(own.decides(Asked.update(1, Saying.that("y").labelled(Sensitivity.OPEN))))
        .isNotNull();
  }
}
