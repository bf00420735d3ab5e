package nl.situatiebeeld.contracts.fact;

/** Where a fact stands in its life (F2). */
public enum FactStatus {
  PROPOSED,
  REJECTED,
  REPORTED,
  VERIFIED,
  DISPUTED,
  RETRACTED,
  SUPERSEDED;

  /** Whether nothing can happen to it any more. */
  public boolean ended() {
    return this == REJECTED || this == RETRACTED || this == SUPERSEDED;
  }
}
