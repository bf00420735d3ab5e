package nl.situatiebeeld.situation.alert;

import static nl.situatiebeeld.situation.alert.GivenAlert.CLOCK;
import static nl.situatiebeeld.situation.alert.GivenAlert.ITSELF;
import static nl.situatiebeeld.situation.alert.GivenAlert.alerted;
import static nl.situatiebeeld.situation.alert.GivenAlert.nobody;
import static nl.situatiebeeld.situation.alert.GivenAlert.raise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.alert.AlertCommand.AcknowledgeAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordDelivery;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class AlertRefusalTest {

  private static final AcknowledgeAlert NOTED = new AcknowledgeAlert(null, null);
  private static final RecordDelivery BY_KAFKA = new RecordDelivery(AlertChannel.KAFKA, 1);

  @ParameterizedTest
  @EnumSource
  void isReachedAndSaysWhatToDoNext(AlertRefusal refusal) {
    RefusedException refused = Attempt.refused(reaching(refusal));
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused.getMessage()).isNotBlank();
  }

  private static ThrowingCallable reaching(AlertRefusal refusal) {
    return switch (refusal) {
      case ALERT_NOT_FOUND -> () -> nobody().by(ITSELF).decides(NOTED);
      case NOT_THE_ALERTED -> () -> alerted().decides(NOTED);
      case ALERTED_ALREADY -> () -> alerted().decides(raise(AlertKind.ALERT));
      case PARTNER_PRESENT -> () -> nobody().takingPart().decides(raise(AlertKind.ALERT));
      case UNKNOWN_PARTNER ->
        () -> nobody().ofAnUnknownPartner().decides(raise(AlertKind.CALL_OUT));
      case NO_MATCH -> () -> nobody().fitting().decides(raise(AlertKind.ALERT));
      case NO_AGREEMENT ->
        () -> nobody().decides(raise(AlertKind.CALL_OUT, AlertCause.BY_HAND, "anders"));
      case TOO_MANY_ALERTS -> () -> nobody().full().decides(raise(AlertKind.CALL_OUT));
      case ALERTED_BY_HAND_ONLY ->
        () -> nobody()
            .in(new SituationStanding(
                Standing.SITUATION,
                SituationKind.INCIDENT,
                SituationState.OPEN,
                "VR24",
                List.of("VR24"),
                Standing.THEMES,
                true))
            .decides(raise(AlertKind.ALERT, AlertCause.SITUATION_OPENED, null));
      case DELIVERY_SETTLED -> () -> alerted().by(CLOCK).after(BY_KAFKA).decides(BY_KAFKA);
      case ACKNOWLEDGED_ALREADY -> () -> alerted().by(ITSELF).after(NOTED).decides(NOTED);
    };
  }
}
