package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** How an agreement is prepared: phases, adoption region, topics, joint exercises (P4 to P6). */
public sealed interface ElaborationEvent extends AgreementEvent {

  /**
   * The agreement went on to its next phase, or back to ELABORATION (P6).
   *
   * @param phase the one it is in from now on
   * @param reason why it went back; null when it went on
   */
  @EventName("agreement-phase-entered")
  record AgreementPhaseEntered(
      String partnerId,
      String agreementId,
      AgreementPhase phase,
      @Nullable String reason,
      Actor by) implements ElaborationEvent {}

  /**
   * Which region makes the agreement on behalf of the others (P4).
   *
   * @param region code of the adoption region; null when there is none, which needs an override
   * @param consulted codes of the regions that were consulted
   * @param overrideReason why there is no adoption region though the scope asks for one
   */
  @EventName("adoption-region-set")
  record AdoptionRegionSet(
      String partnerId,
      String agreementId,
      @Nullable String region,
      List<String> consulted,
      @Nullable String overrideReason,
      Actor by)
      implements ElaborationEvent {}

  /**
   * One region agreed something more, which it declares not to contradict what holds for all (P4).
   *
   * @param arrangementId id of the arrangement
   * @param topic code of the topic it adds to, if any
   * @param text what was agreed
   */
  @EventName("regional-arrangement-added")
  record RegionalArrangementAdded(
      String partnerId,
      String agreementId,
      String arrangementId,
      String region,
      @Nullable String topic,
      String text,
      Actor by)
      implements ElaborationEvent {}

  /**
   * A topic of the agreement's profile was settled (P5); settled again, it says something else.
   *
   * @param topic code of the topic
   * @param note what was agreed, in short
   * @param documents where it is written down
   */
  @EventName("topic-settled")
  record TopicSettled(
      String partnerId,
      String agreementId,
      String topic,
      @Nullable String note,
      List<Document> documents,
      Actor by)
      implements ElaborationEvent {}

  /**
   * A settled topic is open again (P5).
   *
   * @param topic code of the topic
   */
  @EventName("topic-reopened")
  record TopicReopened(String partnerId, String agreementId, String topic, String reason, Actor by)
      implements ElaborationEvent {}

  /**
   * Region and partner held a joint exercise (P6).
   *
   * @param situationId id of the situation of kind EXERCISE
   * @param heldAt when it was held
   */
  @EventName("exercise-held")
  record ExerciseHeld(
      String partnerId, String agreementId, String situationId, Instant heldAt, Actor by)
      implements ElaborationEvent {}
}
