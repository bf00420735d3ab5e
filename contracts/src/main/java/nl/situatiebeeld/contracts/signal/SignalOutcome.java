package nl.situatiebeeld.contracts.signal;

/** What was done about a fact after a signal that was right (F6). */
public enum SignalOutcome {
  /** It has a new version. */
  UPDATED,
  /** It was taken back. */
  RETRACTED,
  /** Another fact took its place. */
  SUPERSEDED
}
