package nl.situatiebeeld.contracts.situation;

/** Where a situation stands (S2). Nothing can be added to a closed one. */
public enum SituationState {
  OPEN,
  CLOSED,
  REOPENED
}
