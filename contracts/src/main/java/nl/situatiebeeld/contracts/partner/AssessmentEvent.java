package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** How an agreement was judged: assessment and advice (P7), position and conditions (P8). */
public sealed interface AssessmentEvent extends AgreementEvent {

  /**
   * An independent party completed one part of the assessment (P7); {@code by} is that party.
   *
   * @param part which of the three
   * @param outcome what it came to
   * @param findings what was found
   * @param exercise id of the exercise in which PERFORMANCE was observed; null for other parts
   */
  @EventName("assessment-part-completed")
  record AssessmentPartCompleted(
      String partnerId,
      String agreementId,
      AssessmentPart part,
      PartOutcome outcome,
      String findings,
      @Nullable String exercise,
      Actor by)
      implements AssessmentEvent {}

  /**
   * The advice that ends the assessment (P7); {@code by} is the independent party.
   *
   * @param advice what is advised
   * @param openConditions what is still to be met; never empty for CONDITIONAL
   */
  @EventName("advice-given")
  record AdviceGiven(
      String partnerId,
      String agreementId,
      Verdict advice,
      String reason,
      List<OpenCondition> openConditions,
      Actor by)
      implements AssessmentEvent {}

  /**
   * The partner itself agrees to the agreement as it was worked out (P8); void as soon as a topic
   * changes, the agreement goes back a phase, or a position is taken.
   *
   * @param remark what it adds
   */
  @EventName("partner-consented")
  record PartnerConsented(
      String partnerId, String agreementId, @Nullable String remark, Actor by)
      implements AssessmentEvent {}

  /**
   * One region agrees for itself to the agreement as it was worked out, when the regions of a
   * regional partner decide (P8); void when the partner's own consent is. The region that takes the
   * position agrees by doing so, without this event, and so does the one that draws up AD_HOC.
   *
   * @param region code of the region
   * @param remark what it adds
   */
  @EventName("region-consented")
  record RegionConsented(
      String partnerId,
      String agreementId,
      String region,
      @Nullable String remark,
      Actor by) implements AssessmentEvent {}

  /**
   * The position on the collaboration (P8); the entry into force, if any, is an event of its own.
   *
   * @param position what was decided
   * @param reason why; null when the advice was followed without a word
   * @param deviates whether it differs from the advice
   * @param openConditions what is still to be met; never empty for CONDITIONAL
   * @param reassessBy until when to assess anew; always there for CONDITIONAL
   * @param otherProfile under which it may be tried, when not under this one; a new agreement then
   */
  @EventName("position-taken")
  record PositionTaken(
      String partnerId,
      String agreementId,
      Verdict position,
      @Nullable String reason,
      boolean deviates,
      List<OpenCondition> openConditions,
      @Nullable Instant reassessBy,
      @Nullable Profile otherProfile,
      Actor by)
      implements AssessmentEvent {}

  /**
   * The steering group recorded a position that was taken on paper, for an agreement that existed
   * before this system; phases, topics and assessment are then not asked for (P8).
   *
   * @param position what was decided then: CERTIFIED or CONDITIONAL
   * @param takenAt when it was decided
   * @param document where it is written down
   * @param reason why it is recorded this way
   * @param openConditions what is still to be met; never empty for CONDITIONAL
   * @param reassessBy until when to assess anew; always there for CONDITIONAL
   */
  @EventName("prior-position-recorded")
  record PriorPositionRecorded(
      String partnerId,
      String agreementId,
      Verdict position,
      Instant takenAt,
      Document document,
      String reason,
      List<OpenCondition> openConditions,
      @Nullable Instant reassessBy,
      Actor by)
      implements AssessmentEvent {}

  /**
   * An open condition of the position was met (P8).
   *
   * @param conditionId id of the condition
   * @param note what shows it
   */
  @EventName("condition-met")
  record ConditionMet(
      String partnerId, String agreementId, String conditionId, String note, Actor by)
      implements AssessmentEvent {}
}
