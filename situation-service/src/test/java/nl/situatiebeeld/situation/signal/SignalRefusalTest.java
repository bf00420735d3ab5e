package nl.situatiebeeld.situation.signal;

import static nl.situatiebeeld.situation.signal.GivenSignal.FACT;
import static nl.situatiebeeld.situation.signal.GivenSignal.given;
import static nl.situatiebeeld.situation.signal.GivenSignal.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class SignalRefusalTest {

  private static final SignalCommand WRONG =
      new SignalCommand.RaiseSignal(FACT, "klopt niet", null, null);
  private static final SignalCommand ACCEPT = new SignalCommand.AcceptSignal(null);

  @ParameterizedTest
  @EnumSource
  void isReached(SignalRefusal refusal) {
    assertThat(Attempt.refused(reaching(refusal)).refusal()).isEqualTo(refusal);
  }

  private static ThrowingCallable reaching(SignalRefusal refusal) {
    return switch (refusal) {
      case SIGNAL_NOT_FOUND -> asking(given(), ACCEPT);
      case SIGNALS_ITS_OWN -> asking(given().by(Someone.reporterOf(GivenSignal.OWNER)), WRONG);
      case ALREADY_SIGNALLED -> asking(given().waiting("VR24"), WRONG);
      case TOO_MANY_SIGNALS ->
        asking(
            given()
                .waiting(IntStream.range(0, SignalDecider.MAX_OPEN)
                    .mapToObj(i -> "partner-" + i)
                    .toArray(String[]::new)),
            WRONG);
      case NOT_ITS_LIAISON ->
        asking(given(), new SignalCommand.RaiseSignal(FACT, "klopt niet", null, "knmi"));
      case NOT_YOURS_TO_ANSWER -> asking(raisedBy("me").by(Someone.readerOf("VR24")), ACCEPT);
      case ALREADY_ANSWERED ->
        asking(raisedBy("me").after(new SignalCommand.RejectSignal("nee")), ACCEPT);
      case NOTHING_DONE_YET -> asking(raisedBy("me"), ACCEPT);
    };
  }

  private static ThrowingCallable asking(GivenSignal signal, SignalCommand command) {
    return () -> signal.decides(command);
  }
}
