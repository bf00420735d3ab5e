package nl.situatiebeeld.partner.position;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.AssessmentDecision;
import nl.situatiebeeld.partner.elaboration.AdoptionDecision;
import nl.situatiebeeld.partner.position.PositionCommand.RecordPriorPosition;
import nl.situatiebeeld.partner.position.PositionDecision.Agreed;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/**
 * Agreements of before this system: existing collaborations may go on (policy, chapter 5). The
 * steering group alone records on what paper they rest; the overview shows it for good. Pure.
 */
final class PriorPositions {

  private PriorPositions() {}

  static List<AgreementEvent> record(RecordPriorPosition prior, Agreed agreed, Given given) {
    requireSteeringGroup(given); // P8: never by those whom it concerns
    AdoptionDecision.requireAdoption(agreed.elaboration(), given); // P4
    requireAcceptable(prior, agreed, given);
    Instant from = prior.from() == null ? prior.takenAt() : prior.from();
    if (prior.takenAt().isAfter(given.now()) || from.isAfter(given.now())) {
      throw refused(PositionRefusal.FROM_IN_FUTURE, "Give a moment in the past.");
    }
    AssessmentDecision.requireConditions(prior.position(), prior.conditions());
    PositionRules.requireReassessment(prior.position(), prior.reassessBy(), given.now());
    Terms terms = agreed.terms();
    return List.of(
        new PriorPositionRecorded(
            terms.partnerId(),
            terms.agreementId(),
            prior.position(),
            prior.takenAt(),
            prior.document(),
            prior.reason(),
            prior.conditions(),
            prior.reassessBy(),
            given.by()),
        PositionDecision.entry(from, prior.reason(), terms, given));
  }

  private static void requireSteeringGroup(Given given) {
    if (given.authority() != Authority.STEERING_GROUP) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "The steering group records positions of before this system.",
          Map.of("missing", Map.of("roles", List.of("steering-group"))));
    }
  }

  private static void requireAcceptable(RecordPriorPosition prior, Agreed agreed, Given given) {
    if (!given.settings().priorPositions()) {
      throw refused(
          PositionRefusal.PRIOR_POSITION_NOT_ACCEPTED, "Prepare and assess the agreement here.");
    }
    if (agreed.standing().position() != null) {
      throw refused(
          PositionRefusal.PRIOR_POSITION_NOT_ACCEPTED, "A position was taken here already.");
    }
    if (prior.position() == Verdict.NOT_UNDER_THIS_PROFILE) {
      throw refused(PositionRefusal.PRIOR_POSITION_NEGATIVE, "Draw up an agreement that may hold.");
    }
  }

  private static RefusedException refused(PositionRefusal refusal, String detail) {
    return new RefusedException(refusal, detail);
  }
}
