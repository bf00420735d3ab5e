package nl.situatiebeeld.contracts.alert;

/** What led to it: a situation opened or widened that matches, or the leading region by hand. */
public enum AlertCause {
  SITUATION_OPENED,
  SITUATION_WIDENED,
  BY_HAND
}
