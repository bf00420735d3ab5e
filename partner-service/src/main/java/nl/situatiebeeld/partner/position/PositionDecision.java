package nl.situatiebeeld.partner.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Assessment;
import nl.situatiebeeld.partner.assessment.Assessment.Advice;
import nl.situatiebeeld.partner.elaboration.AdoptionDecision;
import nl.situatiebeeld.partner.elaboration.Elaboration;
import nl.situatiebeeld.partner.elaboration.ElaborationDecision;
import nl.situatiebeeld.partner.position.PositionCommand.Consent;
import nl.situatiebeeld.partner.position.PositionCommand.MeetCondition;
import nl.situatiebeeld.partner.position.PositionCommand.RecordPriorPosition;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** The rules of positions and of entry into force (P8); pure. */
public final class PositionDecision {

  private PositionDecision() {}

  /** Everything that is known of the agreement. */
  public record Agreed(
      Terms terms, Elaboration elaboration, Assessment assessment, Standing standing) {}

  /**
   * Decides.
   *
   * @throws RefusedException with a {@link PositionRefusal}, or when the preparation falls short
   */
  public static List<AgreementEvent> decide(PositionCommand command, Agreed agreed, Given given) {
    return switch (command) {
      case TakePosition take -> take(take, agreed, given);
      case RecordPriorPosition prior -> PriorPositions.record(prior, agreed, given);
      case Consent consent -> List.of(Consenting.consent(consent, agreed, given));
      case MeetCondition met -> List.of(meet(met, agreed, given));
    };
  }

  private static List<AgreementEvent> take(TakePosition take, Agreed agreed, Given given) {
    Standings.requireDecider(agreed.terms(), given); // P8: a decision of its own
    Consenting.require(take, agreed, given);
    AdoptionDecision.requireAdoption(agreed.elaboration(), given); // P4
    Advice advice = agreed.assessment().advice();
    requirePreparation(advice, agreed, given);
    List<OpenCondition> conditions = conditions(take, advice);
    PositionRules.require(take, conditions, advice, agreed, given);
    PositionTaken taken = new PositionTaken(
        agreed.terms().partnerId(),
        agreed.terms().agreementId(),
        take.position(),
        take.reason(),
        advice != null && advice.verdict() != take.position(),
        conditions,
        take.reassessBy(),
        take.otherProfile(),
        given.by());
    return consequences(taken, reason(take, advice), agreed, given);
  }

  // P6, P7: in force only after what comes before
  private static void requirePreparation(@Nullable Advice advice, Agreed agreed, Given given) {
    Terms terms = agreed.terms();
    switch (terms.profile()) {
      case AD_HOC -> {} // no topics and no assessment; its conditions were stated at the start
      case KOPPEL -> requireElaborated(agreed);
      case KERN, STRUCTUREEL, STANDBY -> {
        if (given.beyondRegional() || given.settings().assessRegional()) {
          requireAdvice(advice);
        } else {
          requireElaborated(agreed);
          ElaborationDecision.requireExercise(agreed.elaboration());
        }
      }
    }
  }

  private static void requireAdvice(@Nullable Advice advice) {
    if (advice == null) {
      throw new RefusedException(
          PositionRefusal.ADVICE_MISSING, "Have an independent party assess the agreement first.");
    }
  }

  static void requireElaborated(Agreed agreed) {
    ElaborationDecision.requireSettled(agreed.terms(), agreed.elaboration()); // P5
    AgreementPhase phase = agreed.elaboration().phase();
    if (phase.compareTo(AgreementPhase.EXECUTION) < 0) { // P6
      throw new RefusedException(
          PositionRefusal.PREPARATION_INCOMPLETE,
          "Enter the phase EXECUTION first.",
          Map.of("phase", phase));
    }
  }

  private static List<OpenCondition> conditions(TakePosition take, @Nullable Advice advice) {
    if (take.conditions() != null) {
      return take.conditions();
    }
    return advice != null && advice.verdict() == take.position() ? advice.conditions() : List.of();
  }

  private static String reason(TakePosition take, @Nullable Advice advice) {
    if (take.reason() != null) {
      return take.reason();
    }
    if (advice == null) {
      throw new IllegalStateException("a position without an advice has a reason");
    }
    return advice.reason();
  }

  // P8: nothing is downgraded in silence: each consequence is an event of its own
  private static List<AgreementEvent> consequences(
      PositionTaken taken, String reason, Agreed agreed, Given given) {
    List<AgreementEvent> events = new ArrayList<>(List.of(taken));
    boolean holds = agreed.standing().inForce();
    if (taken.position() == Verdict.NOT_UNDER_THIS_PROFILE) {
      if (holds) {
        events.add(
            new AgreementEnded(taken.partnerId(), taken.agreementId(), reason, null, given.by()));
      }
    } else if (!holds) {
      events.add(entry(given.now(), reason, agreed.terms(), given));
    }
    return List.copyOf(events);
  }

  static AgreementEnteredIntoForce entry(Instant from, String reason, Terms terms, Given given) {
    PositionRules.requireFree(terms, given);
    return new AgreementEnteredIntoForce(
        terms.partnerId(), terms.agreementId(), from, reason, given.by());
  }

  // what remains provisional stays so until a new position, whatever was met (P8)
  private static AgreementEvent meet(MeetCondition met, Agreed agreed, Given given) {
    Standings.requireOwnRegion(agreed.terms(), agreed.elaboration().adoptionRegion(), given);
    if (!agreed.standing().openConditions().contains(met.conditionId())) {
      throw new RefusedException(
          PositionRefusal.CONDITION_UNKNOWN, "Take the id of a condition that is open.");
    }
    return new ConditionMet(
        agreed.terms().partnerId(),
        agreed.terms().agreementId(),
        met.conditionId(),
        met.note(),
        given.by());
  }
}
