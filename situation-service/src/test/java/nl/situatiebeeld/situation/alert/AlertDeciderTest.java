package nl.situatiebeeld.situation.alert;

import static nl.situatiebeeld.situation.alert.GivenAlert.ALL;
import static nl.situatiebeeld.situation.alert.GivenAlert.CLOCK;
import static nl.situatiebeeld.situation.alert.GivenAlert.ID;
import static nl.situatiebeeld.situation.alert.GivenAlert.ITSELF;
import static nl.situatiebeeld.situation.alert.GivenAlert.OVERVIEW;
import static nl.situatiebeeld.situation.alert.GivenAlert.PARTNER;
import static nl.situatiebeeld.situation.alert.GivenAlert.REGION;
import static nl.situatiebeeld.situation.alert.GivenAlert.alerted;
import static nl.situatiebeeld.situation.alert.GivenAlert.nobody;
import static nl.situatiebeeld.situation.alert.GivenAlert.raise;
import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertAnswer;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertAcknowledged;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDelivered;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDeliveryFailed;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.alert.AlertCommand.AcknowledgeAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordDelivery;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordFailure;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertDeciderTest {

  private static final AcknowledgeAlert NOTED = new AcknowledgeAlert(null, null);
  private static final AcknowledgeAlert COMING = new AcknowledgeAlert(AlertAnswer.COMING, "Nu");
  private static final AcknowledgeAlert NO_ROLE = new AcknowledgeAlert(AlertAnswer.NO_ROLE, null);

  private static SituationStanding standing(
      SituationKind kind, SituationState state, boolean reconstruction) {
    return new SituationStanding(
        Standing.SITUATION,
        kind,
        state,
        "VR24",
        List.of("VR24", "VR23"),
        Standing.THEMES,
        reconstruction);
  }

  @Test
  void S7_theLeadingRegionAlertsAPartnerThatMatches() {
    assertThat(nobody().decides(raise(AlertKind.ALERT)))
        .isEqualTo(new AlertRaised(
            Standing.SITUATION,
            ID,
            PARTNER,
            AlertKind.ALERT,
            AlertCause.BY_HAND,
            "dijken",
            "a-1",
            "nodig",
            false,
            OVERVIEW,
            ALL,
            REGION.actor()));
  }

  @Test
  void S7_theNamedCoreTaskIsTheOneThatCounts() {
    AlertRaised raised =
        (AlertRaised) nobody().decides(raise(AlertKind.ALERT, AlertCause.BY_HAND, "peil"));
    assertThat(raised.coreTask()).isEqualTo("peil");
    assertThat(raised.agreementId()).isEqualTo("a-2");
    assertThat(
            refusal(() -> nobody().decides(raise(AlertKind.ALERT, AlertCause.BY_HAND, "anders"))))
        .isEqualTo("no-match");
  }

  @Test
  void S7_aNamedPartnerIsCalledOutEvenWhenNothingMatches() {
    AlertRaised raised = (AlertRaised) nobody().fitting().decides(raise(AlertKind.CALL_OUT));
    assertThat(raised.kind()).isEqualTo(AlertKind.CALL_OUT);
    assertThat(raised.coreTask()).isNull();
    assertThat(raised.agreementId()).isNull();
    assertThat(refusal(
            () -> nobody().decides(raise(AlertKind.CALL_OUT, AlertCause.BY_HAND, "anders"))))
        .isEqualTo("no-agreement");
  }

  @Test
  void S7_whoTakesPartIsCalledOutAndNotAlerted() {
    assertThat(refusal(() -> nobody().takingPart().decides(raise(AlertKind.ALERT))))
        .isEqualTo("partner-present");
    assertThat(nobody().takingPart().decides(raise(AlertKind.CALL_OUT)))
        .isInstanceOf(AlertRaised.class);
  }

  @ParameterizedTest
  @EnumSource(AlertKind.class)
  void S7_onlyTheLeadingRegionsInformationManagerAlertsByHand(AlertKind kind) {
    for (var other : List.of(Someone.managerOf("VR23"), Someone.readerOf("VR24"), ITSELF)) {
      assertThat(refusal(() -> nobody().by(other).decides(raise(kind)))).isEqualTo("not-leading");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AlertCause.class,
      names = {"SITUATION_OPENED", "SITUATION_WIDENED"})
  void S7_whatMatchesIsAlertedByItself(AlertCause cause) {
    AlertRaised raised =
        (AlertRaised) nobody().by(CLOCK).decides(raise(AlertKind.ALERT, cause, null));
    assertThat(raised.cause()).isEqualTo(cause);
    assertThat(raised.by()).isEqualTo(CLOCK.actor());
  }

  @Test
  void S7_inAReconstructionNobodyIsAlertedByItself() {
    var retold = standing(SituationKind.INCIDENT, SituationState.OPEN, true);
    assertThat(refusal(() -> nobody()
            .in(retold)
            .by(CLOCK)
            .decides(raise(AlertKind.ALERT, AlertCause.SITUATION_OPENED, null))))
        .isEqualTo("alerted-by-hand-only");
    assertThat(nobody().in(retold).decides(raise(AlertKind.ALERT))).isInstanceOf(AlertRaised.class);
  }

  @Test
  void S2_nobodyIsAlertedToAClosedSituation() {
    for (AlertCause cause : AlertCause.values()) {
      assertThat(refusal(
              () -> nobody().in(Standing.closed()).decides(raise(AlertKind.ALERT, cause, null))))
          .isEqualTo("situation-closed");
    }
  }

  @ParameterizedTest
  @EnumSource(SituationKind.class)
  void S1_anExerciseIsMarked(SituationKind kind) {
    AlertRaised raised = (AlertRaised)
        nobody().in(standing(kind, SituationState.OPEN, false)).decides(raise(AlertKind.CALL_OUT));
    assertThat(raised.exercise()).isEqualTo(kind == SituationKind.EXERCISE);
  }

  @Test
  void S7_anAlertIsRaisedOnce() {
    assertThat(refusal(() -> alerted().decides(raise(AlertKind.ALERT))))
        .isEqualTo("alerted-already");
  }

  @Test
  void S7_howEachDeliveryEndedIsRecordedOnce() {
    var delivery = new RecordDelivery(AlertChannel.WEBHOOK, 3);
    var failure = new RecordFailure(AlertChannel.KAFKA, 12, AlertFailure.UNREACHABLE);
    assertThat(alerted().by(CLOCK).decides(delivery))
        .isEqualTo(new AlertDelivered(
            Standing.SITUATION, ID, PARTNER, AlertChannel.WEBHOOK, 3, CLOCK.actor()));
    assertThat(alerted().by(CLOCK).decides(failure))
        .isEqualTo(new AlertDeliveryFailed(
            Standing.SITUATION,
            ID,
            PARTNER,
            AlertChannel.KAFKA,
            12,
            AlertFailure.UNREACHABLE,
            CLOCK.actor()));
    GivenAlert both = alerted().by(CLOCK).after(delivery).after(failure);
    assertThat(refusal(() -> both.decides(delivery))).isEqualTo("delivery-settled");
    assertThat(refusal(() -> both.decides(failure))).isEqualTo("delivery-settled");
    assertThat(refusal(
            () -> both.decides(new RecordFailure(AlertChannel.WEBHOOK, 1, AlertFailure.REFUSED))))
        .isEqualTo("delivery-settled");
  }

  @Test
  void S7_thePartnersOwnPageSaysThatItArrivedThereOnce() {
    var shown = new RecordDelivery(AlertChannel.DASHBOARD, 1);
    assertThat(alerted().by(ITSELF).decides(shown))
        .isEqualTo(new AlertDelivered(
            Standing.SITUATION, ID, PARTNER, AlertChannel.DASHBOARD, 1, ITSELF.actor()));
    assertThat(refusal(() -> alerted().by(REGION).decides(shown))).isEqualTo("not-the-alerted");
    assertThat(refusal(() -> alerted().by(ITSELF).after(shown).decides(shown)))
        .isEqualTo("delivery-settled");
  }

  @Test
  void S7_theAlertedPartnerAcknowledgesWithOrWithoutAnAnswer() {
    assertThat(alerted().by(ITSELF).decides(COMING))
        .isEqualTo(new AlertAcknowledged(
            Standing.SITUATION, ID, PARTNER, AlertAnswer.COMING, "Nu", ITSELF.actor()));
    assertThat(alerted().by(Someone.readerOf(PARTNER)).decides(NOTED))
        .isInstanceOf(AlertAcknowledged.class);
    assertThat(alerted().in(Standing.closed()).by(ITSELF).decides(NOTED))
        .as("afterwards too")
        .isInstanceOf(AlertAcknowledged.class);
  }

  @Test
  void S7_itAcknowledgesAgainOnlyWithAnotherAnswer() {
    assertThat(refusal(() -> alerted().by(ITSELF).after(NOTED).decides(NOTED)))
        .isEqualTo("acknowledged-already");
    assertThat(alerted().by(ITSELF).after(NOTED).decides(COMING))
        .isInstanceOf(AlertAcknowledged.class);
    assertThat(refusal(() -> alerted().by(ITSELF).after(COMING).after(NO_ROLE).decides(NO_ROLE)))
        .isEqualTo("acknowledged-already");
    assertThat(refusal(() -> alerted().by(ITSELF).after(COMING).decides(NOTED)))
        .isEqualTo("acknowledged-already");
  }

  @Test
  void S7_itThinksBetterOfItTwentyTimesAtMost() {
    GivenAlert given = alerted().by(ITSELF);
    for (int i = 0; i < 10; i++) {
      given.after(COMING).after(NO_ROLE);
    }
    assertThat(refusal(() -> given.decides(COMING))).isEqualTo("acknowledged-already");
  }

  @Test
  void V5_whoDoesNotKnowOfTheAlertLearnsNothingOfIt() {
    assertThat(refusal(() -> alerted().by(Someone.reporterOf("ander")).decides(COMING)))
        .isEqualTo("alert-not-found");
    assertThat(refusal(() -> alerted().by(Someone.managerOf("VR23")).decides(COMING)))
        .isEqualTo("alert-not-found");
    assertThat(refusal(() -> alerted().by(REGION).decides(COMING))).isEqualTo("not-the-alerted");
    assertThat(refusal(() -> alerted().by(Someone.in(PARTNER, "x")).decides(COMING)))
        .isEqualTo("role-missing");
    assertThat(refusal(() -> nobody().by(ITSELF).decides(COMING))).isEqualTo("alert-not-found");
  }
}
