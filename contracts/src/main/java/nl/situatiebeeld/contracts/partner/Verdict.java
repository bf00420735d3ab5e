package nl.situatiebeeld.contracts.partner;

/** The judgement of an advice (P7) and of a position (P8). */
public enum Verdict {
  /** Yes. */
  CERTIFIED,
  /** Yes, provided that the open conditions are met. */
  CONDITIONAL,
  /** No, but perhaps under another profile or on other conditions. */
  NOT_UNDER_THIS_PROFILE
}
