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
    Together together,
    Assessed assessed,
    @Nullable Decided decided,
    KeptUp keptUp,
    @Nullable String endReason) {

  /** Of an agreement of which nothing more is known than its terms. */
  public static final AgreementSheet EMPTY = new AgreementSheet(
      null, null, null, Prepared.BEGUN, Together.NOBODY, Assessed.NONE, null, KeptUp.NOTHING, null);

  /** The sheet after an event that was recorded at this moment. */
  public AgreementSheet evolve(AgreementEvent event, Instant at) {
    return switch (event) {
      case AgreementDrafted e ->
        new AgreementSheet(
            e.succeeds(),
            null,
            e.conditions(),
            prepared,
            Together.of(e, at),
            assessed,
            decided,
            keptUp,
            null);
      case AgreementEnteredIntoForce e -> this;
      case AgreementEnded e ->
        new AgreementSheet(
            succeeds,
            e.successor(),
            conditions,
            prepared,
            together,
            assessed,
            decided,
            keptUp,
            e.reason());
      case RegionLeft e -> {
        Together others = together.with(e);
        yield with(prepared.without(e.region()), others, assessed, decided, keptUp);
      }
      case ElaborationEvent e ->
        with(prepared.evolve(e, at), togetherAfter(e), assessedAfter(e), decided, keptUp);
      case AssessmentEvent e -> evolve(e, at);
      case UpkeepEvent e -> with(prepared, together, assessed, decided, keptUp.evolve(e));
    };
  }

  private AgreementSheet evolve(AssessmentEvent event, Instant at) {
    return switch (event) {
      case AssessmentPartCompleted e -> with(assessed.with(e, at), decided);
      case AdviceGiven e -> with(assessed.with(e, at), decided);
      case PartnerConsented e -> agreed(new Together.Consent(e.partnerId(), e.remark(), at));
      case RegionConsented e -> agreed(new Together.Consent(e.region(), e.remark(), at));
      case PositionTaken e ->
        with(prepared, together.anew(), assessed.decided(), Decided.of(e, at), keptUp);
      case PriorPositionRecorded e -> with(assessed, Decided.of(e));
      case ConditionMet e -> with(assessed, decided == null ? null : decided.with(e, at));
    };
  }

  // going back makes void what was assessed and not decided yet
  private Assessed assessedAfter(ElaborationEvent event) {
    return back(event) && !assessed.over() ? Assessed.NONE : assessed;
  }

  // and what everybody agreed to, as a changed topic does (P8)
  private Together togetherAfter(ElaborationEvent event) {
    boolean changed = event instanceof TopicSettled || event instanceof TopicReopened;
    return changed || back(event) ? together.anew() : together;
  }

  private static boolean back(ElaborationEvent event) {
    return event instanceof AgreementPhaseEntered entered
        && entered.phase() != AgreementPhase.ASSESSMENT;
  }

  private AgreementSheet agreed(Together.Consent consent) {
    return with(prepared, together.with(consent), assessed, decided, keptUp);
  }

  private AgreementSheet with(Assessed newlyAssessed, @Nullable Decided newlyDecided) {
    return with(prepared, together, newlyAssessed, newlyDecided, keptUp);
  }

  private AgreementSheet with(
      Prepared newlyPrepared,
      Together newlyTogether,
      Assessed newlyAssessed,
      @Nullable Decided newlyDecided,
      KeptUp newlyKeptUp) {
    return new AgreementSheet(
        succeeds,
        successor,
        conditions,
        newlyPrepared,
        newlyTogether,
        newlyAssessed,
        newlyDecided,
        newlyKeptUp,
        endReason);
  }
}
