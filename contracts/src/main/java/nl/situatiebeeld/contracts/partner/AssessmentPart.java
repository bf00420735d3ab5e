package nl.situatiebeeld.contracts.partner;

/** A part of the assessment (P7). */
public enum AssessmentPart {
  /** Intake: does the profile fit the core task. */
  DIRECTION,
  /** Are the agreements sufficient. */
  SETUP,
  /** Do they work, observed in a joint exercise. */
  PERFORMANCE
}
