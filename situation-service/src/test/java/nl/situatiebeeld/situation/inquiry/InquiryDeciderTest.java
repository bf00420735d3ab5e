package nl.situatiebeeld.situation.inquiry;

import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static nl.situatiebeeld.situation.testing.Attempt.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestAnswered;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestDeclined;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestExtended;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestOverdue;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestWithdrawn;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequested;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AnswerRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AskInformation;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.DeclineRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.ExtendRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.PassDue;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.WithdrawRequest;
import nl.situatiebeeld.situation.inquiry.InquiryState.Over;
import nl.situatiebeeld.situation.inquiry.InquiryState.Unasked;
import nl.situatiebeeld.situation.inquiry.InquiryState.Waiting;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life of an information request (A1); VR23 asks the partner "wml" unless said otherwise. */
class InquiryDeciderTest {

  private static final String ID = "request-1";
  private static final Instant DUE = Standing.NOW;
  private static final Instant BEFORE = DUE.minusMillis(1);
  private static final Instant LATER = DUE.plusSeconds(60);
  private static final Party LEADING = Someone.managerOf("VR24");
  private static final Party ASKER = Someone.managerOf("VR23");
  private static final Party PARTNER = Someone.reporterOf("wml");
  private static final Party STRANGER = Someone.managerOf("VR01");
  private static final Waiting WAITING = new Waiting(Standing.SITUATION, "VR23", "wml", DUE, false);
  private static final Waiting OVERDUE = new Waiting(Standing.SITUATION, "VR23", "wml", DUE, true);
  private static final AnswerRequest ANSWER = answer(new FactVersion("f", 2));
  private static final DeclineRequest DECLINE = new DeclineRequest("weten wij niet");
  private static final WithdrawRequest WITHDRAW = new WithdrawRequest("al bekend");
  private static final ExtendRequest EXTEND = new ExtendRequest(LATER, "meer tijd");
  private static final Map<String, KnownFact> FACTS = Map.of(
      "f", new KnownFact(2, false, "meteo", true),
      "ended", new KnownFact(1, true, "meteo", true),
      "h", new KnownFact(1, false, "meteo", true));

  private Profile profile = Profile.KERN;
  private SituationStanding situation = Standing.open();
  private Instant moment = BEFORE;
  private OpenCount open = OpenCount.NONE;

  private InformationRequestEvent decides(Party party, InquiryCommand command, InquiryState state) {
    Optional<ParticipationStanding> wml =
        Optional.of(Standing.taking("wml", profile, ParticipationState.ACTIVE));
    return InquiryDecider.decide(
        ID,
        command,
        state,
        new InquiryDecider.Circumstances(
            situation,
            party,
            Acting.of(
                party,
                situation,
                party.organisation().equals("wml") ? wml : Optional.empty(),
                moment),
            wml,
            id -> Optional.ofNullable(FACTS.get(id)),
            id -> Optional.ofNullable(id.equals("h") ? null : FACTS.get(id)),
            open,
            moment));
  }

  private static AskInformation ask(String whom, @Nullable String theme) {
    return new AskInformation(
        Standing.SITUATION,
        new Addressee(whom, "hydroloog"),
        "Hoe hoog?",
        theme,
        DUE,
        Audience.READERS);
  }

  private static AnswerRequest answer(FactVersion... facts) {
    return new AnswerRequest(List.of(facts), "let op");
  }

  @Test
  void A1_oneOrganisationHasAHundredRequestsOpenAtMost() {
    open = new OpenCount(99, 99);
    assertThat(decides(ASKER, ask("wml", null), new Unasked()))
        .isInstanceOf(InformationRequested.class);
    open = new OpenCount(100, 100);
    assertThat(refusal(() -> decides(ASKER, ask("wml", null), new Unasked())))
        .isEqualTo("too-many-open-requests");
    assertThat(decides(PARTNER, ANSWER, WAITING)).isNotNull();
  }

  @Test
  void A1_aSituationHasFiveHundredRequestsOpenAtMost() {
    open = new OpenCount(499, 0);
    assertThat(decides(ASKER, ask("wml", null), new Unasked()))
        .isInstanceOf(InformationRequested.class);
    open = new OpenCount(500, 0);
    assertThat(refusal(() -> decides(ASKER, ask("wml", null), new Unasked())))
        .isEqualTo("too-many-open-requests");
  }

  @Test
  void A1_aMereReaderOfAPartnerNeitherAnswersNorSteers() {
    Party reader = Someone.readerOf("wml");
    for (InquiryCommand command : List.of(ANSWER, DECLINE)) {
      assertThat(refusal(() -> decides(reader, command, WAITING))).isEqualTo("not-asked-of-you");
    }
    Waiting own = new Waiting(Standing.SITUATION, "wml", "VR23", DUE, false);
    for (InquiryCommand command : List.of(WITHDRAW, EXTEND)) {
      assertThat(refusal(() -> decides(reader, command, own))).isEqualTo("not-your-request");
      assertThat(decides(PARTNER, command, own)).isNotNull();
    }
  }

  @Test
  void A1_regionsInvolvedAskPartnersThatTakePartAndOneAnother() {
    for (String whom : List.of("wml", "VR24")) {
      assertThat(decides(ASKER, ask(whom, "meteo"), new Unasked()))
          .isEqualTo(new InformationRequested(
              Standing.SITUATION,
              ID,
              new Addressee(whom, "hydroloog"),
              "Hoe hoog?",
              "meteo",
              DUE,
              Audience.READERS,
              ASKER.actor()));
    }
    assertThat(refusal(() -> decides(ASKER, ask("VR23", null), new Unasked())))
        .isEqualTo("asks-itself");
    for (String whom : List.of("enexis", "VR01")) {
      assertThat(refusal(() -> decides(ASKER, ask(whom, null), new Unasked())))
          .isEqualTo("addressee-not-taking-part");
    }
  }

  @Test
  void A1_partnersAskWhenTheyReadLive() {
    for (Profile each : List.of(Profile.KERN, Profile.STRUCTUREEL, Profile.STANDBY)) {
      profile = each;
      assertThat(decides(PARTNER, ask("VR24", null), new Unasked()).by().organisation())
          .isEqualTo("wml");
    }
    profile = Profile.KOPPEL;
    assertThat(refusal(() -> decides(PARTNER, ask("VR24", null), new Unasked())))
        .isEqualTo("right-missing");
    profile = Profile.AD_HOC;
    Party hin = Someone.in("wml", "hin", "reader");
    assertThat(refused(() -> decides(hin, ask("VR24", null), new Unasked())).extensions())
        .containsEntry("missing", "asking");
  }

  @Test
  void A1_othersDoNotAsk() {
    assertThat(refusal(() -> decides(Someone.reporterOf("VR23"), ask("wml", null), new Unasked())))
        .isEqualTo("not-a-manager");
    assertThat(refusal(() -> decides(STRANGER, ask("wml", null), new Unasked())))
        .isEqualTo("no-access");
    assertThat(refusal(
            () -> decides(Someone.in("VR23", "x", "evaluator"), ask("wml", null), new Unasked())))
        .isEqualTo("no-access");
  }

  @Test
  void A1_aQuestionIsDueInTheFutureUnderAThemeOfTheSituation() {
    assertThat(refusal(() -> decides(ASKER, ask("wml", "kunst"), new Unasked())))
        .isEqualTo("theme-unknown");
    moment = DUE;
    assertThat(refusal(() -> decides(ASKER, ask("wml", null), new Unasked())))
        .isEqualTo("due-passed");
  }

  @Test
  void A1_whoIsAskedAnswersByFactsOrDeclines_evenWhenOverdue() {
    for (Waiting state : List.of(WAITING, OVERDUE)) {
      assertThat(decides(PARTNER, ANSWER, state))
          .isEqualTo(new InformationRequestAnswered(
              Standing.SITUATION, ID, ANSWER.facts(), "let op", false, PARTNER.actor()));
      assertThat(decides(PARTNER, DECLINE, state))
          .isEqualTo(new InformationRequestDeclined(
              Standing.SITUATION, ID, "weten wij niet", PARTNER.actor()));
    }
    for (Party other : List.of(LEADING, ASKER)) {
      assertThat(refusal(() -> decides(other, ANSWER, WAITING))).isEqualTo("not-asked-of-you");
      assertThat(refusal(() -> decides(other, DECLINE, WAITING))).isEqualTo("not-asked-of-you");
    }
  }

  @Test
  void A1_anAnswerFromTheMomentItWasDueIsLate() {
    moment = DUE;
    assertThat(decides(PARTNER, ANSWER, OVERDUE))
        .isEqualTo(new InformationRequestAnswered(
            Standing.SITUATION, ID, ANSWER.facts(), "let op", true, PARTNER.actor()));
  }

  @Test
  void A1_koppelAnswersThroughTheLeadingRegionAndAdHocThroughItsHin() {
    profile = Profile.KOPPEL;
    assertThat(decides(LEADING, ANSWER, WAITING).by().organisation()).isEqualTo("VR24");
    for (Party other : List.of(PARTNER, ASKER, Someone.reporterOf("VR24"))) {
      assertThat(refusal(() -> decides(other, ANSWER, WAITING))).isEqualTo("not-asked-of-you");
    }
    profile = Profile.AD_HOC;
    assertThat(
            decides(Someone.in("wml", "hin", "reporter"), ANSWER, WAITING).by().organisation())
        .isEqualTo("wml");
    assertThat(refusal(() -> decides(PARTNER, ANSWER, WAITING))).isEqualTo("request-not-found");
  }

  @Test
  void A1_anAnswerIsWhatBothMaySee() {
    assertThat(refusal(() -> decides(PARTNER, answer(new FactVersion("x", 1)), WAITING)))
        .isEqualTo("basis-unknown");
    assertThat(refusal(() -> decides(PARTNER, answer(new FactVersion("f", 3)), WAITING)))
        .isEqualTo("basis-version-unknown");
    assertThat(refusal(() -> decides(PARTNER, answer(new FactVersion("ended", 1)), WAITING)))
        .isEqualTo("answer-ended");
    var hidden = refused(
        () -> decides(PARTNER, answer(new FactVersion("f", 1), new FactVersion("h", 1)), WAITING));
    assertThat(hidden.refusal()).isEqualTo(InquiryRefusal.ANSWER_NOT_SEEN);
    assertThat(hidden.extensions()).containsEntry("facts", List.of("h"));
  }

  @Test
  void A1_whoAskedOrTheLeadingRegionWithdrawsAndExtends() {
    for (Party party : List.of(ASKER, LEADING)) {
      assertThat(decides(party, WITHDRAW, WAITING))
          .isEqualTo(
              new InformationRequestWithdrawn(Standing.SITUATION, ID, "al bekend", party.actor()));
      assertThat(decides(party, EXTEND, OVERDUE))
          .isEqualTo(new InformationRequestExtended(
              Standing.SITUATION, ID, LATER, "meer tijd", party.actor()));
    }
    for (Party other : List.of(PARTNER, Someone.reporterOf("VR23"))) {
      assertThat(refusal(() -> decides(other, WITHDRAW, WAITING))).isEqualTo("not-your-request");
      assertThat(refusal(() -> decides(other, EXTEND, WAITING))).isEqualTo("not-your-request");
    }
    Waiting own = new Waiting(Standing.SITUATION, "wml", "VR24", DUE, false);
    assertThat(decides(PARTNER, WITHDRAW, own).by().organisation()).isEqualTo("wml");
  }

  @Test
  void A1_moreTimeIsLaterAndInTheFuture() {
    assertThat(refusal(() -> decides(ASKER, new ExtendRequest(DUE, "x"), WAITING)))
        .isEqualTo("not-later");
    moment = LATER;
    assertThat(refusal(() -> decides(ASKER, EXTEND, WAITING))).isEqualTo("due-passed");
  }

  @Test
  void A1_itIsOverdueOnceAtTheTimeThatItIsDueAt() {
    moment = DUE;
    Party clock = Party.clock(null);
    PassDue due = new PassDue(DUE);
    assertThat(decides(clock, due, WAITING))
        .isEqualTo(new InformationRequestOverdue(Standing.SITUATION, ID, DUE, clock.actor()));
    assertThat(refusal(() -> decides(clock, due, OVERDUE))).isEqualTo("not-due");
    assertThat(refusal(() -> decides(ASKER, due, WAITING))).isEqualTo("not-due");
    assertThat(refusal(() -> decides(clock, new PassDue(BEFORE), WAITING))).isEqualTo("not-due");
    moment = BEFORE;
    assertThat(refusal(() -> decides(clock, due, WAITING))).isEqualTo("not-due");
  }

  @Test
  void A1_whatIsOverOrNeverWasStaysSo() {
    for (InquiryCommand command : List.of(ANSWER, DECLINE, WITHDRAW, EXTEND, new PassDue(DUE))) {
      Party party = command.equals(ANSWER) || command.equals(DECLINE) ? PARTNER : LEADING;
      assertThat(refusal(() -> decides(party, command, new Over(Standing.SITUATION))))
          .isEqualTo("request-over");
      assertThat(refusal(() -> decides(party, command, new Unasked())))
          .isEqualTo("request-not-found");
    }
    for (InquiryCommand command : List.of(ANSWER, DECLINE, WITHDRAW, EXTEND)) {
      assertThat(refusal(() -> decides(STRANGER, command, WAITING))).isEqualTo("request-not-found");
    }
  }

  @Test
  void S2_nothingIsAskedOrAnsweredInAClosedSituation() {
    situation = Standing.closed();
    assertThat(refusal(() -> decides(ASKER, ask("wml", null), new Unasked())))
        .isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(PARTNER, ANSWER, WAITING))).isEqualTo("situation-closed");
    assertThat(refusal(() -> decides(ASKER, WITHDRAW, WAITING))).isEqualTo("situation-closed");
    moment = DUE;
    assertThat(refusal(() -> decides(Party.clock(null), new PassDue(DUE), WAITING)))
        .isEqualTo("situation-closed");
  }

  @Test
  void A1_eventsFoldIntoItsLife() {
    InquiryState state =
        InquiryDecider.evolve(new Unasked(), decides(ASKER, ask("wml", null), new Unasked()));
    assertThat(state).isEqualTo(WAITING);
    moment = DUE;
    state = InquiryDecider.evolve(state, decides(Party.clock(null), new PassDue(DUE), state));
    assertThat(state).isEqualTo(OVERDUE);
    state = InquiryDecider.evolve(state, decides(ASKER, EXTEND, state));
    assertThat(state).isEqualTo(new Waiting(Standing.SITUATION, "VR23", "wml", LATER, false));
    for (InquiryCommand command : List.of(ANSWER, DECLINE, WITHDRAW)) {
      Party party = command.equals(WITHDRAW) ? ASKER : PARTNER;
      assertThat(InquiryDecider.evolve(state, decides(party, command, state)))
          .isEqualTo(new Over(Standing.SITUATION));
    }
  }
}
