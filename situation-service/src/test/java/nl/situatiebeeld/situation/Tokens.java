package nl.situatiebeeld.situation;

import nl.situatiebeeld.embedded.TestServers;

/** Who calls. */
final class Tokens {

  static final String MANAGER =
      of("VR24", "informatiemanager", "information-manager", "reporter", "reader");
  static final String REGION_READER = of("VR24", "lezer", "reader");
  static final String NEIGHBOUR =
      of("VR23", "buurregio", "information-manager", "reporter", "reader");
  static final String EVALUATOR = of("inspectie-jv", "evaluator", "evaluator");
  static final String STRANGER = of("vreemd", "vreemd", "reporter", "reader");

  private Tokens() {}

  static String of(String organisation, String subject, String... roles) {
    return TestServers.issuer().token(organisation, subject, roles);
  }
}
