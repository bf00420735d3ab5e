package nl.situatiebeeld.situation.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final String ONE = key(1);
  private static final String TWO = key(2);

  private static String key(int value) {
    byte[] bytes = new byte[SecretBox.KEY_BYTES];
    java.util.Arrays.fill(bytes, (byte) value);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void S7_whatIsSealedShowsNothingAndOpensAgain() {
    SecretBox box = new SecretBox(List.of(ONE));
    String sealed = box.seal("knmi", "whsec_secret");
    assertThat(sealed).doesNotContain("secret").isNotEqualTo(box.seal("knmi", "whsec_secret"));
    assertThat(box.open("knmi", sealed)).isEqualTo("whsec_secret");
  }

  @Test
  void S7_whatIsSealedForOneOpensForNoOther() {
    SecretBox box = new SecretBox(List.of(ONE));
    String sealed = box.seal("knmi", "whsec_secret");
    assertThatThrownBy(() -> box.open("enexis", sealed)).isInstanceOf(IllegalStateException.class);
    String end = sealed.endsWith("A") ? "B" : "A";
    String changed = sealed.substring(0, 30) + end + sealed.substring(31);
    assertThatThrownBy(() -> box.open("knmi", changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void S7_aNewKeySealsWhileTheOlderOneStillOpens() {
    String old = new SecretBox(List.of(ONE)).seal("knmi", "whsec_secret");
    SecretBox both = new SecretBox(List.of(TWO, ONE));
    assertThat(both.isOld(old)).isTrue();
    assertThat(both.open("knmi", old)).isEqualTo("whsec_secret");
    String anew = both.seal("knmi", "whsec_secret");
    assertThat(both.isOld(anew)).isFalse();
    SecretBox onlyNew = new SecretBox(List.of(TWO));
    assertThat(onlyNew.open("knmi", anew)).isEqualTo("whsec_secret");
    assertThatThrownBy(() -> onlyNew.open("knmi", old)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void S7_withoutAKeyThereIsNoBox() {
    assertThatThrownBy(() -> new SecretBox(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("situatiebeeld.alerts.webhook.keys");
    for (String wrong : List.of("", "short", "AAAA", "not base64 at all!")) {
      assertThatThrownBy(() -> new SecretBox(List.of(wrong)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("32 bytes");
    }
  }
}
