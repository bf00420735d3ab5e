package nl.situatiebeeld.partner.request;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Who may ask what here; what is not named is refused, telling what is missing (V5). */
public final class Rights {

  private Rights() {}

  /** A partner administrator of a region, who registers partners, core tasks and agreements. */
  public static Actor registrar(Caller caller) {
    if (caller.isRegion() && caller.has(Roles.PARTNER_ADMIN)) {
      return new Actor(caller.organisation(), Roles.PARTNER_ADMIN);
    }
    throw missing(
        RightRefusal.REGISTRATION_RIGHT_MISSING,
        "Ask a partner administrator of a region.",
        List.of(Roles.PARTNER_ADMIN));
  }

  /**
   * The steering group, else a partner administrator of a region: who draws up agreements, and
   * changes core tasks; what each may then depends on the regions (P1, P3).
   */
  public static Actor registrarOrSteeringGroup(Caller caller) {
    if (caller.isRegion() && caller.has(Roles.STEERING_GROUP)) {
      return new Actor(caller.organisation(), Roles.STEERING_GROUP);
    }
    return registrar(caller);
  }

  /**
   * Who decides on agreements: the steering group, else a partner administrator of a region, whose
   * right then depends on the agreement (P8). Never a partner about itself.
   */
  public static Actor decider(Caller caller) {
    if (caller.isRegion() && caller.has(Roles.STEERING_GROUP)) {
      return new Actor(caller.organisation(), Roles.STEERING_GROUP);
    }
    if (caller.isRegion() && caller.has(Roles.PARTNER_ADMIN)) {
      return new Actor(caller.organisation(), Roles.PARTNER_ADMIN);
    }
    throw missing(
        RightRefusal.DECISION_RIGHT_MISSING,
        "Ask the steering group, or a partner administrator of a region in the agreement.",
        List.of(Roles.STEERING_GROUP, Roles.PARTNER_ADMIN));
  }

  /** A partner administrator, for the own organisation: partner or region (P8). */
  public static Actor ownAdministrator(Caller caller) {
    if (caller.has(Roles.PARTNER_ADMIN)) {
      return new Actor(caller.organisation(), Roles.PARTNER_ADMIN);
    }
    throw new RefusedException(
        RightRefusal.CONSENT_RIGHT_MISSING,
        "Ask a partner administrator of the partner or of a region in the agreement.",
        Map.of("missing", Map.of("roles", List.of(Roles.PARTNER_ADMIN))));
  }

  /**
   * An assessor, of whatever organisation; whether it is independent is asked later (P7). An
   * evaluator, who reads every situation, is none.
   */
  public static Actor assessor(Caller caller) {
    if (caller.has(Roles.ASSESSOR)) { // P7
      return new Actor(caller.organisation(), Roles.ASSESSOR);
    }
    throw new RefusedException(
        RightRefusal.ASSESSMENT_RIGHT_MISSING,
        "Ask an independent party to assess it.",
        Map.of("missing", Map.of("roles", List.of(Roles.ASSESSOR))));
  }

  /**
   * A partner administrator of the partner itself, or of a region: who keeps its people (P11).
   *
   * @param partner id of the partner
   */
  public static Actor peopleKeeper(Caller caller, String partner) {
    boolean own = caller.organisation().equals(partner);
    if (caller.has(Roles.PARTNER_ADMIN) && (own || caller.isRegion())) {
      return new Actor(caller.organisation(), Roles.PARTNER_ADMIN);
    }
    throw missing(
        RightRefusal.REGISTRATION_RIGHT_MISSING,
        "Ask a partner administrator of the partner or of a region.",
        List.of(Roles.PARTNER_ADMIN));
  }

  /** The one partner that the caller may read; null when it may read all (P12). */
  public static @Nullable String onlyPartner(Caller caller) {
    if (!caller.hasAnyRole()) { // V5: an organisation is no role
      throw new RefusedException(
          RightRefusal.ROLE_MISSING, "Ask your organisation for the role 'reader'.");
    }
    boolean all =
        caller.isRegion() || caller.has(Roles.NATIONAL_CENTRE) || caller.has(Roles.EVALUATOR);
    return all ? null : caller.organisation();
  }

  /** The one partner whose agreement the caller may read by its id; null when it may be any. */
  public static @Nullable String onlyAgreementsOf(Caller caller) {
    return caller.has(Roles.ASSESSOR) ? null : onlyPartner(caller); // P7: what it assesses
  }

  /**
   * The partner to read, when one is asked for by name.
   *
   * @throws RefusedException the same for a partner that exists and one that does not
   */
  public static @Nullable String readable(Caller caller, @Nullable String asked) {
    String only = onlyPartner(caller);
    if (only == null || asked == null) {
      return only == null ? asked : only;
    }
    if (asked.equals(only)) {
      return only;
    }
    throw missing(
        RightRefusal.READING_RIGHT_MISSING,
        "Ask for your own organisation, or act for a region, a national centre or an evaluator.",
        List.of(Roles.NATIONAL_CENTRE, Roles.EVALUATOR));
  }

  private static RefusedException missing(
      RightRefusal refusal, String detail, List<String> anyOfRoles) {
    return new RefusedException(
        refusal, detail, Map.of("missing", Map.of("organisation", "region", "roles", anyOfRoles)));
  }
}
