package nl.situatiebeeld.contracts.alert;

/**
 * What led to it: a situation opened or widened that matches, the partner's agreement came in force
 * or its core task changed while the situation was open, or the leading region by hand.
 */
public enum AlertCause {
  SITUATION_OPENED,
  SITUATION_WIDENED,
  PARTNER_CHANGED,
  BY_HAND
}
