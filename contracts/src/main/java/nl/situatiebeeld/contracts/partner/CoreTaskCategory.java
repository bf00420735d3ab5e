package nl.situatiebeeld.contracts.partner;

/** Category of a core task (P1). */
public enum CoreTaskCategory {
  /** A: fire, police, ambulance. */
  EMERGENCY_SERVICE,
  /** B: duty of care for a system, an area or an object. */
  CUSTODIAN,
  /** C: capacity, knowledge or skills. */
  SERVICE_PROVIDER,
  /** D: no core task known beforehand. */
  INCIDENTAL
}
