package nl.situatiebeeld.situation.action;

import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionAssigned;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionCancelled;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionDone;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionOverdue;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionReassigned;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionStarted;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.action.ActionCommand.AssignAction;
import nl.situatiebeeld.situation.action.ActionCommand.CancelAction;
import nl.situatiebeeld.situation.action.ActionCommand.FinishAction;
import nl.situatiebeeld.situation.action.ActionCommand.PassDue;
import nl.situatiebeeld.situation.action.ActionCommand.ReassignAction;
import nl.situatiebeeld.situation.action.ActionCommand.StartAction;
import nl.situatiebeeld.situation.action.ActionState.Over;
import nl.situatiebeeld.situation.action.ActionState.Pending;
import nl.situatiebeeld.situation.action.ActionState.Unassigned;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life of an action (A2); the partner "wml" owns it when nothing else is said. */
class ActionDeciderTest {

  private static final Map<String, KnownFact> FACTS = Map.of(
      "f", new KnownFact(1, false, "meteo", true),
      "narrow", new KnownFact(1, false, "meteo", false));

  private static final String ID = "action-1";
  private static final Instant DUE = Standing.NOW;
  private static final Instant BEFORE = DUE.minusMillis(1);
  private static final Instant LATER = DUE.plusSeconds(60);
  private static final Party LEADING = Someone.managerOf("VR24");
  private static final Party OTHER = Someone.managerOf("VR23");
  private static final Party OWNER = Someone.reporterOf("wml");
  private static final Pending PENDING =
      new Pending(Standing.SITUATION, "VR23", "wml", DUE, false, false);
  private static final StartAction START = new StartAction("begonnen");
  private static final FinishAction FINISH = new FinishAction("klaar");
  private static final CancelAction CANCEL = new CancelAction("hoeft niet");

  private Profile profile = Profile.KERN;
  private SituationStanding situation = Standing.open();
  private Instant moment = BEFORE;
  private boolean decisionKnown;
  private OpenCount open = OpenCount.NONE;

  private ActionEvent decides(Party party, ActionCommand command, ActionState state) {
    Optional<ParticipationStanding> wml =
        Optional.of(Standing.taking("wml", profile, ParticipationState.ACTIVE));
    Optional<ParticipationStanding> own =
        party.organisation().equals("wml") ? wml : Optional.empty();
    return ActionDecider.decide(
        ID,
        command,
        state,
        new ActionDecider.Circumstances(
            situation,
            party,
            Acting.of(party, situation, own, moment),
            wml,
            decisionKnown,
            id -> Optional.ofNullable(FACTS.get(id)),
            open,
            moment));
  }

  @Test
  void A2_aSituationHasFiveHundredActionsToDoAtMost() {
    open = new OpenCount(499, 499);
    assertThat(decides(OTHER, assign("wml", null), new Unassigned()))
        .isInstanceOf(ActionAssigned.class);
    open = new OpenCount(500, 0);
    assertThat(refusal(() -> decides(OTHER, assign("wml", null), new Unassigned())))
        .isEqualTo("too-many-open-actions");
    assertThat(decides(LEADING, CANCEL, PENDING)).isInstanceOf(ActionCancelled.class);
  }

  @Test
  void V4_wordsOnANarrowFactAreNotForAllReaders() {
    assertThat(refusal(() ->
            decides(OTHER, assign("wml", null, new FactVersion("narrow", 1)), new Unassigned())))
        .isEqualTo("audience-too-wide");
  }

  @Test
  void V1_anActionSpeaksOfTheThemesThatAreNamedOrElseOfThoseOfItsBasis() {
    AssignAction onFact = assign("wml", null, new FactVersion("f", 1));
    assertThat(((ActionAssigned) decides(OTHER, onFact, new Unassigned())).themes())
        .containsExactly("meteo");
    AssignAction named = new AssignAction(
        Standing.SITUATION,
        "Pomp plaatsen",
        "wml",
        DUE,
        null,
        onFact.basis(),
        Audience.READERS,
        List.of(),
        List.of("care"));
    assertThat(((ActionAssigned) decides(OTHER, named, new Unassigned())).themes())
        .containsExactly("care");
  }

  private static AssignAction assign(
      String owner, @Nullable String decision, FactVersion... basis) {
    return new AssignAction(
        Standing.SITUATION,
        "Pomp plaatsen",
        owner,
        DUE,
        decision,
        List.of(basis),
        Audience.READERS,
        List.of(),
        List.of());
  }

  @Test
  void A2_aMereReaderOfItsOwnerDoesNotMoveIt() {
    for (ActionCommand command : List.of(START, FINISH)) {
      assertThat(refusal(() -> decides(Someone.readerOf("wml"), command, PENDING)))
          .isEqualTo("not-your-action");
      assertThat(decides(OWNER, command, PENDING)).isNotNull();
    }
  }

  @Test
  void A2_isGivenToAPartnerThatTakesPartOrToARegionInvolved() {
    decisionKnown = true;
    for (String owner : List.of("wml", "VR23", "VR24")) {
      assertThat(decides(OTHER, assign(owner, "decision-1"), new Unassigned()))
          .isEqualTo(new ActionAssigned(
              Standing.SITUATION,
              ID,
              "Pomp plaatsen",
              owner,
              DUE,
              "decision-1",
              List.of(),
              Audience.READERS,
              List.of(),
              List.of(),
              OTHER.actor()));
    }
    assertThat(refusal(() -> decides(OTHER, assign("enexis", null), new Unassigned())))
        .isEqualTo("owner-not-taking-part");
  }

  @Test
  void A2_onlyInformationManagersOfRegionsInvolvedGiveActions() {
    assertThat(refusal(() -> decides(OWNER, assign("VR23", null), new Unassigned())))
        .isEqualTo("not-a-manager");
    assertThat(refusal(
            () -> decides(Someone.reporterOf("VR24"), assign("wml", null), new Unassigned())))
        .isEqualTo("not-a-manager");
    assertThat(refusal(
            () -> decides(Someone.managerOf("VR01"), assign("wml", null), new Unassigned())))
        .isEqualTo("no-access");
  }

  @Test
  void A2_anActionIsDueInTheFutureAndRestsOnWhatIsThere() {
    moment = DUE;
    assertThat(refusal(() -> decides(LEADING, assign("wml", null), new Unassigned())))
        .isEqualTo("due-passed");
    moment = BEFORE;
    assertThat(refusal(() -> decides(LEADING, assign("wml", "decision-1"), new Unassigned())))
        .isEqualTo("decision-unknown");
    FactVersion unknown = new FactVersion("elsewhere", 1);
    assertThat(refusal(() -> decides(LEADING, assign("wml", null, unknown), new Unassigned())))
        .isEqualTo("basis-unknown");
  }

  @Test
  void A2_itsOwnerMovesItOn() {
    assertThat(decides(OWNER, START, PENDING))
        .isEqualTo(new ActionStarted(Standing.SITUATION, ID, "begonnen", OWNER.actor()));
    assertThat(decides(OWNER, FINISH, PENDING))
        .isEqualTo(new ActionDone(Standing.SITUATION, ID, "klaar", false, OWNER.actor()));
    for (Party other : List.of(LEADING, OTHER)) {
      assertThat(refusal(() -> decides(other, START, PENDING))).isEqualTo("not-your-action");
      assertThat(refusal(() -> decides(other, FINISH, PENDING))).isEqualTo("not-your-action");
    }
    Pending begun = new Pending(Standing.SITUATION, "VR23", "wml", DUE, true, false);
    assertThat(refusal(() -> decides(OWNER, START, begun))).isEqualTo("action-begun");
  }

  @Test
  void A2_ofKoppelTheLeadingRegionMovesItOn() {
    profile = Profile.KOPPEL;
    assertThat(decides(LEADING, START, PENDING).by().organisation()).isEqualTo("VR24");
    for (Party other : List.of(OWNER, OTHER, Someone.reporterOf("VR24"))) {
      assertThat(refusal(() -> decides(other, START, PENDING))).isEqualTo("not-your-action");
    }
  }

  @Test
  void A2_ofAdHocTheSecondedHinMovesItOn() {
    profile = Profile.AD_HOC;
    assertThat(decides(Someone.in("wml", "hin", "reporter"), START, PENDING))
        .isInstanceOf(ActionStarted.class);
    assertThat(refusal(() -> decides(OWNER, START, PENDING))).isEqualTo("action-not-found");
  }

  @Test
  void A2_whatIsDoneFromTheMomentItWasDueIsLate() {
    moment = DUE;
    assertThat(decides(OWNER, FINISH, PENDING))
        .isEqualTo(new ActionDone(Standing.SITUATION, ID, "klaar", true, OWNER.actor()));
  }

  @Test
  void A2_whoGaveItOrTheLeadingRegionCancelsAndReassigns() {
    ReassignAction reassign = new ReassignAction("VR24", LATER, "pomp stuk");
    for (Party party : List.of(LEADING, OTHER)) {
      assertThat(decides(party, CANCEL, PENDING))
          .isEqualTo(new ActionCancelled(Standing.SITUATION, ID, "hoeft niet", party.actor()));
      assertThat(decides(party, reassign, PENDING))
          .isEqualTo(new ActionReassigned(
              Standing.SITUATION, ID, "VR24", LATER, "pomp stuk", party.actor()));
    }
    assertThat(refusal(() -> decides(OWNER, CANCEL, PENDING))).isEqualTo("not-yours-to-cancel");
    assertThat(refusal(() -> decides(Someone.reporterOf("VR23"), reassign, PENDING)))
        .isEqualTo("not-yours-to-cancel");
  }

  @Test
  void A2_reassigningChangesSomethingThatCanBeDone() {
    assertThat(decides(LEADING, new ReassignAction(null, LATER, "x"), PENDING))
        .isEqualTo(
            new ActionReassigned(Standing.SITUATION, ID, "wml", LATER, "x", LEADING.actor()));
    assertThat(decides(LEADING, new ReassignAction("VR23", null, "x"), PENDING))
        .isEqualTo(new ActionReassigned(Standing.SITUATION, ID, "VR23", DUE, "x", LEADING.actor()));
    assertThat(refusal(() -> decides(LEADING, new ReassignAction("wml", DUE, "x"), PENDING)))
        .isEqualTo("nothing-reassigned");
    assertThat(refusal(() -> decides(LEADING, new ReassignAction("enexis", null, "x"), PENDING)))
        .isEqualTo("owner-not-taking-part");
    moment = DUE;
    assertThat(refusal(() -> decides(LEADING, new ReassignAction("VR23", null, "x"), PENDING)))
        .isEqualTo("due-passed");
  }

  @Test
  void A2_itIsOverdueOnceAtTheTimeThatItIsDueAt() {
    moment = DUE;
    Party clock = Party.clock(null);
    PassDue due = new PassDue(DUE);
    assertThat(decides(clock, due, PENDING))
        .isEqualTo(new ActionOverdue(Standing.SITUATION, ID, DUE, clock.actor()));
    Pending overdue = new Pending(Standing.SITUATION, "VR23", "wml", DUE, false, true);
    assertThat(refusal(() -> decides(clock, due, overdue))).isEqualTo("not-due");
    assertThat(refusal(() -> decides(LEADING, due, PENDING))).isEqualTo("not-due");
    assertThat(refusal(() -> decides(clock, new PassDue(BEFORE), PENDING))).isEqualTo("not-due");
    moment = BEFORE;
    assertThat(refusal(() -> decides(clock, due, PENDING))).isEqualTo("not-due");
  }

  @Test
  void A2_whatIsOverOrNeverWasStaysSo() {
    Over over = new Over(Standing.SITUATION, "VR23");
    for (ActionCommand command :
        List.of(START, FINISH, CANCEL, new ReassignAction("VR23", null, "x"))) {
      Party party = command.equals(START) || command.equals(FINISH) ? OWNER : LEADING;
      assertThat(refusal(() -> decides(party, command, over))).isEqualTo("action-over");
      assertThat(refusal(() -> decides(party, command, new Unassigned())))
          .isEqualTo("action-not-found");
      assertThat(refusal(() -> decides(Someone.managerOf("VR01"), command, PENDING)))
          .isEqualTo("action-not-found");
    }
  }

  @Test
  void S2_nothingMovesInAClosedSituation() {
    situation = Standing.closed();
    moment = DUE;
    assertThat(refusal(() -> decides(LEADING, assign("wml", null), new Unassigned())))
        .isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(OWNER, START, PENDING))).isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(LEADING, CANCEL, PENDING))).isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(Party.clock(null), new PassDue(DUE), PENDING)))
        .isEqualTo("situation-closed");
  }

  @Test
  void A2_eventsFoldIntoItsLife() {
    ActionState state = ActionDecider.evolve(
        new Unassigned(), decides(OTHER, assign("wml", null), new Unassigned()));
    assertThat(state).isEqualTo(PENDING);
    state = ActionDecider.evolve(state, decides(OWNER, START, state));
    assertThat(state).isEqualTo(new Pending(Standing.SITUATION, "VR23", "wml", DUE, true, false));
    moment = DUE;
    state = ActionDecider.evolve(state, decides(Party.clock(null), new PassDue(DUE), state));
    assertThat(state).isEqualTo(new Pending(Standing.SITUATION, "VR23", "wml", DUE, true, true));
    state =
        ActionDecider.evolve(state, decides(LEADING, new ReassignAction(null, LATER, "x"), state));
    assertThat(state)
        .isEqualTo(new Pending(Standing.SITUATION, "VR23", "wml", LATER, false, false));
    Over over = new Over(Standing.SITUATION, "VR23");
    assertThat(ActionDecider.evolve(state, decides(OWNER, FINISH, state))).isEqualTo(over);
    assertThat(ActionDecider.evolve(state, decides(LEADING, CANCEL, state))).isEqualTo(over);
  }
}
