package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRetracted;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A region adopts a fact of another situation (F8): here led by VR24, there by VR20. */
class AdoptionAcrossTest {

  private static final String ORIGIN = "fact-origin";
  private static final String THERE = "situation-2";
  private static final FactCommand ADOPT = Asked.adopt(ORIGIN);
  private static final SituationStanding RISK = there(SituationKind.RISK, "VR20", "VR24");

  private static SituationStanding there(SituationKind kind, String... regions) {
    return situation(THERE, kind, regions, List.of("meteo"), false);
  }

  private static SituationStanding situation(
      String id, SituationKind kind, String[] regions, List<String> themes, boolean retold) {
    return new SituationStanding(
        id, kind, SituationState.OPEN, regions[0], List.of(regions), themes, retold);
  }

  private static FactEvent reported(Saying saying) {
    return new FactReported(THERE, ORIGIN, 1, "kern", saying.content(), Told.by("kern"));
  }

  private static GivenFact beside(FactEvent... origin) {
    return given().besideFact(ORIGIN, origin).besideSituation(RISK);
  }

  private static Saying rain() {
    return Saying.that("regen");
  }

  static ThrowingCallable ofExercise() {
    return () -> beside(reported(rain()))
        .besideSituation(there(SituationKind.EXERCISE, "VR24"))
        .decides(ADOPT);
  }

  static ThrowingCallable ofReconstruction() {
    String[] regions = {"VR24"};
    return () -> beside(reported(rain()))
        .besideSituation(situation(THERE, SituationKind.RISK, regions, List.of("meteo"), true))
        .decides(ADOPT);
  }

  static ThrowingCallable restricted() {
    return () ->
        beside(reported(rain().labelled(Sensitivity.RESTRICTED, "VR24"))).decides(ADOPT);
  }

  @Test
  void F8_aRegionAdoptsWhatItReadsInAnotherSituation() {
    assertThat(beside(reported(rain())).by(Someone.reporterOf("VR24")).decides(ADOPT))
        .isEqualTo(new FactAdopted(
            Standing.SITUATION,
            Told.ID,
            1,
            "VR24",
            rain().content(),
            ORIGIN,
            1,
            "bepalend",
            Told.by("VR24")));
  }

  @Test
  void F8_whatItRestsOnAndItsDocumentsStayBehind() {
    FactContent c = rain().content();
    FactContent whole = new FactContent(
        c.theme(),
        c.statement(),
        Map.of("level", 3),
        c.location(),
        c.observedAt(),
        c.source(),
        "B",
        "2",
        Sensitivity.SOURCE_DATA,
        List.of(),
        Standing.NOW,
        30,
        List.of("fact-there"),
        List.of(new Attachment("0".repeat(64), "image/png", 10, "kaart.png")));
    FactEvent origin = new FactReported(THERE, ORIGIN, 1, "kern", whole, Told.by("kern"));
    FactContent taken = ((FactAdopted) beside(origin).decides(ADOPT)).content();
    assertThat(taken.restsOn()).isEmpty();
    assertThat(taken.attachments()).isEmpty();
    assertThat(taken)
        .usingRecursiveComparison()
        .ignoringFields("restsOn", "attachments")
        .isEqualTo(whole);
  }

  @Test
  void V5_whatARegionDoesNotReadThereIsNotThereToAdopt() {
    beside(reported(rain()))
        .besideSituation(there(SituationKind.RISK, "VR20"))
        .refuses(ADOPT, "fact-not-found");
    given().besideFact(ORIGIN, reported(rain())).refuses(ADOPT, "fact-not-found");
    FactEvent secret = reported(rain().labelled(Sensitivity.RESTRICTED, "kern"));
    beside(secret).refuses(ADOPT, "fact-not-found");
    beside(secret, new FactRetracted(THERE, ORIGIN, 1, "fout", Told.by("kern")))
        .refuses(ADOPT, "fact-not-found");
    beside(reported(rain())).by(Someone.managerOf("VR20")).refuses(ADOPT, "no-access");
  }

  @Test
  void V4_whatIsRestrictedStaysInItsSituation() {
    FactEvent secret = reported(rain().labelled(Sensitivity.RESTRICTED, "VR24"));
    beside(secret).refuses(ADOPT, "adoption-restricted");
  }

  @Test
  void F8_onlyWhatStandsInThePictureThereIsAdopted() {
    beside(new FactProposed(THERE, ORIGIN, 1, "kern", rain().content(), Told.by("kern")))
        .refuses(ADOPT, "still-a-proposal");
    beside(reported(rain()), new FactRetracted(THERE, ORIGIN, 1, "fout", Told.by("kern")))
        .refuses(ADOPT, "fact-ended");
    beside(reported(rain())).adoptedBefore().refuses(ADOPT, "already-adopted");
    beside(reported(rain())).in(Standing.closed()).refuses(ADOPT, "situation-closed");
  }

  @ParameterizedTest
  @EnumSource
  void S1_whatWasPlayedAndWhatIsRealAreNotMixed(SituationKind kind) {
    var fact = beside(reported(rain())).besideSituation(there(kind, "VR20", "VR24"));
    var played = situation(
        Standing.SITUATION, SituationKind.EXERCISE, new String[] {"VR24"}, Standing.THEMES, false);
    if (kind == SituationKind.EXERCISE) {
      fact.refuses(ADOPT, "adoption-of-exercise");
      assertThat(fact.in(played).decides(ADOPT)).isNotNull();
    } else {
      assertThat(fact.decides(ADOPT)).isNotNull();
      fact.in(played).refuses(ADOPT, "adoption-of-exercise");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true"})
  void F8_aReconstructionKeepsToItself(boolean here, boolean there) {
    String[] regions = {"VR24"};
    beside(reported(rain()))
        .besideSituation(situation(THERE, SituationKind.RISK, regions, List.of("meteo"), there))
        .in(situation(Standing.SITUATION, SituationKind.INCIDENT, regions, Standing.THEMES, here))
        .refuses(ADOPT, "adoption-of-reconstruction");
  }

  @Test
  void F8_itsThemeIsOneOfTheSituationThatItIsTakenTo() {
    beside(reported(rain()))
        .in(situation(
            Standing.SITUATION,
            SituationKind.INCIDENT,
            new String[] {"VR24"},
            List.of("care"),
            false))
        .refuses(ADOPT, "theme-unknown");
  }

  @Test
  void F8_whoSeesTheOriginIsToldThatItsLabelHolds() {
    var adopted = given(Told.adopted(ORIGIN))
        .besideFact(ORIGIN, reported(rain().labelled(Sensitivity.SOURCE_DATA)))
        .besideSituation(RISK);
    adopted.refuses(Asked.update(1, Saying.that("hagel")), "adoption-widened");
    assertThat(adopted.decides(
            Asked.update(1, Saying.that("hagel").labelled(Sensitivity.SOURCE_DATA))))
        .isNotNull();
  }

  @Test
  void V5_whoDoesNotSeeTheOriginIsNotToldThatThereIsOne() {
    var neighbour = given(Told.adopted(ORIGIN))
        .besideFact(ORIGIN, reported(rain().labelled(Sensitivity.SOURCE_DATA)))
        .besideSituation(RISK)
        .by(Someone.managerOf("VR23"));
    assertThat(neighbour
            .refuses(Asked.update(1, Saying.that("hagel")), "right-missing")
            .extensions())
        .containsEntry("missing", "changing");
  }
}
