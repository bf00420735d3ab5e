package nl.situatiebeeld.contracts.partner;

/** What one part of the assessment came to (P7). */
public enum PartOutcome {
  /** In order. */
  SUFFICIENT,
  /** In order for the greater part. */
  PARTLY,
  /** Not in order. */
  INSUFFICIENT
}
