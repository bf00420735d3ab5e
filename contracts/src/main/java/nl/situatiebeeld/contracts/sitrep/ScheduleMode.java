package nl.situatiebeeld.contracts.sitrep;

/** Who issues at a set time (A3). */
public enum ScheduleMode {
  /** The system. */
  AUTOMATIC,
  /** The information manager; without it, the set time shows as missed. */
  BY_HAND
}
