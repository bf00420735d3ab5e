package nl.situatiebeeld.partner.assessment;

import static nl.situatiebeeld.contracts.partner.AssessmentPart.DIRECTION;
import static nl.situatiebeeld.contracts.partner.AssessmentPart.PERFORMANCE;
import static nl.situatiebeeld.contracts.partner.AssessmentPart.SETUP;
import static nl.situatiebeeld.contracts.partner.PartOutcome.PARTLY;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Assessment.Advice;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.CompletePart;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.GiveAdvice;
import nl.situatiebeeld.partner.elaboration.Adoption.AdoptedBy;
import nl.situatiebeeld.partner.elaboration.Elaboration;
import nl.situatiebeeld.partner.elaboration.ElaborationRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import nl.situatiebeeld.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentDecisionTest {

  private static final CompletePart INTAKE = new CompletePart(DIRECTION, PARTLY, "fits", null);
  private static final List<OpenCondition> OPEN = List.of(new OpenCondition("c", "on call"));
  private static final Assessment WHOLE = new Assessment(EnumSet.allOf(AssessmentPart.class), null);
  private static final GiveAdvice YES = new GiveAdvice(Verdict.CERTIFIED, "good", List.of());

  @Test
  void P7_anIndependentPartyCompletesAPart() {
    assertThat(decide(INTAKE, Assessment.NONE, assessor()))
        .isEqualTo(new AssessmentPartCompleted(
            PARTNER, ID, DIRECTION, PARTLY, "fits", null, assessor().actor()));
  }

  @Test
  void P7_thoseConcernedDoNotAssess() {
    for (String concerned : List.of(PARTNER, "VR22", "VR23", "VR24", "VR01")) {
      refuses(
          INTAKE,
          Assessment.NONE,
          given().by(Authority.ASSESSOR, concerned),
          AssessmentRefusal.ASSESSOR_NOT_INDEPENDENT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KOPPEL", "AD_HOC"})
  void P7_koppelAndAdHocAreNotAssessed(Profile profile) {
    refused(
        AssessmentRefusal.ASSESSMENT_NOT_APPLICABLE,
        () -> decide(profile, INTAKE, ready(profile), Assessment.NONE));
  }

  @ParameterizedTest
  @EnumSource(names = {"KERN", "STRUCTUREEL", "STANDBY"})
  void P7_theOthersAre(Profile profile) {
    assertThat(decide(profile, INTAKE, ready(profile), Assessment.NONE)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = "ASSESSMENT", mode = EnumSource.Mode.EXCLUDE)
  void P6_onlyInItsPhase(AgreementPhase phase) {
    assertThat(refused(
                AssessmentRefusal.ASSESSMENT_NOT_OPEN,
                () -> decide(Profile.KERN, INTAKE, in(phase, Profile.KERN), Assessment.NONE))
            .extensions())
        .containsEntry("phase", phase);
  }

  @Test
  void P5_onlyWhenEveryTopicIsSettled() {
    Elaboration open =
        new Elaboration(AgreementPhase.ASSESSMENT, Set.of(), Set.of("e"), new AdoptedBy("VR01"), 0);
    refused(
        ElaborationRefusal.TOPICS_OPEN, () -> decide(Profile.KERN, INTAKE, open, Assessment.NONE));
  }

  @Test
  void P7_performanceIsObservedInARecordedExercise() {
    CompletePart observed = new CompletePart(PERFORMANCE, PARTLY, "seen", "e");
    assertThat(decide(observed, Assessment.NONE, assessor()))
        .isInstanceOfSatisfying(
            AssessmentPartCompleted.class, e -> assertThat(e.exercise()).isEqualTo("e"));
    for (CompletePart wrong : List.of(
        new CompletePart(PERFORMANCE, PARTLY, "seen", null),
        new CompletePart(PERFORMANCE, PARTLY, "seen", "another"))) {
      refuses(wrong, Assessment.NONE, assessor(), AssessmentRefusal.OBSERVED_EXERCISE_REQUIRED);
    }
    refuses(
        new CompletePart(SETUP, PARTLY, "seen", "e"),
        Assessment.NONE,
        assessor(),
        AssessmentRefusal.EXERCISE_FOR_PERFORMANCE_ONLY);
  }

  @Test
  void P7_anAdviceRestsOnThreeParts() {
    Assessment two = new Assessment(Set.of(DIRECTION, SETUP), null);
    assertThat(refuses(YES, two, assessor(), AssessmentRefusal.PARTS_MISSING))
        .containsEntry("parts", List.of(PERFORMANCE));
    assertThat(decide(YES, WHOLE, assessor()))
        .isEqualTo(new AdviceGiven(
            PARTNER, ID, Verdict.CERTIFIED, "good", List.of(), assessor().actor()));
  }

  @Test
  void P7_conditionsBelongToTheVerdict() {
    assertThat(decide(new GiveAdvice(Verdict.CONDITIONAL, "r", OPEN), WHOLE, assessor()))
        .isInstanceOfSatisfying(
            AdviceGiven.class, e -> assertThat(e.openConditions()).isEqualTo(OPEN));
    refuses(
        new GiveAdvice(Verdict.CONDITIONAL, "r", List.of()),
        WHOLE,
        assessor(),
        AssessmentRefusal.CONDITIONS_REQUIRED);
    refuses(
        new GiveAdvice(Verdict.CERTIFIED, "r", OPEN),
        WHOLE,
        assessor(),
        AssessmentRefusal.CERTIFIED_HAS_NO_CONDITIONS);
    for (List<OpenCondition> own : List.of(OPEN, List.<OpenCondition>of())) {
      assertThat(
              decide(new GiveAdvice(Verdict.NOT_UNDER_THIS_PROFILE, "r", own), WHOLE, assessor()))
          .isNotNull();
    }
  }

  @Test
  void P7_theAdviceEndsTheAssessment() {
    Assessment over = new Assessment(
        EnumSet.allOf(AssessmentPart.class), new Advice(Verdict.CERTIFIED, "r", List.of()));
    refuses(YES, over, assessor(), AssessmentRefusal.ADVICE_ALREADY_GIVEN);
    refuses(INTAKE, over, assessor(), AssessmentRefusal.ADVICE_ALREADY_GIVEN);
  }

  private static GivenTerms assessor() {
    return given().by(Authority.ASSESSOR, "inspectie");
  }

  private static Elaboration ready(Profile profile) {
    return in(AgreementPhase.ASSESSMENT, profile);
  }

  private static Elaboration in(AgreementPhase phase, Profile profile) {
    Set<String> all =
        AgreementTopic.of(profile).stream().map(AgreementTopic::code).collect(Collectors.toSet());
    return new Elaboration(phase, all, Set.of("e"), new AdoptedBy("VR01"), 0);
  }

  private static AssessmentEvent decide(
      Profile profile, AssessmentCommand command, Elaboration elaboration, Assessment state) {
    return AssessmentDecision.decide(
        command, terms(profile), elaboration, state, assessor().build());
  }

  private static AssessmentEvent decide(
      AssessmentCommand command, Assessment state, GivenTerms now) {
    return AssessmentDecision.decide(
        command, terms(Profile.KERN), ready(Profile.KERN), state, now.build());
  }

  private static Map<String, Object> refuses(
      AssessmentCommand command, Assessment state, GivenTerms now, Refusal refusal) {
    return refused(refusal, () -> decide(command, state, now)).extensions();
  }
}
