package nl.situatiebeeld.standalone.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts into each token what the services ask of it: organisation, roles, and themselves as
 * audience.
 */
final class IdentityClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** The audience that the services expect. */
  static final String AUDIENCE = "situatiebeeld";

  @Override
  public void customize(JwtEncodingContext context) {
    Authentication principal = Objects.requireNonNull(context.getPrincipal(), "principal");
    String name = principal.getName();
    DemoIdentity identity = DemoIdentity.named(name)
        .orElseThrow(() -> new IllegalStateException("Nobody is called " + name));
    context
        .getClaims()
        .claim("org", identity.organisation())
        .claim("roles", identity.roles())
        .claim("preferred_username", identity.name())
        .claim("name", identity.description());
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of(AUDIENCE));
    }
  }
}
