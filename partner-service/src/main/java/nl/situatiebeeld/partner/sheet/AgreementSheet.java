package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of an agreement, beside its terms.
 *
 * @param conditions of the region, for AD_HOC (P5)
 * @param decided the latest position; null while there is none
 * @param endReason why it ended; null while it runs
 */
public record AgreementSheet(
    @Nullable String succeeds,
    @Nullable String successor,
    @Nullable String conditions,
    Prepared prepared,
    Assessed assessed,
    @Nullable Decided decided,
    KeptUp keptUp,
    @Nullable String endReason) {

  /** Of an agreement of which nothing more is known than its terms. */
  public static final AgreementSheet EMPTY = new AgreementSheet(
      null, null, null, Prepared.BEGUN, Assessed.NONE, null, KeptUp.NOTHING, null);

  /** The sheet after an event that was recorded at this moment. */
  public AgreementSheet evolve(AgreementEvent event, Instant at) {
    return switch (event) {
      case AgreementDrafted e ->
        new AgreementSheet(
            e.succeeds(), null, e.conditions(), prepared, assessed, decided, keptUp, null);
      case AgreementEnteredIntoForce e -> this;
      case AgreementEnded e ->
        new AgreementSheet(
            succeeds, e.successor(), conditions, prepared, assessed, decided, keptUp, e.reason());
      case ElaborationEvent e -> with(prepared.evolve(e, at), assessedAfter(e), decided, keptUp);
      case AssessmentEvent e -> evolve(e, at);
      case UpkeepEvent e -> with(prepared, assessed, decided, keptUp.evolve(e));
    };
  }

  private AgreementSheet evolve(AssessmentEvent event, Instant at) {
    return switch (event) {
      case AssessmentPartCompleted e -> with(prepared, assessed.with(e, at), decided, keptUp);
      case AdviceGiven e -> with(prepared, assessed.with(e, at), decided, keptUp);
      case PartnerConsented e -> this; // the position says that it was decided with the partner
      case PositionTaken e -> with(prepared, assessed.decided(), Decided.of(e, at), keptUp);
      case PriorPositionRecorded e -> with(prepared, assessed, Decided.of(e), keptUp);
      case ConditionMet e ->
        with(prepared, assessed, decided == null ? null : decided.with(e, at), keptUp);
    };
  }

  // going back makes void what was assessed and not decided yet
  private Assessed assessedAfter(ElaborationEvent event) {
    boolean anew = event instanceof AgreementPhaseEntered entered
        && entered.phase() != AgreementPhase.ASSESSMENT;
    return anew && !assessed.over() ? Assessed.NONE : assessed;
  }

  private AgreementSheet with(
      Prepared newlyPrepared,
      Assessed newlyAssessed,
      @Nullable Decided newlyDecided,
      KeptUp newlyKeptUp) {
    return new AgreementSheet(
        succeeds,
        successor,
        conditions,
        newlyPrepared,
        newlyAssessed,
        newlyDecided,
        newlyKeptUp,
        endReason);
  }
}
