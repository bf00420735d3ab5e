package nl.situatiebeeld.platform.security;

import java.util.Set;

/**
 * Who calls, as the access token says.
 *
 * @param subject the person or system
 * @param organisation the partner id or region code it acts for
 * @param roles its roles, see {@link Roles}
 */
public record Caller(String subject, String organisation, Set<String> roles) {

  /** Whether the caller has this role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the caller has any role at all that this system knows: an organisation is no role. */
  public boolean hasAnyRole() {
    return roles.stream().anyMatch(Roles.KNOWN::contains);
  }

  /** Whether the caller acts for a safety region. */
  public boolean isRegion() {
    return Roles.isRegion(organisation);
  }
}
