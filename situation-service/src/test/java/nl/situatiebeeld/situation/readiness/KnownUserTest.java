package nl.situatiebeeld.situation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person needs before it acts. */
class KnownUserTest {

  private static String missing(boolean signed, boolean trained, boolean trainingAsked) {
    return String.join(
        " ", KnownUser.missing(Optional.of(new KnownUser(signed, trained, trainingAsked))));
  }

  @Test
  void P11_agreementAlwaysAndTrainingWhereTheProfileAsksForIt() {
    assertThat(KnownUser.missing(Optional.empty())).containsExactly("user");
    assertThat(missing(false, false, true)).isEqualTo("user-agreement training");
    assertThat(missing(false, true, true)).isEqualTo("user-agreement");
    assertThat(missing(false, false, false)).isEqualTo("user-agreement");
    assertThat(missing(true, false, true)).isEqualTo("training");
    assertThat(missing(true, false, false)).isEmpty();
    assertThat(missing(true, true, true)).isEmpty();
  }
}
