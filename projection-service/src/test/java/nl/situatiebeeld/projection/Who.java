package nl.situatiebeeld.projection;

import nl.situatiebeeld.embedded.TestServers;

/** The people of the tests. */
public enum Who {
  INFORMATION_MANAGER("informatiemanager", "VR24", "information-manager reporter reader"),
  NEIGHBOUR("buurregio", "VR23", "information-manager reporter reader"),
  FAR_REGION("verre-regio", "VR01", "reader"),
  KERN("kern", "waterschap-limburg", "reporter reader"),
  STRUCTUREEL("structureel", "enexis", "reporter reader"),
  STANDBY("standby", "rode-kruis", "reader"),
  AD_HOC("adhoc", "stichting-dierenhulp", "reporter reader"),
  AD_HOC_COLLEAGUE("collega", "stichting-dierenhulp", "reader"),
  KOPPEL("koppel", "knmi", "reader"),
  EVALUATOR("evaluator", "inspectie-jv", "evaluator"),
  PARTNER_ADMIN("partnerbeheer", "VR24", "partner-admin"),
  NATIONAL("landelijk", "ncc", "national-centre");

  private final String subject;
  private final String organisation;
  private final String roles;

  Who(String subject, String organisation, String roles) {
    this.subject = subject;
    this.organisation = organisation;
    this.roles = roles;
  }

  public String organisation() {
    return organisation;
  }

  /** A good token. */
  public String token() {
    return TestServers.issuer().token(organisation, subject, roles());
  }

  /** A token that ends at this moment. */
  public String tokenUntil(java.time.Instant end) {
    return TestServers.issuer()
        .draft(organisation, subject, roles())
        .claim("exp", java.util.Date.from(end))
        .sign();
  }

  private String[] roles() {
    return roles.split(" ", -1);
  }
}
