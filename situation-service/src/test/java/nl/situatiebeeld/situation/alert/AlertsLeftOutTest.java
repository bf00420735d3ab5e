package nl.situatiebeeld.situation.alert;

import static nl.situatiebeeld.situation.alert.GivenAlert.CLOCK;
import static nl.situatiebeeld.situation.alert.GivenAlert.ID;
import static nl.situatiebeeld.situation.alert.GivenAlert.ITSELF;
import static nl.situatiebeeld.situation.alert.GivenAlert.REGION;
import static nl.situatiebeeld.situation.alert.GivenAlert.nobody;
import static nl.situatiebeeld.situation.alert.GivenAlert.raise;
import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertsLeftOut;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.situation.alert.AlertCommand.AcknowledgeAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordLeftOut;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** That the limit of alerts left partners out. */
class AlertsLeftOutTest {

  @Test
  void S7_S1_thatPartnersAreLeftOutIsToldOncePerNumber() {
    RecordLeftOut two = new RecordLeftOut(Standing.SITUATION, 2);
    RecordLeftOut three = new RecordLeftOut(Standing.SITUATION, 3);
    GivenAlert told = nobody().by(CLOCK);
    assertThat(told.decides(two))
        .isEqualTo(new AlertsLeftOut(
            Standing.SITUATION, ID, 2, false, new Actor("situatiebeeld", "clock")));
    told.after(two);
    assertThat(refusal(() -> told.decides(two))).isEqualTo("alerted-already");
    assertThat(told.decides(three)).isInstanceOf(AlertsLeftOut.class);
    assertThat(refusal(() -> told.by(ITSELF).decides(new AcknowledgeAlert(null, null))))
        .isEqualTo("alert-not-found");
    assertThat(refusal(() -> told.by(REGION).decides(raise(AlertKind.CALL_OUT))))
        .isEqualTo("alerted-already");
    assertThat(refusal(() -> nobody().by(CLOCK).in(Standing.closed()).decides(two)))
        .isEqualTo("situation-closed");
  }
}
