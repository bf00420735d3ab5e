package nl.situatiebeeld.situation.decision;

/** Where a decision is in its life. */
sealed interface DecisionState {

  /** Not recorded yet. */
  record Unrecorded() implements DecisionState {}

  /**
   * It holds.
   *
   * @param region that recorded it
   */
  record Holding(String situationId, String region) implements DecisionState {}

  /** It does not hold any more. */
  record Withdrawn(String situationId) implements DecisionState {}
}
