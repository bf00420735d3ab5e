package nl.situatiebeeld.contracts.alert;

/** By which way it reaches the partner. */
public enum AlertChannel {
  WEBHOOK,
  KAFKA,
  DASHBOARD
}
