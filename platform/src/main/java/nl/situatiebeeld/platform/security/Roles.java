package nl.situatiebeeld.platform.security;

import java.util.Set;
import java.util.regex.Pattern;

/** Roles as they stand in the {@code roles} claim of an access token. */
public final class Roles {

  public static final String INFORMATION_MANAGER = "information-manager";
  public static final String REPORTER = "reporter";
  public static final String READER = "reader";

  /** Reads every situation, of any time, and retells past ones (V6). */
  public static final String EVALUATOR = "evaluator";

  /** Assesses agreements, for an independent organisation; opens no situation (P7). */
  public static final String ASSESSOR = "assessor";

  public static final String PARTNER_ADMIN = "partner-admin";
  public static final String STEERING_GROUP = "steering-group";
  public static final String NATIONAL_CENTRE = "national-centre";
  public static final String SYSTEM = "system";

  /** All of them. */
  static final Set<String> KNOWN = Set.of(
      INFORMATION_MANAGER,
      REPORTER,
      READER,
      EVALUATOR,
      PARTNER_ADMIN,
      STEERING_GROUP,
      NATIONAL_CENTRE,
      SYSTEM);

  private static final Pattern REGION = Pattern.compile("VR\\d\\d");

  private Roles() {}

  /** Whether this organisation is a safety region. */
  public static boolean isRegion(String organisation) {
    return REGION.matcher(organisation).matches();
  }
}
