package nl.situatiebeeld.contracts.situation;

/** What a situation is (S1). An exercise is never mixed with real ones. */
public enum SituationKind {
  INCIDENT,
  RISK,
  EXERCISE
}
