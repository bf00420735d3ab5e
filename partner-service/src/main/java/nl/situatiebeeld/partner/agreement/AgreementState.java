package nl.situatiebeeld.partner.agreement;

import java.util.Set;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.RegionConsented;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.partner.assessment.Assessment;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.elaboration.Elaboration;
import nl.situatiebeeld.partner.position.PositionDecision.Agreed;
import nl.situatiebeeld.partner.position.Standing;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.partner.upkeep.UpkeepDecision;
import nl.situatiebeeld.platform.problem.RefusedException;

/** What deciding needs to know of an agreement. */
sealed interface AgreementState {

  /** Nothing happened yet. */
  record NotDrafted() implements AgreementState {}

  /**
   * It runs: in preparation, in force, or both.
   *
   * @param contacts ids of its contact points
   */
  record Running(
      Terms terms,
      Elaboration elaboration,
      Assessment assessment,
      Standing standing,
      Set<String> contacts)
      implements AgreementState {

    Agreed agreed() {
      return new Agreed(terms, elaboration, assessment, standing);
    }

    private Running evolve(ElaborationEvent event) {
      boolean anew = event instanceof AgreementPhaseEntered entered
          && entered.phase() != AgreementPhase.ASSESSMENT;
      // what was assessed was another agreement, if it goes back; so was what everybody agreed to,
      // if a topic changes
      boolean changed = event instanceof TopicSettled || event instanceof TopicReopened;
      Assessment kept = changed ? assessment.with(Consents.NONE) : assessment;
      return new Running(
          terms, elaboration.evolve(event), anew ? Assessment.NONE : kept, standing, contacts);
    }

    private Running evolve(AssessmentEvent event) {
      return switch (event) {
        case AssessmentPartCompleted e -> with(assessment.with(e), standing);
        case AdviceGiven e -> with(assessment.with(e), standing);
        case PartnerConsented e -> with(assessment.consents().withPartner());
        case RegionConsented e -> with(assessment.consents().with(e.region()));
        // the position ends the round; another one may follow
        case PositionTaken e -> with(Assessment.NONE, standing.with(e));
        case PriorPositionRecorded e -> with(assessment, standing.with(e));
        case ConditionMet e -> with(assessment, standing.with(e));
      };
    }

    private Running with(Consents consents) {
      return with(assessment.with(consents), standing);
    }

    private Running with(Assessment round, Standing decided) {
      return new Running(terms, elaboration, round, decided, contacts);
    }

    private Running evolve(RegionLeft left) {
      return new Running(
          terms.without(left.region()),
          elaboration.without(left.region()),
          assessment.with(assessment.consents().without(left.region())),
          standing,
          contacts);
    }

    private Running evolve(UpkeepEvent event) {
      return new Running(
          terms, elaboration, assessment, standing, UpkeepDecision.evolve(contacts, event));
    }
  }

  /** It holds no more, and never will again. */
  record Ended(Terms terms) implements AgreementState {}

  /**
   * The agreement, as long as it runs.
   *
   * @throws RefusedException when it does not exist or has ended
   */
  static Running running(AgreementState state) {
    return switch (state) {
      case NotDrafted none ->
        throw new RefusedException(AgreementRefusal.AGREEMENT_UNKNOWN, "Check the agreement's id.");
      case Running running -> running;
      case Ended ended ->
        throw new RefusedException(
            AgreementRefusal.AGREEMENT_HAS_ENDED, "Draw up a new agreement.");
    };
  }

  /** The state after an event. */
  static AgreementState evolve(AgreementState state, AgreementEvent event) {
    return switch (event) {
      case AgreementDrafted e -> {
        Terms terms = Terms.of(e);
        Assessment round = Assessment.NONE.with(Consents.begun(terms));
        yield new Running(terms, Elaboration.BEGUN, round, Standing.NONE, Set.of());
      }
      case AgreementEnteredIntoForce e -> {
        Running running = begun(state);
        yield running.with(running.assessment(), running.standing().entered());
      }
      case AgreementEnded e -> new Ended(begun(state).terms());
      case RegionLeft e -> begun(state).evolve(e);
      case ElaborationEvent e -> begun(state).evolve(e);
      case AssessmentEvent e -> begun(state).evolve(e);
      case UpkeepEvent e -> begun(state).evolve(e);
    };
  }

  private static Running begun(AgreementState state) {
    if (state instanceof Running running) {
      return running;
    }
    throw new IllegalStateException("an event of an agreement that does not run");
  }
}
