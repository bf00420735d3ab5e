package nl.situatiebeeld.partner.region;

/** How far a partner reaches; derived, never typed in (P3). */
public enum Scope {
  /** One or two regions. */
  REGIONAL,
  /** Three or more, but not all. */
  SUPRAREGIONAL,
  /** All. */
  NATIONAL
}
