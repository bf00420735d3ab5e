package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.situation.fact.GivenFact.given;
import static nl.situatiebeeld.situation.fact.Told.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** Whose words a fact holds, and which documents go with them. */
class FactWordsTest {

  private static final String ORIGIN = "fact-9";

  private static final FactEvent ADOPTED = new FactEvent.FactAdopted(
      Standing.SITUATION,
      Told.ID,
      1,
      "VR23",
      Saying.that("regen").content(),
      ORIGIN,
      1,
      "bepalend",
      Told.by("VR23"));

  private static boolean independent(GivenFact fact) {
    return ((FactEvent.FactVerified) fact.decides(Asked.VERIFY)).independent();
  }

  @Test
  void F4_F8_adoptedWordsAreNotVerifiedIndependentlyByWhoSaidThem() {
    var ofVr24 = given(ADOPTED).besideFact(ORIGIN, reported("VR24"));
    assertThat(independent(ofVr24)).isFalse();
    var wordedByVr24 = given(ADOPTED)
        .besideFact(
            ORIGIN,
            reported("enexis"),
            Told.updated(2, Saying.that("hagel").content(), true),
            Told.retracted());
    assertThat(independent(wordedByVr24)).isFalse();
    var ofEnexis = given(ADOPTED).besideFact(ORIGIN, reported("enexis"));
    assertThat(independent(ofEnexis)).isTrue();
  }

  @Test
  void F4_F8_whoSaidItFirstDoesNotConfirmWhatWasAdoptedFromIt() {
    var adopted = given(ADOPTED).besideFact(ORIGIN, reported("enexis")).by("enexis", Profile.KERN);
    adopted.refuses(Asked.CONFIRM, "own-fact");
    assertThat(adopted.by("wml", Profile.KERN).decides(Asked.CONFIRM)).isNotNull();
  }

  @Test
  void F4_whoOnlySaysHowLongItHoldsHasNotWrittenItsWords() {
    var fact = given(
        reported("knmi"),
        Told.updated(
            2,
            Saying.that("regen")
                .observed(Standing.NOW.minus(Duration.ofHours(1)))
                .content(),
            false));
    assertThat(((FactEvent.FactVerified) fact.decides(Asked.verify(2))).independent())
        .isTrue();
  }

  @Test
  void F8_V1_anAdoptedFactKeepsItsTheme() {
    var adopted = given(ADOPTED).besideFact(ORIGIN, reported("enexis"));
    adopted.refuses(Asked.update(1, Saying.that("hagel").in("care")), "adoption-widened");
    assertThat(adopted.decides(Asked.update(1, Saying.that("hagel")))).isNotNull();
  }

  @Test
  void F4_aRegionsOwnFactIsVerifiedByItsPeopleOnly() {
    var own = given(reported("VR23"));
    assertThat(own.by(Someone.reporterOf("VR23")).decides(Asked.VERIFY)).isNotNull();
    assertThat(own.by(Someone.managerOf("VR23")).decides(Asked.VERIFY)).isNotNull();
    own.by(Someone.in("VR23", "koppeling", "system")).refuses(Asked.VERIFY, "right-missing");
    own.by(Someone.in("VR24", "meldkamer", "reporter")).refuses(Asked.VERIFY, "right-missing");
  }

  @Test
  void A5_anUpdateThatDoesNotSpeakOfAttachmentsKeepsThem() {
    FactContent with = Saying.that("regen").attached("a".repeat(64)).content();
    var fact = given(
        new FactEvent.FactReported(Standing.SITUATION, Told.ID, 1, "kern", with, Told.by("kern")));
    FactContent corrected = Saying.that("hagel").content();
    assertThat(attachments(fact.decides(new FactCommand.UpdateFact(1, corrected, true))))
        .isEqualTo(with.attachments());
    assertThat(attachments(fact.decides(new FactCommand.UpdateFact(1, corrected, false))))
        .isEmpty();
    fact.refuses(
        new FactCommand.UpdateFact(1, Saying.that("regen").content(), true), "nothing-changes");
  }

  private static List<Attachment> attachments(FactEvent event) {
    return ((FactEvent.FactUpdated) event).content().attachments();
  }
}
