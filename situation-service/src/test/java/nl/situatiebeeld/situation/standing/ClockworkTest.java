package nl.situatiebeeld.situation.standing;

import static nl.situatiebeeld.situation.testing.Standing.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import org.junit.jupiter.api.Test;

class ClockworkTest {

  private static String refusal(boolean reconstruction, Party party) {
    return Attempt.refusal(() -> Clockwork.check(reconstruction, party, NOW));
  }

  @Test
  void aLiveSituationHasTheSystemsClock() {
    assertThatCode(() -> Clockwork.check(false, Someone.managerOf("VR24"), NOW))
        .doesNotThrowAnyException();
    assertThat(refusal(false, Someone.retelling("VR24", NOW))).isEqualTo("recorded-at-refused");
    Party named = new Party("x", "VR24", Set.of("evaluator"), true, true, null);
    assertThat(refusal(false, named)).isEqualTo("recorded-at-refused");
  }

  @Test
  void aReconstructionIsWrittenByAnEvaluatorOnly() {
    assertThat(refusal(true, Someone.managerOf("VR24"))).isEqualTo("reconstruction-by-evaluator");
    assertThatCode(() -> Clockwork.check(true, Someone.retelling("VR24", NOW), NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void aReconstructionNeedsTheTimeOfItsSourceAndNeverOneToCome() {
    assertThat(refusal(true, Someone.evaluator())).isEqualTo("recorded-at-needed");
    assertThat(refusal(true, Someone.retelling("VR24", NOW.plusNanos(1_000))))
        .isEqualTo("recorded-at-in-future");
  }
}
