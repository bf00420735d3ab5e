package nl.situatiebeeld.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestIssuerTest {

  private final TestIssuer issuer = TestServers.issuer();

  @Test
  void aTokenCarriesTheClaimsAndTheSignatureThatServicesCheck() throws Exception {
    String token = issuer.token("waterschap-limburg", "kern", "reporter", "reader");
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(isSignedByThePublishedKey(token)).isTrue();
    assertThat(claims.getIssuer()).isEqualTo(issuer.issuer());
    assertThat(claims.getAudience()).containsExactly("situatiebeeld");
    assertThat(claims.getStringClaim("org")).isEqualTo("waterschap-limburg");
    assertThat(claims.getStringListClaim("roles")).containsExactly("reporter", "reader");
    assertThat(claims.getExpirationTime().toInstant()).isAfter(Instant.now());
  }

  @Test
  void aStrangersTokenFailsTheCheck() throws Exception {
    String token = issuer.draft("VR24", "informatiemanager").signedByStranger().sign();
    assertThat(isSignedByThePublishedKey(token)).isFalse();
  }

  @Test
  void anExpiredTokenIsPast() throws Exception {
    String token = issuer.draft("VR24", "informatiemanager").expired().sign();
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant())
        .isBefore(Instant.now());
  }

  @Test
  void anUnsignedTokenHasNoSignature() {
    assertThat(issuer.draft("VR24", "informatiemanager").unsigned()).endsWith(".");
  }

  private boolean isSignedByThePublishedKey(String token) throws Exception {
    JWKSet keys = JWKSet.load(URI.create(issuer.jwkSetUri()).toURL());
    return SignedJWT.parse(token)
        .verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()));
  }
}
