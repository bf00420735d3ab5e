package nl.situatiebeeld.platform.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the access token says.
 *
 * @param subject the person or system
 * @param organisation the partner id or region code it acts for
 * @param roles its roles, see {@link Roles}
 */
public record Caller(String subject, String organisation, Set<String> roles) {

  /** The caller of a token whose claims were checked before. */
  public static Caller of(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    String organisation = token.getClaimAsString("org");
    String subject = token.getSubject();
    return new Caller(
        subject == null ? "" : subject,
        organisation == null ? "" : organisation,
        roles == null ? Set.of() : Set.copyOf(roles));
  }

  /** Whether the caller has this role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the caller acts for a safety region. */
  public boolean isRegion() {
    return Roles.isRegion(organisation);
  }
}
