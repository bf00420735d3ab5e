package nl.situatiebeeld.situation.testing;

import java.time.Instant;
import java.util.Set;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.request.Party;

/** Who acts. */
public final class Someone {

  private Someone() {}

  /** A region's information manager. */
  public static Party managerOf(String region) {
    return in(region, "manager", Roles.INFORMATION_MANAGER, Roles.REPORTER, Roles.READER);
  }

  /** Who reports for an organisation. */
  public static Party reporterOf(String organisation) {
    return in(organisation, "reporter", Roles.REPORTER, Roles.READER);
  }

  /** Who only reads for an organisation. */
  public static Party readerOf(String organisation) {
    return in(organisation, "reader", Roles.READER);
  }

  /** An evaluator who speaks for itself. */
  public static Party evaluator() {
    return in("inspectie-jv", "evaluator", Roles.EVALUATOR);
  }

  /** An evaluator who retells what an organisation did. */
  public static Party retelling(String organisation, Instant recordedAt) {
    return new Party(
        "evaluator",
        organisation,
        Set.of(Roles.INFORMATION_MANAGER, Roles.REPORTER, Roles.EVALUATOR),
        true,
        true,
        recordedAt);
  }

  /** Anyone. */
  public static Party in(String organisation, String subject, String... roles) {
    return new Party(subject, organisation, Set.of(roles), false, false, null);
  }
}
