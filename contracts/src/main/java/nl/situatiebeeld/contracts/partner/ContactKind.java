package nl.situatiebeeld.contracts.partner;

/** What a contact point is for (P10). */
public enum ContactKind {
  /** Asking and telling. */
  INFORMATION,
  /** Leading and deciding. */
  COORDINATION
}
