package nl.situatiebeeld.situation.lifecycle;

import static nl.situatiebeeld.situation.lifecycle.GivenLife.CLOSED;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.given;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ChangeGrip;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.CloseSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.HandOverLeadership;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.InvolveRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.PromoteSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationDeciderTest {

  @ParameterizedTest
  @EnumSource
  void S1_aSituationOfAnyKindIsOpened(SituationKind kind) {
    assertThat(given().decides(GivenLife.open(kind))).isEqualTo(opened(kind));
    assertThat(given(opened(kind)).life())
        .isEqualTo(new SituationLife.Opened(
            GivenLife.ID,
            kind,
            SituationState.OPEN,
            "VR24",
            List.of("VR24", "VR23"),
            List.of("meteo"),
            false,
            0,
            false));
  }

  @Test
  void S2_theLeadingRegionIsNoOtherRegionAsWell() {
    var event = given().decides(GivenLife.open(SituationKind.INCIDENT, "VR24", "VR23"));
    assertThat(((SituationOpened) event).otherRegions()).containsExactly("VR23");
  }

  @Test
  void S1_aRiskBecomesAnIncidentAndOnlyARiskDoes() {
    var risk = given(opened(SituationKind.RISK));
    assertThat(risk.decides(new PromoteSituation("dijk breekt")))
        .isEqualTo(new SituationPromoted(GivenLife.ID, "dijk breekt", GivenLife.BY));
    assertThat(risk.after(new PromoteSituation("x")).life().kind())
        .isEqualTo(SituationKind.INCIDENT);
    given(opened(SituationKind.INCIDENT)).refuses(new PromoteSituation("x"), "not-a-risk");
  }

  @Test
  void S1_anExerciseNeverBecomesReal() {
    given(opened(SituationKind.EXERCISE)).refuses(new PromoteSituation("x"), "not-a-risk");
  }

  @Test
  void S2_aSituationIsClosedAndReopened() {
    var life = given(opened(SituationKind.INCIDENT));
    assertThat(life.decides(new CloseSituation("over")))
        .isEqualTo(new SituationClosed(GivenLife.ID, "over", GivenLife.BY));
    life.refuses(new ReopenSituation("x"), "not-closed");
    life.after(new CloseSituation("over"));
    assertThat(life.life().state()).isEqualTo(SituationState.CLOSED);
    life.refuses(new CloseSituation("x"), "already-closed");
    assertThat(life.decides(new ReopenSituation("toch niet")))
        .isEqualTo(new SituationReopened(GivenLife.ID, "toch niet", GivenLife.BY));
    life.after(new ReopenSituation("toch niet"));
    assertThat(life.life().state()).isEqualTo(SituationState.REOPENED);
    life.refuses(new ReopenSituation("x"), "not-closed");
    assertThat(life.after(new CloseSituation("nu echt")).life().state())
        .isEqualTo(SituationState.CLOSED);
  }

  @Test
  void S2_nothingChangesInAClosedSituationUntilItIsReopened() {
    var closed = given(opened(SituationKind.RISK), CLOSED);
    closed.refuses(new ChangeGrip(1, false, "x", "burgemeester"), "situation-closed");
    closed.refuses(new PromoteSituation("x"), "situation-closed");
    closed.refuses(new HandOverLeadership("VR23", "x", "voorzitter"), "situation-closed");
    closed.refuses(new InvolveRegion("VR22", "x"), "situation-closed");
  }

  @Test
  void A4_gripGoesUpAndDownWithReasonAndAuthority() {
    var life = given(opened(SituationKind.INCIDENT));
    var up = new ChangeGrip(4, false, "meer gemeenten", "voorzitter");
    assertThat(life.decides(up))
        .isEqualTo(
            new GripChanged(GivenLife.ID, 4, false, "meer gemeenten", "voorzitter", GivenLife.BY));
    assertThat(life.after(up).life().gripLevel()).isEqualTo(4);
    life.refuses(up, "grip-unchanged");
    assertThat(life.after(new ChangeGrip(4, true, "Rijk", "minister")).life().gripNational())
        .isTrue();
    assertThat(
            life.after(new ChangeGrip(0, false, "klaar", "voorzitter")).life().gripLevel())
        .isZero();
  }

  @Test
  void A4_aSituationBeginsAtGripZero() {
    given(opened(SituationKind.INCIDENT))
        .refuses(new ChangeGrip(0, false, "x", "niemand"), "grip-unchanged");
  }

  @Test
  void S2_leadershipGoesToAnotherInvolvedRegionAndTheFormerStaysInvolved() {
    var life = given(opened(SituationKind.INCIDENT));
    var over = new HandOverLeadership("VR23", "zwaartepunt", "voorzitters");
    assertThat(life.decides(over))
        .isEqualTo(new LeadershipHandedOver(
            GivenLife.ID, "VR24", "VR23", "zwaartepunt", "voorzitters", GivenLife.BY));
    life.refuses(new HandOverLeadership("VR24", "x", "y"), "leads-already");
    life.refuses(new HandOverLeadership("VR01", "x", "y"), "leadership-to-involved-region");
    life.after(over);
    assertThat(life.life().leadingRegion()).isEqualTo("VR23");
    assertThat(life.life().regions()).containsExactly("VR24", "VR23");
    life.refuses(over, "leads-already");
  }

  @Test
  void S2_oneMoreRegionIsInvolvedOnce() {
    var life = given(opened(SituationKind.INCIDENT));
    var involve = new InvolveRegion("VR22", "benedenstrooms");
    assertThat(life.decides(involve))
        .isEqualTo(new RegionInvolved(GivenLife.ID, "VR22", "benedenstrooms", GivenLife.BY));
    assertThat(life.after(involve).life().regions()).containsExactly("VR24", "VR23", "VR22");
    life.refuses(involve, "region-involved-already");
    life.refuses(new InvolveRegion("VR24", "x"), "region-involved-already");
  }

  @Test
  void nothingHappensToASituationThatWasNeverOpened() {
    given().refuses(new CloseSituation("x"), "situation-not-found");
  }

  @Test
  void aReconstructionStaysOneWhateverIsDoneToIt() {
    var life = given(GivenLife.reconstruction(SituationKind.RISK));
    for (SituationCommand command : GivenLife.everythingThatChanges()) {
      life.after(command);
      assertThat(life.life().reconstruction()).as(command.toString()).isTrue();
    }
  }
}
