package nl.situatiebeeld.contracts.alert;

/**
 * Why delivery ended without success: nobody could be reached, the receiver refused, its address is
 * not allowed, or the partner took its address away.
 */
public enum AlertFailure {
  UNREACHABLE,
  REFUSED,
  ADDRESS_NOT_ALLOWED,
  WITHDRAWN
}
