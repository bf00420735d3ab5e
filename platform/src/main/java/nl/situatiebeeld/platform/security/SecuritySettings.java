package nl.situatiebeeld.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuers the issuers, and where their keys are
 * @param audience must stand in the token's {@code aud}
 */
@ConfigurationProperties("situatiebeeld.security")
public record SecuritySettings(List<Issuer> issuers, String audience) {

  /** Refuses to start without an issuer or an audience: nothing is believed by default. */
  public SecuritySettings {
    if (issuers == null || issuers.isEmpty() || audience == null || audience.isBlank()) {
      throw new IllegalArgumentException(
          "set situatiebeeld.security.issuers[0].issuer, .jwk-set-uri"
              + " and situatiebeeld.security.audience");
    }
    issuers = List.copyOf(issuers);
  }

  /**
   * One issuer.
   *
   * @param issuer value of the {@code iss} claim
   * @param jwkSetUri address of its public keys
   */
  public record Issuer(String issuer, String jwkSetUri) {}
}
