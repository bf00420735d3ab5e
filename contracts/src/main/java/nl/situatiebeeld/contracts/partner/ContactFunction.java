package nl.situatiebeeld.contracts.partner;

/** Who answers at a contact point (P10). */
public enum ContactFunction {
  /** Head of information. */
  HIN,
  /** General commander. */
  AC,
  /** Carries information outside the system. */
  LIAISON,
  /** May decide for the partner. */
  DECISION_MAKER,
  /** Head of information, lent by the region. */
  SECONDED_HIN
}
