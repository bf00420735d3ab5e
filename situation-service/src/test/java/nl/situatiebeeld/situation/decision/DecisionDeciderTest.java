package nl.situatiebeeld.situation.decision;

import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionRecorded;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionWithdrawn;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.basis.BasisRefusal;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.decision.DecisionCommand.RecordDecision;
import nl.situatiebeeld.situation.decision.DecisionCommand.WithdrawDecision;
import nl.situatiebeeld.situation.decision.DecisionState.Holding;
import nl.situatiebeeld.situation.decision.DecisionState.Unrecorded;
import nl.situatiebeeld.situation.decision.DecisionState.Withdrawn;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** The life of a decision (A2). */
class DecisionDeciderTest {

  private static final Party LEADING = Someone.managerOf("VR24");
  private static final Party OTHER = Someone.managerOf("VR23");
  private static final Holding HOLDING = new Holding(Standing.SITUATION, "VR23");
  private static final Map<String, KnownFact> FACTS = Map.of(
      "f", new KnownFact(3, false, "traffic", true),
      "ended", new KnownFact(1, true, "meteo", true),
      "same", new KnownFact(1, false, "meteo", true),
      "narrow", new KnownFact(1, false, "traffic", false));
  private static final WithdrawDecision WITHDRAW = new WithdrawDecision("anders besloten");

  private static DecisionEvent decides(
      Party party, DecisionCommand command, DecisionState state, SituationStanding situation) {
    return decides(party, command, state, situation, OpenCount.NONE);
  }

  private static DecisionEvent decides(
      Party party,
      DecisionCommand command,
      DecisionState state,
      SituationStanding situation,
      OpenCount open) {
    Acting acting = Acting.of(
        party,
        situation,
        party.organisation().equals("wml")
            ? Optional.of(Standing.taking("wml", Profile.KERN, ParticipationState.ACTIVE))
            : Optional.empty(),
        Standing.NOW);
    return DecisionDecider.decide(
        "decision-1",
        command,
        state,
        new DecisionDecider.Circumstances(
            situation,
            party,
            acting,
            id -> Optional.ofNullable(FACTS.get(id)),
            open,
            Standing.NOW));
  }

  private static DecisionEvent decides(Party party, DecisionCommand command, DecisionState state) {
    return decides(party, command, state, Standing.open());
  }

  private static RecordDecision decision(Instant takenAt, FactVersion... basis) {
    return new RecordDecision(
        Standing.SITUATION,
        "ROT",
        "Ontruimen",
        takenAt,
        List.of(basis),
        Audience.REGIONS,
        List.of("wml"),
        List.of());
  }

  private static RecordDecision speaking(
      Audience audience, List<String> themes, FactVersion... basis) {
    return new RecordDecision(
        Standing.SITUATION,
        "ROT",
        "Ontruimen",
        Standing.NOW,
        List.of(basis),
        audience,
        List.of(),
        themes);
  }

  private static FactVersion first(String fact) {
    return new FactVersion(fact, 1);
  }

  @Test
  void V4_wordsOnANarrowFactAreNotForAllReaders() {
    FactVersion[] basis = {first("f"), first("narrow")};
    assertThatThrownBy(
            () -> decides(LEADING, speaking(Audience.READERS, List.of(), basis), new Unrecorded()))
        .isInstanceOfSatisfying(RefusedException.class, refused -> {
          assertThat(refused.refusal()).isEqualTo(BasisRefusal.AUDIENCE_TOO_WIDE);
          assertThat(refused.extensions())
              .isEqualTo(Map.of("field", "audience", "facts", List.of("narrow")));
        });
    for (Audience narrower : List.of(Audience.REGIONS, Audience.ADDRESSED)) {
      assertThat(((DecisionRecorded)
                  decides(LEADING, speaking(narrower, List.of(), basis), new Unrecorded()))
              .audience())
          .isEqualTo(narrower);
    }
    decides(LEADING, speaking(Audience.READERS, List.of(), first("f")), new Unrecorded());
    decides(LEADING, speaking(Audience.READERS, List.of()), new Unrecorded());
  }

  @Test
  void V1_aDecisionSpeaksOfTheThemesThatAreNamedOrElseOfThoseOfItsBasis() {
    FactVersion[] basis = {first("f"), first("ended"), first("same")};
    assertThat(themes(List.of(), basis)).containsExactly("meteo", "traffic");
    assertThat(themes(List.of("meteo"), basis)).containsExactly("meteo");
    assertThat(themes(List.of("meteo"))).containsExactly("meteo");
    assertThat(themes(List.of())).isEmpty();
    assertThat(refusal(() -> themes(List.of("meteo", "nothing")))).isEqualTo("theme-unknown");
  }

  private static List<String> themes(List<String> named, FactVersion... basis) {
    return ((DecisionRecorded)
            decides(LEADING, speaking(Audience.READERS, named, basis), new Unrecorded()))
        .themes();
  }

  private static RecordDecision decision(FactVersion... basis) {
    return decision(Standing.NOW, basis);
  }

  private static DecisionEvent recordsBeside(int standing) {
    return decides(
        OTHER, decision(), new Unrecorded(), Standing.open(), new OpenCount(standing, 0));
  }

  @Test
  void A2_fiveHundredDecisionsOfASituationStandAtMost() {
    assertThat(recordsBeside(499)).isInstanceOf(DecisionRecorded.class);
    assertThat(refusal(() -> recordsBeside(500))).isEqualTo("too-many-decisions");
    OpenCount full = new OpenCount(500, 500);
    assertThat(decides(OTHER, WITHDRAW, HOLDING, Standing.open(), full))
        .isInstanceOf(DecisionWithdrawn.class);
  }

  @Test
  void A2_isRecordedWithForumMomentAndTheVersionsThatItRestsOn() {
    FactVersion[] basis = {new FactVersion("f", 2), new FactVersion("ended", 1)};
    assertThat(decides(LEADING, decision(basis), new Unrecorded()))
        .isEqualTo(new DecisionRecorded(
            Standing.SITUATION,
            "decision-1",
            "ROT",
            "Ontruimen",
            Standing.NOW,
            List.of(basis),
            Audience.REGIONS,
            List.of("wml"),
            List.of("meteo", "traffic"),
            new Actor("VR24", "information-manager")));
  }

  @Test
  void A2_anotherRegionInvolvedRecordsTheDecisionsOfItsOwnForums() {
    assertThat(decides(OTHER, decision(), new Unrecorded()).by().organisation()).isEqualTo("VR23");
  }

  @Test
  void A2_onlyInformationManagersOfRegionsInvolvedRecord() {
    assertThat(refusal(() -> decides(Someone.reporterOf("VR24"), decision(), new Unrecorded())))
        .isEqualTo("not-a-manager");
    assertThat(refusal(() -> decides(Someone.managerOf("wml"), decision(), new Unrecorded())))
        .isEqualTo("not-a-manager");
    assertThat(refusal(() -> decides(Someone.managerOf("VR01"), decision(), new Unrecorded())))
        .isEqualTo("no-access");
  }

  @Test
  void A2_theLatestVersionMayBeNamedAndANewerOneNot() {
    decides(LEADING, decision(new FactVersion("f", 3)), new Unrecorded());
    assertThat(refusal(() -> decides(LEADING, decision(new FactVersion("f", 4)), new Unrecorded())))
        .isEqualTo("basis-version-unknown");
    assertThat(refusal(
            () -> decides(LEADING, decision(new FactVersion("elsewhere", 1)), new Unrecorded())))
        .isEqualTo("basis-unknown");
  }

  @Test
  void A2_aDecisionIsRecordedWhenItHasBeenTaken() {
    assertThat(
            refusal(() -> decides(LEADING, decision(Standing.NOW.plusMillis(1)), new Unrecorded())))
        .isEqualTo("taken-in-future");
  }

  @Test
  void S2_nothingIsDecidedInAClosedSituation() {
    assertThat(refusal(() -> decides(LEADING, decision(), new Unrecorded(), Standing.closed())))
        .isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(LEADING, WITHDRAW, HOLDING, Standing.closed())))
        .isEqualTo("situation-closed");
  }

  @Test
  void A2_whoRecordedItOrTheLeadingRegionWithdrawsIt() {
    for (Party party : List.of(LEADING, OTHER)) {
      assertThat(decides(party, WITHDRAW, HOLDING))
          .isEqualTo(new DecisionWithdrawn(
              Standing.SITUATION, "decision-1", "anders besloten", party.actor()));
    }
    Holding ofLeading = new Holding(Standing.SITUATION, "VR24");
    assertThat(refusal(() -> decides(OTHER, WITHDRAW, ofLeading))).isEqualTo("not-your-decision");
    assertThat(refusal(() -> decides(Someone.reporterOf("VR23"), WITHDRAW, HOLDING)))
        .isEqualTo("not-your-decision");
    assertThat(refusal(() -> decides(Someone.managerOf("wml"), WITHDRAW, HOLDING)))
        .isEqualTo("not-your-decision");
  }

  @Test
  void A2_aWithdrawnDecisionIsNotWithdrawnAgain() {
    Withdrawn gone = new Withdrawn(Standing.SITUATION);
    assertThat(refusal(() -> decides(LEADING, WITHDRAW, gone))).isEqualTo("decision-withdrawn");
    assertThat(refusal(() -> decides(OTHER, WITHDRAW, gone))).isEqualTo("not-your-decision");
  }

  @Test
  void V5_toWhoTakesNoPartThereIsNoDecision() {
    assertThat(refusal(() -> decides(Someone.managerOf("VR01"), WITHDRAW, HOLDING)))
        .isEqualTo("decision-not-found");
    assertThat(refusal(() -> decides(LEADING, WITHDRAW, new Unrecorded())))
        .isEqualTo("decision-not-found");
  }

  @Test
  void A2_eventsFoldIntoItsLife() {
    DecisionState recorded =
        DecisionDecider.evolve(new Unrecorded(), decides(OTHER, decision(), new Unrecorded()));
    assertThat(recorded).isEqualTo(HOLDING);
    assertThat(DecisionDecider.evolve(recorded, decides(OTHER, WITHDRAW, recorded)))
        .isEqualTo(new Withdrawn(Standing.SITUATION));
  }
}
