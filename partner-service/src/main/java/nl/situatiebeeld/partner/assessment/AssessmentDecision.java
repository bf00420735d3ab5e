package nl.situatiebeeld.partner.assessment;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.CompletePart;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.GiveAdvice;
import nl.situatiebeeld.partner.elaboration.Elaboration;
import nl.situatiebeeld.partner.elaboration.ElaborationDecision;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The rules of assessment and advice (P7); pure. */
public final class AssessmentDecision {

  private AssessmentDecision() {}

  /**
   * Decides.
   *
   * @throws RefusedException with an {@link AssessmentRefusal}
   */
  public static AssessmentEvent decide(
      AssessmentCommand command,
      Terms terms,
      Elaboration elaboration,
      Assessment state,
      Given given) {
    requireIndependent(terms, elaboration, given);
    requireOpen(terms, elaboration);
    if (state.advice() != null) {
      throw refused(
          AssessmentRefusal.ADVICE_ALREADY_GIVEN, "A new assessment follows on the position.");
    }
    return switch (command) {
      case CompletePart part -> complete(part, terms, elaboration, given);
      case GiveAdvice advice -> advise(advice, terms, state, given);
    };
  }

  // P7: by an independent party
  private static void requireIndependent(Terms terms, Elaboration elaboration, Given given) {
    String assessor = given.by().organisation();
    boolean concerned = assessor.equals(terms.partnerId())
        || terms.concerns(assessor)
        || assessor.equals(elaboration.adoptionRegion());
    if (concerned) {
      throw refused(
          AssessmentRefusal.ASSESSOR_NOT_INDEPENDENT,
          "Have it assessed by neither the partner nor one of its regions.");
    }
  }

  private static void requireOpen(Terms terms, Elaboration elaboration) {
    if (!terms.assessable()) {
      throw new RefusedException(
          AssessmentRefusal.ASSESSMENT_NOT_APPLICABLE,
          "The position on this profile rests on no assessment.",
          Map.of("profile", terms.profile()));
    }
    ElaborationDecision.requireSettled(terms, elaboration); // P5
    if (elaboration.phase() != AgreementPhase.ASSESSMENT) {
      throw new RefusedException(
          AssessmentRefusal.ASSESSMENT_NOT_OPEN,
          "The region enters the phase ASSESSMENT first.",
          Map.of("phase", elaboration.phase()));
    }
  }

  private static AssessmentEvent complete(
      CompletePart part, Terms terms, Elaboration elaboration, Given given) {
    requireObserved(part, elaboration);
    return new AssessmentPartCompleted(
        terms.partnerId(),
        terms.agreementId(),
        part.part(),
        part.outcome(),
        part.findings(),
        part.exercise(),
        given.by());
  }

  // P7: PERFORMANCE is observed in a joint exercise
  private static void requireObserved(CompletePart part, Elaboration elaboration) {
    if (part.part() != AssessmentPart.PERFORMANCE) {
      if (part.exercise() != null) {
        throw refused(AssessmentRefusal.EXERCISE_FOR_PERFORMANCE_ONLY, "Leave the exercise out.");
      }
      return;
    }
    if (part.exercise() == null || !elaboration.exercises().contains(part.exercise())) {
      throw refused(
          AssessmentRefusal.OBSERVED_EXERCISE_REQUIRED,
          "Name an exercise that was recorded with this agreement.");
    }
  }

  private static AssessmentEvent advise(
      GiveAdvice advice, Terms terms, Assessment state, Given given) {
    if (!state.missing().isEmpty()) { // P7: three parts
      throw new RefusedException(
          AssessmentRefusal.PARTS_MISSING,
          "Complete the named parts first.",
          Map.of("parts", state.missing()));
    }
    requireConditions(advice.advice(), advice.conditions());
    return new AdviceGiven(
        terms.partnerId(),
        terms.agreementId(),
        advice.advice(),
        advice.reason(),
        advice.conditions(),
        given.by());
  }

  /**
   * Refuses conditions that do not belong to the verdict (P7, P8).
   *
   * @throws RefusedException when CONDITIONAL has none, or CERTIFIED some
   */
  public static void requireConditions(Verdict verdict, List<OpenCondition> conditions) {
    switch (verdict) {
      case CERTIFIED -> {
        if (!conditions.isEmpty()) {
          throw refused(
              AssessmentRefusal.CERTIFIED_HAS_NO_CONDITIONS, "Choose CONDITIONAL, or leave them.");
        }
      }
      case CONDITIONAL -> {
        if (conditions.isEmpty()) {
          throw refused(AssessmentRefusal.CONDITIONS_REQUIRED, "List what is still to be met.");
        }
      }
      case NOT_UNDER_THIS_PROFILE -> {} // own conditions may be set, or none
    }
  }

  private static RefusedException refused(AssessmentRefusal refusal, String detail) {
    return new RefusedException(refusal, detail);
  }
}
