package nl.situatiebeeld.situation.signal;

import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static nl.situatiebeeld.situation.signal.GivenSignal.FACT;
import static nl.situatiebeeld.situation.signal.GivenSignal.ID;
import static nl.situatiebeeld.situation.signal.GivenSignal.OWNER;
import static nl.situatiebeeld.situation.signal.GivenSignal.given;
import static nl.situatiebeeld.situation.signal.GivenSignal.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalAccepted;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRaised;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRejected;
import nl.situatiebeeld.contracts.signal.SignalOutcome;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.signal.SignalCommand.AcceptSignal;
import nl.situatiebeeld.situation.signal.SignalCommand.RaiseSignal;
import nl.situatiebeeld.situation.signal.SignalCommand.RejectSignal;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignalDeciderTest {

  private static final SignalCommand WRONG = new RaiseSignal(FACT, "klopt niet", null, null);
  private static final SignalCommand ACCEPT = new AcceptSignal("verwisseld");
  private static final SignalCommand REJECT = new RejectSignal("andere oever");
  private static final Party OWNING = Someone.reporterOf(OWNER);

  private static SignalCommand onBehalfOf(String partner) {
    return new RaiseSignal(FACT, "klopt niet", null, partner);
  }

  private static SignalCommand contradicting(String fact) {
    return new RaiseSignal(FACT, "klopt niet", fact, null);
  }

  @ParameterizedTest
  @EnumSource(names = {"KERN", "STRUCTUREEL", "STANDBY", "AD_HOC"})
  void F6_anyReaderSignalsAFactAsWrong(Profile profile) {
    assertThat(given().fact(3, FactStatus.VERIFIED).by("me", profile).decides(WRONG))
        .isEqualTo(new SignalRaised(
            Standing.SITUATION,
            ID,
            FACT,
            3,
            OWNER,
            "me",
            "klopt niet",
            null,
            new Actor("me", "reader")));
  }

  @Test
  void F6_aRegionSignalsAsWell() {
    assertThat(given().by(Someone.readerOf("VR23")).decides(WRONG))
        .isInstanceOfSatisfying(
            SignalRaised.class, e -> assertThat(e.signaller()).isEqualTo("VR23"));
  }

  @Test
  void F6_aKoppelPartnerSignalsThroughItsLiaison() {
    given()
        .by("knmi", KOPPEL)
        .refuses(WRONG, "right-missing")
        .extensions()
        .forEach((name, value) -> assertThat(name + "=" + value).isEqualTo("missing=signalling"));
    assertThat(given().taking("knmi", KOPPEL).decides(onBehalfOf("knmi")))
        .isInstanceOfSatisfying(SignalRaised.class, e -> {
          assertThat(e.signaller()).isEqualTo("knmi");
          assertThat(e.by().organisation()).isEqualTo("VR24");
        });
  }

  @Test
  void F6_S5_ofARegionOnlyTheSecondedHinSignalsForAnAdHocPartner() {
    given().taking("hond", AD_HOC).refuses(onBehalfOf("hond"), "not-its-liaison");
    var hin = given().taking("hond", AD_HOC).by(Someone.in("VR23", "hin", "reporter"));
    assertThat(hin.decides(onBehalfOf("hond"))).isNotNull();
  }

  @Test
  void F6_aRegionRecordsOnlySignalsOfPartnersThatSignalThroughIt() {
    given().taking("enexis", KERN).refuses(onBehalfOf("enexis"), "not-its-liaison");
    given().refuses(onBehalfOf("onbekend"), "not-its-liaison");
    given()
        .taking("knmi", KOPPEL)
        .by("enexis", KERN)
        .refuses(onBehalfOf("knmi"), "not-its-liaison");
    var reader = given().taking("knmi", KOPPEL).by(Someone.readerOf("VR24"));
    assertThat(reader.refuses(onBehalfOf("knmi"), "role-missing").extensions())
        .containsEntry("missing", "reporter");
    assertThat(given().by("enexis", KERN).decides(onBehalfOf("enexis"))).isNotNull();
  }

  @Test
  void F6_onlyTheSecondedHinSignalsForAnAdHocPartner() {
    given().taking("hond", AD_HOC).by(Someone.readerOf("hond")).refuses(WRONG, "no-access");
  }

  @Test
  void V5_whoDoesNotTakePartOrReadLearnsNothing() {
    given().hidden().by(Someone.readerOf("stranger")).refuses(WRONG, "no-access");
    given().hidden().by("me", KERN).refuses(WRONG, "fact-not-found");
    var nobody = given().taking("me", KERN).by(Someone.in("me", "x", "partner-admin"));
    assertThat(nobody.refuses(WRONG, "role-missing").extensions())
        .containsEntry("missing", "reader");
  }

  @Test
  void F6_whatEndedOrIsAProposalIsNotSignalled() {
    for (FactStatus end :
        List.of(FactStatus.RETRACTED, FactStatus.SUPERSEDED, FactStatus.REJECTED)) {
      given().fact(1, end).refuses(WRONG, "fact-ended");
    }
    given().fact(1, FactStatus.PROPOSED).refuses(WRONG, "still-a-proposal");
  }

  @Test
  void F6_theOwnerCorrectsItsOwnFact() {
    given().by(OWNING).refuses(WRONG, "signals-its-own");
  }

  @Test
  void F6_aSignalNamesAFactThatSaysOtherwiseIfTheSignallerMayKnowOfIt() {
    var beside = given().beside("fact-2", 1, "enexis", FactStatus.REPORTED);
    assertThat(beside.decides(contradicting("fact-2")))
        .isInstanceOfSatisfying(
            SignalRaised.class, e -> assertThat(e.contradictingFact()).isEqualTo("fact-2"));
    given().refuses(contradicting("fact-2"), "reference-unknown");
    given().refuses(contradicting(FACT), "refers-to-itself");
  }

  @Test
  void F6_anOrganisationHasOneSignalAboutAFactAtATime() {
    given().waiting("VR24").refuses(WRONG, "already-signalled");
    assertThat(given().waiting("VR23").decides(WRONG)).isNotNull();
    String[] others = names(SignalDecider.MAX_OPEN);
    given().waiting(others).refuses(WRONG, "too-many-signals");
    assertThat(given().waiting(names(SignalDecider.MAX_OPEN - 1)).decides(WRONG))
        .isNotNull();
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "partner-" + i).toArray(String[]::new);
  }

  @Test
  void S2_nothingIsSignalledOrAnsweredInAClosedSituation() {
    given().in(Standing.closed()).refuses(WRONG, "situation-closed");
    raisedBy("me").in(Standing.closed()).refuses(REJECT, "situation-closed");
  }

  @ParameterizedTest
  @CsvSource({
    "1, RETRACTED, RETRACTED",
    "2, RETRACTED, RETRACTED",
    "1, REJECTED, RETRACTED",
    "1, SUPERSEDED, SUPERSEDED",
    "2, REPORTED, UPDATED",
    "2, VERIFIED, UPDATED",
    "3, DISPUTED, UPDATED",
    "2, PROPOSED, UPDATED",
  })
  void F6_acceptingNamesWhatWasDone(int version, FactStatus status, SignalOutcome outcome) {
    for (Party answering : List.of(OWNING, Someone.managerOf("VR24"))) {
      assertThat(raisedBy("me").fact(version, status).by(answering).decides(ACCEPT))
          .isEqualTo(new SignalAccepted(
              Standing.SITUATION, ID, FACT, version, outcome, "verwisseld", answering.actor()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PROPOSED", "REPORTED", "VERIFIED", "DISPUTED"})
  void F6_acceptingWithoutHavingDoneAnythingIsRefused(FactStatus status) {
    raisedBy("me").fact(1, status).refuses(ACCEPT, "nothing-done-yet");
  }

  @Test
  void F6_rejectingSaysWhy() {
    assertThat(raisedBy("me").by(OWNING).decides(REJECT))
        .isEqualTo(
            new SignalRejected(Standing.SITUATION, ID, FACT, 1, "andere oever", OWNING.actor()));
  }

  @Test
  void F6_theOwnerOrTheInformationManagerAnswersAndNobodyElse() {
    for (SignalCommand answer : List.of(ACCEPT, REJECT)) {
      var signal = raisedBy("me").fact(2, FactStatus.REPORTED);
      signal.by(Someone.reporterOf("VR24")).refuses(answer, "not-yours-to-answer");
      signal.by("me", KERN).refuses(answer, "not-yours-to-answer");
      signal.by(Someone.readerOf(OWNER)).refuses(answer, "not-yours-to-answer");
      signal.by(Someone.managerOf("VR23")).refuses(answer, "signal-not-found");
      signal.by("enexis", STRUCTUREEL).refuses(answer, "signal-not-found");
      signal.by("rode-kruis", STANDBY).refuses(answer, "signal-not-found");
      signal.by(Someone.managerOf("VR01")).refuses(answer, "no-access");
      assertThat(signal.by(OWNING).decides(answer)).isNotNull();
      signal.without(OWNER).refuses(answer, "no-access");
    }
  }

  @Test
  void F6_anOwnerThatMayNotChangeItsFactLeavesTheAnswerToTheInformationManager() {
    var signal = raisedBy("me").fact(2, FactStatus.REPORTED);
    signal.taking(OWNER, KOPPEL).by(OWNING).refuses(ACCEPT, "not-yours-to-answer");
    assertThat(signal.by(Someone.managerOf("VR24")).decides(ACCEPT)).isNotNull();
  }

  @Test
  void F6_aSignalIsAnsweredOnce() {
    raisedBy("me").after(REJECT).refuses(REJECT, "already-answered");
    var accepted = raisedBy("me").fact(2, FactStatus.REPORTED).after(ACCEPT);
    accepted.refuses(ACCEPT, "already-answered");
    accepted.by("enexis", KERN).refuses(ACCEPT, "signal-not-found");
  }

  @Test
  void F6_anAnswerToASignalThatNeverWasIsRefused() {
    given().refuses(ACCEPT, "signal-not-found");
    given().refuses(REJECT, "signal-not-found");
    raisedBy("me").hidden().refuses(ACCEPT, "fact-not-found");
  }
}
