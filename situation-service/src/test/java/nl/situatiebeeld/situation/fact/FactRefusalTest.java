package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class FactRefusalTest {

  private static final Saying RAIN = Saying.that("regen");

  @ParameterizedTest
  @EnumSource
  void isReached(FactRefusal refusal) {
    assertThat(Attempt.refused(reaching(refusal)).refusal()).isEqualTo(refusal);
  }

  private static ThrowingCallable reaching(FactRefusal refusal) {
    return switch (refusal) {
      case FACT_NOT_FOUND -> asking(given(), Asked.VERIFY);
      case FACT_ENDED -> asking(given(reported("kern"), Told.retracted()), Asked.VERIFY);
      case RIGHT_MISSING -> asking(given(reported("VR24")).by("kern", KERN), Asked.RETRACT);
      case OWN_FACT -> asking(given(reported("kern")).by("kern", KERN), Asked.CONFIRM);
      case NOT_A_PROPOSAL -> asking(given(reported("kern")), Asked.ACCEPT);
      case STILL_A_PROPOSAL -> asking(given(Told.proposed("enexis")), Asked.VERIFY);
      case ALREADY_VERIFIED -> again(Told.verified("VR24"), Asked.VERIFY);
      case ALREADY_CONFIRMED -> again(Told.confirmed("VR24"), Asked.CONFIRM);
      case ALREADY_DISPUTED -> again(Told.disputed("VR24"), Asked.DISPUTE);
      case ALREADY_DISCLOSED -> asking(adHocBeside(Told.disclosed("hond")), Asked.disclose("hond"));
      case NOTHING_CHANGES -> asking(given(reported("kern", RAIN)), Asked.update(1, RAIN));
      case STALE_VERSION -> asking(given(reported("kern")), Asked.update(2, Saying.that("droog")));
      case VERSION_NEEDED -> () -> FactController.version(null);
      case THEME_UNKNOWN -> asking(given(), Asked.report(Saying.that("x").in("kunst")));
      case ADDRESSEES_NEEDED ->
        asking(given(), Asked.report(Saying.that("x").labelled(Sensitivity.RESTRICTED)));
      case ADDRESSEES_REFUSED ->
        asking(given(), Asked.report(Saying.that("x").labelled(Sensitivity.SHARED, "kern")));
      case REFERENCE_UNKNOWN -> asking(given(), Asked.report(Saying.that("x").restingOn("fact-2")));
      case NOT_ITS_REGION -> asking(given(), Asked.reportFor("kern"));
      case NOT_DISCLOSABLE -> asking(given(reported("kern")), Asked.disclose("hond"));
      case REFERS_TO_ITSELF -> asking(given(reported("kern")), Asked.supersede(Told.ID));
      case NOT_IN_PICTURE ->
        asking(
            given(reported("kern")).besideFact("fact-2", Told.proposed("enexis")),
            Asked.supersede("fact-2"));
      case CAUSE_ENDED ->
        asking(
            given(reported("kern")).besideFact("fact-2", Told.reported("VR24"), Told.retracted()),
            Asked.link("fact-2"));
      case LINKED_ALREADY ->
        asking(
            given(reported("kern"), Told.linked("fact-2")).besideFact("fact-2", reported("VR24")),
            Asked.link("fact-2"));
      case NOT_LINKED ->
        asking(
            given(reported("kern")).besideFact("fact-2", reported("VR24")), Asked.unlink("fact-2"));
      case EFFECT_CYCLE ->
        asking(
            given(reported("kern")).besideFact("fact-2", reported("VR24"), Told.linked(Told.ID)),
            Asked.link("fact-2"));
      case LINK_NOT_POSSIBLE ->
        asking(
            given(reported("kern"))
                .besideFact("fact-2", reported("VR24"))
                .linked(Links.none().with("fact-2", Told.ID)),
            Asked.link("fact-2"));
      case TOO_MANY_LINKS -> linking(Links.none().crowded(FactEffects.MAX_LINKS));
      case LINKED_TOO_OFTEN -> linking(Links.none().linkedTimes(Told.ID, "fact-2", 10));
      case ADOPTS_ITS_OWN ->
        asking(given().besideFact("fact-2", reported("VR24")), Asked.adopt("fact-2"));
      case ALREADY_ADOPTED ->
        asking(
            given().besideFact("fact-2", reported("kern")).adoptedBefore(), Asked.adopt("fact-2"));
      case ADOPTION_OF_EXERCISE -> AdoptionAcrossTest.ofExercise();
      case ADOPTION_OF_RECONSTRUCTION -> AdoptionAcrossTest.ofReconstruction();
      case ADOPTION_RESTRICTED -> AdoptionAcrossTest.restricted();
      case ADOPTION_WIDENED ->
        asking(
            given(Told.adopted("fact-2")).besideFact("fact-2", reported("kern")),
            Asked.update(1, Saying.that("regen").labelled(Sensitivity.OPEN)));
      case TOO_MANY_VERSIONS -> asking(worn(), Asked.update(1_000, Saying.that("nog eens")));
    };
  }

  private static ThrowingCallable linking(Links links) {
    return asking(
        given(reported("kern")).besideFact("fact-2", reported("VR24")).linked(links),
        Asked.link("fact-2"));
  }

  private static ThrowingCallable asking(GivenFact fact, FactCommand command) {
    return () -> fact.decides(command);
  }

  private static ThrowingCallable again(FactEvent before, FactCommand command) {
    return asking(given(reported("kern"), before), command);
  }

  private static GivenFact adHocBeside(FactEvent before) {
    return given(reported("kern"), before)
        .beside(Standing.taking("hond", AD_HOC, ParticipationState.ACTIVE));
  }

  private static GivenFact worn() {
    FactEvent[] past = new FactEvent[FactDecider.MAX_VERSIONS];
    past[0] = reported("kern");
    for (int version = 2; version <= past.length; version++) {
      past[version - 1] = Told.updated(version, Saying.that("keer " + version).content(), false);
    }
    return given(past);
  }
}
