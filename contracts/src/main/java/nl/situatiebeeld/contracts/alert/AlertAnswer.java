package nl.situatiebeeld.contracts.alert;

/** What the partner answers: we come, or we have no role. */
public enum AlertAnswer {
  COMING,
  NO_ROLE
}
