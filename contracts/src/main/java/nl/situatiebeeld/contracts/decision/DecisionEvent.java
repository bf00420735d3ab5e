package nl.situatiebeeld.contracts.decision;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.fact.FactVersion;

/** What happens to a decision (A2). */
public sealed interface DecisionEvent extends DomainEvent {

  String situationId();

  String decisionId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * Taken by a forum, and recorded with what it rests on.
   *
   * @param forum code of the body that took it, such as {@code ROT}
   * @param text the decision in words
   * @param takenAt when it was taken; apart from when it was recorded
   * @param basis the facts that it rests on, in the versions that those deciding had
   * @param addressedTo the organisations that see it beside its audience
   * @param themes codes of the themes that it speaks of: those that were named, or else those of
   *     its basis; who reads it by its audience reads all of them (V1)
   */
  @EventName(value = "decision-recorded", revision = 2)
  record DecisionRecorded(
      String situationId,
      String decisionId,
      String forum,
      String text,
      Instant takenAt,
      List<FactVersion> basis,
      Audience audience,
      List<String> addressedTo,
      List<String> themes,
      Actor by)
      implements DecisionEvent {}

  /** It does not hold any more; it stays in history. */
  @EventName("decision-withdrawn")
  record DecisionWithdrawn(String situationId, String decisionId, String reason, Actor by)
      implements DecisionEvent {}
}
