package nl.situatiebeeld.contracts.decision;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.fact.FactVersion;
import org.jspecify.annotations.Nullable;

/** What happens to an action (A2). */
public sealed interface ActionEvent extends DomainEvent {

  String situationId();

  String actionId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * Given to an organisation.
   *
   * @param description what is to be done
   * @param owner the organisation that is to do it
   * @param dueAt by when
   * @param decisionId the decision that it carries out, if any
   * @param basis the facts that it rests on, in the versions that were known then
   * @param addressedTo the organisations that see it beside its audience and its owner
   * @param themes codes of the themes that it speaks of: those that were named, or else those of
   *     its basis; who reads it by its audience reads all of them (V1)
   */
  @EventName(value = "action-assigned", revision = 2)
  record ActionAssigned(
      String situationId,
      String actionId,
      String description,
      String owner,
      Instant dueAt,
      @Nullable String decisionId,
      List<FactVersion> basis,
      Audience audience,
      List<String> addressedTo,
      List<String> themes,
      Actor by)
      implements ActionEvent {}

  /** Its owner began. */
  @EventName("action-started")
  record ActionStarted(
      String situationId, String actionId, @Nullable String remark, Actor by)
      implements ActionEvent {}

  /**
   * Its owner has done it.
   *
   * @param late after it was due
   */
  @EventName("action-done")
  record ActionDone(
      String situationId, String actionId, @Nullable String remark, boolean late, Actor by)
      implements ActionEvent {}

  /** It need not be done any more. */
  @EventName("action-cancelled")
  record ActionCancelled(String situationId, String actionId, String reason, Actor by)
      implements ActionEvent {}

  /**
   * Given to another organisation, or another time to be done by; it is to be begun anew.
   *
   * @param owner the organisation that is to do it from now on
   * @param dueAt by when, from now on
   */
  @EventName("action-reassigned")
  record ActionReassigned(
      String situationId, String actionId, String owner, Instant dueAt, String reason, Actor by)
      implements ActionEvent {}

  /**
   * The time that it was due at has passed.
   *
   * @param dueAt the time that has passed
   */
  @EventName("action-overdue")
  record ActionOverdue(String situationId, String actionId, Instant dueAt, Actor by)
      implements ActionEvent {}
}
