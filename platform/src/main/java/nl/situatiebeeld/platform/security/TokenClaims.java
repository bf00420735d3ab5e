package nl.situatiebeeld.platform.security;

import java.util.Collection;
import nl.situatiebeeld.contracts.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token must say, beside its signature and times: each claim with its type and a limit. */
final class TokenClaims implements OAuth2TokenValidator<Jwt> {

  /** Characters of a subject, at most (OpenID Connect Core, section 2). */
  static final int SUBJECT = 255;

  private static final int ROLES = 50;

  private final String audience;

  TokenClaims(String audience) {
    this.audience = audience;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    boolean forUs = token.getAudience() != null && token.getAudience().contains(audience);
    boolean complete = token.getExpiresAt() != null
        && text(token.getClaims().get("sub"), SUBJECT)
        && text(token.getClaims().get("org"), Limits.ID)
        && roles(token.getClaims().get("roles"));
    return forUs && complete
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error(
            "invalid_token", "audience, expiry, subject, organisation or roles", null));
  }

  private static boolean text(@Nullable Object claim, int limit) {
    return claim instanceof String text && !text.isBlank() && text.length() <= limit;
  }

  private static boolean roles(@Nullable Object claim) {
    return claim == null
        || (claim instanceof Collection<?> roles
            && roles.size() <= ROLES
            && roles.stream().allMatch(role -> text(role, Limits.CODE)));
  }
}
