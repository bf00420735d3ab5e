package nl.situatiebeeld.verification.matrix;

import nl.situatiebeeld.embedded.TestServers;

/**
 * Who asks.
 *
 * @param who the line of the tables; what stands before a colon is the line for what a special case
 *     does not say itself
 * @param state of its participation, or "–"
 */
record Somebody(
    String who, String state, String organisation, String subject, String roles, String token) {

  static Somebody of(String who, String state, String organisation, String subject, String roles) {
    String token = TestServers.issuer().token(organisation, subject, roles.split(" ", -1));
    return new Somebody(who, state, organisation, subject, roles, token);
  }

  String base() {
    return who.replaceFirst(":.*", "");
  }

  /** The same without what is special about this one person. */
  Somebody asOrganisation() {
    return new Somebody(base(), state, organisation, subject, roles, token);
  }

  /** The same as it stood while it was ACTIVE. */
  Somebody whenActive() {
    return new Somebody(who, "ACTIVE", organisation, subject, roles, token);
  }

  /** Whether it reads verified facts only (V1). */
  boolean asMonitoringStandby() {
    return who.startsWith("STANDBY") && state.equals("MONITORING");
  }

  boolean takesPart() {
    return state.equals("MONITORING") || state.equals("ACTIVE");
  }

  boolean isPartner() {
    return !state.equals("–");
  }

  @Override
  public String toString() {
    return isPartner() ? who + " " + state : who;
  }
}
