package nl.situatiebeeld.situation.action;

import java.time.Instant;

/** Where an action is in its life: open, in progress, and then done or cancelled. */
sealed interface ActionState {

  /** Not given yet. */
  record Unassigned() implements ActionState {}

  /**
   * To be done.
   *
   * @param region that gave it
   * @param begun in progress
   * @param overdue the clock said so
   */
  record Pending(
      String situationId,
      String region,
      String owner,
      Instant dueAt,
      boolean begun,
      boolean overdue)
      implements ActionState {}

  /** Done or cancelled. */
  record Over(String situationId, String region) implements ActionState {}
}
