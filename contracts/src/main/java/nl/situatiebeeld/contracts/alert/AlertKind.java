package nl.situatiebeeld.contracts.alert;

/** ALERT (alerteren): you may have a role. CALL_OUT (alarmeren): come. */
public enum AlertKind {
  ALERT,
  CALL_OUT
}
