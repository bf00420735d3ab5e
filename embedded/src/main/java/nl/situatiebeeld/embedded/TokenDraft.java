package nl.situatiebeeld.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token before it is signed: right in everything, until told otherwise. */
public final class TokenDraft {

  private static final Duration LIFE = Duration.ofHours(1);

  private final JWTClaimsSet.Builder claims;
  private final RSAKey strangersKey;
  private RSAKey key;

  TokenDraft(
      RSAKey key, RSAKey strangersKey, String issuer, String org, String sub, String... roles) {
    this.key = key;
    this.strangersKey = strangersKey;
    Instant now = Instant.now();
    claims = new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(sub)
        .audience(TestIssuer.AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .claim("org", org)
        .claim("roles", List.of(roles));
  }

  /**
   * Meant for another service.
   *
   * @param audience claim {@code aud}
   * @return this
   */
  public TokenDraft forAudience(String audience) {
    claims.audience(audience);
    return this;
  }

  /**
   * From another issuer.
   *
   * @param issuer claim {@code iss}
   * @return this
   */
  public TokenDraft fromIssuer(String issuer) {
    claims.issuer(issuer);
    return this;
  }

  /**
   * Out of date since an hour.
   *
   * @return this
   */
  public TokenDraft expired() {
    Instant end = Instant.now().minus(LIFE);
    claims.issueTime(Date.from(end.minus(LIFE))).expirationTime(Date.from(end));
    return this;
  }

  /**
   * With another value of a claim, or without it.
   *
   * @param name claim
   * @param value null to leave it out
   * @return this
   */
  public TokenDraft claim(String name, @Nullable Object value) {
    claims.claim(name, value);
    return this;
  }

  /**
   * Signed by somebody who claims to be this issuer.
   *
   * @return this
   */
  public TokenDraft signedByStranger() {
    key = strangersKey;
    return this;
  }

  /**
   * The token.
   *
   * @return compact JWT, RS256
   */
  public String sign() {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(JOSEObjectType.JWT)
        .keyID(key.getKeyID())
        .build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot sign a token", e);
    }
    return token.serialize();
  }

  /**
   * The token without a signature (algorithm none), which nobody may trust.
   *
   * @return compact JWT
   */
  public String unsigned() {
    return new PlainJWT(claims.build()).serialize();
  }
}
