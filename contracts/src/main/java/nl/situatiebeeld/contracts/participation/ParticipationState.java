package nl.situatiebeeld.contracts.participation;

/** Where a partner stands in a situation (S3). */
public enum ParticipationState {
  NONE,
  REQUESTED,
  INVITED,
  MONITORING,
  ACTIVE,
  DETACHED
}
