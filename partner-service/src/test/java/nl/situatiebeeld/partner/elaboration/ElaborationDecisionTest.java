package nl.situatiebeeld.partner.elaboration;

import static nl.situatiebeeld.contracts.partner.AgreementPhase.ASSESSMENT;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.ELABORATION;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.EXECUTION;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.EXPLORATION;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.partner.elaboration.Adoption.AdoptedBy;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.EnterPhase;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.ReopenTopic;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SettleTopic;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElaborationDecisionTest {

  private static final SettleTopic FINANCING =
      new SettleTopic("financing", "each its own", List.of(new Document("Convenant", "archief/9")));

  @Test
  void P6_phasesAreEnteredInOrder() {
    assertThat(decide(new EnterPhase(ELABORATION, null), state(EXPLORATION), given()))
        .containsExactly(entered(ELABORATION, null));
    assertThat(decide(new EnterPhase(EXECUTION, null), state(ELABORATION), given()))
        .containsExactly(entered(EXECUTION, null));
    assertThat(decide(new EnterPhase(ASSESSMENT, null), state(EXECUTION), given()))
        .containsExactly(entered(ASSESSMENT, null));
  }

  @Test
  void P6_noPhaseIsSkippedOrEnteredTwice() {
    for (EnterPhase skip : List.of(
        new EnterPhase(EXECUTION, null),
        new EnterPhase(ASSESSMENT, null),
        new EnterPhase(EXPLORATION, "why"))) {
      assertThat(refuses(skip, state(EXPLORATION), given(), ElaborationRefusal.PHASE_OUT_OF_ORDER))
          .containsEntry("phase", EXPLORATION);
    }
    EnterPhase again = new EnterPhase(ELABORATION, "why");
    refuses(again, state(ELABORATION), given(), ElaborationRefusal.PHASE_OUT_OF_ORDER);
  }

  @Test
  void P6_itGoesBackToElaborationForAReason() {
    for (AgreementPhase phase : List.of(EXECUTION, ASSESSMENT)) {
      assertThat(decide(new EnterPhase(ELABORATION, "refused"), state(phase), given()))
          .containsExactly(entered(ELABORATION, "refused"));
      assertThat(refuses(
              new EnterPhase(ELABORATION, null),
              state(phase),
              given(),
              ElaborationRefusal.PHASE_REASON_REQUIRED))
          .containsEntry("field", "reason");
    }
  }

  @Test
  void P5_everyTopicIsSettledBeforeItGoesOn() {
    Elaboration one = without(state(ELABORATION), "mandate", "financing");
    assertThat(
            refuses(new EnterPhase(EXECUTION, null), one, given(), ElaborationRefusal.TOPICS_OPEN))
        .containsEntry("topics", List.of("financing"));
    refuses(
        new EnterPhase(ASSESSMENT, null),
        without(state(EXECUTION), "status"),
        given(),
        ElaborationRefusal.TOPICS_OPEN);
  }

  @Test
  void P6_theAssessmentNeedsAJointExercise() {
    Elaboration none =
        new Elaboration(EXECUTION, all(Profile.KERN), Set.of(), new Adoption.Undecided(), 0);
    refuses(new EnterPhase(ASSESSMENT, null), none, given(), ElaborationRefusal.EXERCISE_MISSING);
  }

  @ParameterizedTest
  @EnumSource(names = {"KOPPEL", "AD_HOC"})
  void P7_koppelAndAdHocAreNotAssessed(Profile profile) {
    assertThat(refused(
                ElaborationRefusal.PHASE_OUT_OF_ORDER,
                () -> ElaborationDecision.decide(
                    new EnterPhase(ASSESSMENT, null),
                    terms(profile),
                    state(EXECUTION),
                    given().build()))
            .extensions())
        .containsEntry("profile", profile);
  }

  @Test
  void P5_aTopicIsSettledWithNoteAndDocuments() {
    assertThat(decide(FINANCING, state(ELABORATION), given()))
        .containsExactly(new TopicSettled(
            PARTNER,
            ID,
            "financing",
            "each its own",
            FINANCING.documents(),
            given().actor()));
  }

  @Test
  void P5_onlyTopicsOfTheProfileAreSettled() {
    assertThat(refuses(
            new SettleTopic("mandate", null, List.of()),
            state(ELABORATION),
            given(),
            ElaborationRefusal.TOPIC_UNKNOWN))
        .containsEntry(
            "topics",
            AgreementTopic.of(Profile.KERN).stream().map(AgreementTopic::code).toList());
  }

  @Test
  void P6_topicsAreSettledInElaborationOnly() {
    for (AgreementPhase phase : List.of(EXPLORATION, EXECUTION, ASSESSMENT)) {
      assertThat(refuses(FINANCING, state(phase), given(), ElaborationRefusal.WRONG_PHASE))
          .containsEntry("phase", phase)
          .containsEntry("needed", ELABORATION);
    }
  }

  @Test
  void P5_reopeningATopicTakesTheAgreementBack() {
    ReopenTopic reopen = new ReopenTopic("financing", "not clear");
    TopicReopened reopened =
        new TopicReopened(PARTNER, ID, "financing", "not clear", given().actor());
    assertThat(decide(reopen, state(ELABORATION), given())).containsExactly(reopened);
    for (AgreementPhase phase : List.of(EXECUTION, ASSESSMENT)) {
      assertThat(decide(reopen, state(phase), given()))
          .containsExactly(reopened, entered(ELABORATION, "not clear"));
    }
    refuses(
        reopen,
        without(state(ELABORATION), "financing"),
        given(),
        ElaborationRefusal.TOPIC_NOT_SETTLED);
    refuses(
        new ReopenTopic("mandate", "x"),
        state(ELABORATION),
        given(),
        ElaborationRefusal.TOPIC_UNKNOWN);
  }

  @Test
  void V5_onlyItsRegionsPrepareAnAgreement() {
    for (String own : List.of("VR22", "VR23", "VR24")) {
      GivenTerms region = given().by(Authority.PARTNER_ADMIN, own);
      assertThat(decide(FINANCING, state(ELABORATION), region)).hasSize(1);
    }
    GivenTerms elsewhere = given().by(Authority.PARTNER_ADMIN, "VR01");
    assertThat(refused(
                AgreementRefusal.AGREEMENT_RIGHT_MISSING,
                () -> decide(FINANCING, state(ELABORATION), elsewhere))
            .extensions())
        .containsEntry("missing", Map.of("organisation", List.of("VR23", "VR24")));
    Elaboration adopted =
        new Elaboration(ELABORATION, Set.of(), Set.of(), new AdoptedBy("VR01"), 0);
    assertThat(decide(FINANCING, adopted, elsewhere)).hasSize(1);
  }

  private static Set<String> all(Profile profile) {
    return AgreementTopic.of(profile).stream()
        .map(AgreementTopic::code)
        .collect(Collectors.toSet());
  }

  private static Elaboration state(AgreementPhase phase) {
    return new Elaboration(
        phase, all(Profile.KERN), Set.of("situation-9"), new Adoption.Undecided(), 0);
  }

  private static Elaboration without(Elaboration state, String... topics) {
    Set<String> left = state.settled().stream()
        .filter(code -> !List.of(topics).contains(code))
        .collect(Collectors.toSet());
    return new Elaboration(
        state.phase(), left, state.exercises(), state.adoption(), state.arrangements());
  }

  private static AgreementPhaseEntered entered(AgreementPhase phase, @Nullable String reason) {
    return new AgreementPhaseEntered(PARTNER, ID, phase, reason, given().actor());
  }

  private static List<ElaborationEvent> decide(
      ElaborationCommand command, Elaboration state, GivenTerms now) {
    return ElaborationDecision.decide(command, terms(Profile.KERN), state, now.build());
  }

  private static Map<String, Object> refuses(
      ElaborationCommand command, Elaboration state, GivenTerms now, ElaborationRefusal refusal) {
    return refused(refusal, () -> decide(command, state, now)).extensions();
  }
}
