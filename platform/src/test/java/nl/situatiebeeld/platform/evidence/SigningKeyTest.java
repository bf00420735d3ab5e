package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  // written by openssl genpkey -algorithm ed25519, and openssl pkey -pubout
  private static final String PRIVATE = """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
      -----END PRIVATE KEY-----
      """;

  @Test
  void E7_thePublicKeyIsThatOfThePrivateOne() {
    // RFC 8032, section 7.1, test 1
    assertThat(SigningKey.read(PRIVATE).publicPem()).isEqualTo("""
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----
        """);
  }

  @Test
  void E7_onlyTheKeysThatAreTrustedSign() {
    SigningKey one = SigningKey.read(SigningKey.generate());
    SigningKey two = SigningKey.read(SigningKey.generate());
    byte[] data = "data".getBytes(UTF_8);
    PublicKeys trusted = PublicKeys.read(one.publicPem());
    assertThat(trusted.signed(one.id(), data, one.sign(data))).isTrue();
    assertThat(trusted.signed(one.id(), "date".getBytes(UTF_8), one.sign(data))).isFalse();
    assertThat(trusted.signed(one.id(), data, two.sign(data))).isFalse();
    assertThat(trusted.signed(two.id(), data, two.sign(data))).isFalse();
    assertThat(trusted.signed(one.id(), data, new byte[0])).isFalse();
    PublicKeys both = PublicKeys.read(one.publicPem() + two.publicPem());
    assertThat(both.ids()).containsExactly(one.id(), two.id());
    assertThat(both.signed(two.id(), data, two.sign(data))).isTrue();
  }

  @Test
  void E7_aRootIsSignedWithItsSizeAndItsTime() {
    SigningKey key = SigningKey.read(PRIVATE);
    PublicKeys trusted = PublicKeys.read(key.publicPem());
    Instant at = Instant.parse("2026-02-11T06:40:00.123456789Z");
    SignedRoot root = SignedRoot.of(7, new byte[32], at, key);
    assertThat(new String(root.text(), UTF_8))
        .isEqualTo(
            "situatiebeeld root 1\n7\n" + "0".repeat(64) + "\n2026-02-11T06:40:00.123456Z\n");
    assertThat(root.signedBy(trusted)).isTrue();
    assertThat(new SignedRoot(8, root.root(), root.at(), root.key(), root.signature())
            .signedBy(trusted))
        .isFalse();
    assertThat(
            new SignedRoot(7, root.root(), root.at().plusNanos(1_000), root.key(), root.signature())
                .signedBy(trusted))
        .isFalse();
    assertThat(new SignedRoot(7, root.root(), root.at(), root.key(), "no").signedBy(trusted))
        .isFalse();
  }

  @Test
  void E7_whatIsNoKeyIsRefusedWithoutSayingWhatItHolds() {
    String broken = PRIVATE.replace("MC4CAQAwBQYDK2VwBCIEI", "MC4CAQAwBQYDK2VuBCIEI");
    assertThatThrownBy(() -> SigningKey.read("no key"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKey.read(PRIVATE + PRIVATE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKey.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("MC4C");
    assertThatThrownBy(() -> PublicKeys.read(PRIVATE)).isInstanceOf(IllegalArgumentException.class);
  }
}
