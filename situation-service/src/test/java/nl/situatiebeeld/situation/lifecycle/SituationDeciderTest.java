package nl.situatiebeeld.situation.lifecycle;

import static nl.situatiebeeld.situation.lifecycle.GivenLife.CLOSED;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.given;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionReleased;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRenamed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRescoped;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ChangeGrip;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.CloseSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.HandOverLeadership;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.InvolveRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.PromoteSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReleaseRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.RenameSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.RescopeSituation;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Grip;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationDeciderTest {

  private static final Geometry MEERS = new Geometry.Point(List.of(5.72, 50.97));
  private static final Geometry GEUL = new Geometry.Point(List.of(5.83, 50.86));

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
            new Scope("Hoogwater", null, List.of("meteo")),
            false,
            new Grip(0, false)));
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
    closed.refuses(new ReleaseRegion("VR23", "x"), "situation-closed");
    closed.refuses(new RenameSituation("Maas", "x"), "situation-closed");
    closed.refuses(new RescopeSituation(null, List.of("care"), "x"), "situation-closed");
  }

  @Test
  void A4_gripGoesUpAndDownWithReasonAndAuthority() {
    var life = given(opened(SituationKind.INCIDENT));
    var up = new ChangeGrip(4, false, "meer gemeenten", "voorzitter");
    assertThat(life.decides(up))
        .isEqualTo(
            new GripChanged(GivenLife.ID, 4, false, "meer gemeenten", "voorzitter", GivenLife.BY));
    assertThat(life.after(up).life().grip()).isEqualTo(new Grip(4, false));
    life.refuses(up, "grip-unchanged");
    assertThat(life.after(new ChangeGrip(4, true, "Rijk", "minister")).life().grip())
        .isEqualTo(new Grip(4, true));
    assertThat(
            life.after(new ChangeGrip(0, false, "klaar", "voorzitter")).life().grip())
        .isEqualTo(new Grip(0, false));
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
  void S2_gripFiveNeedsMoreThanOneRegion() {
    var five = new ChangeGrip(5, false, "regio-overstijgend", "voorzitters");
    var two = given(opened(SituationKind.INCIDENT));
    assertThat(two.after(five).life().grip()).isEqualTo(new Grip(5, false));
    two.refuses(new ReleaseRegion("VR23", "x"), "grip-crosses-regions");
    two.after(new InvolveRegion("VR22", "x")).after(new ReleaseRegion("VR23", "x"));
    var one = given(opened(SituationKind.INCIDENT)).after(new ReleaseRegion("VR23", "x"));
    one.refuses(five, "grip-crosses-regions");
    assertThat(one.after(new ChangeGrip(4, false, "x", "y")).life().grip().level())
        .isEqualTo(4);
  }

  @Test
  void S2_aRegionThatHasNothingToDoWithItIsReleasedAndTheLeadingOneStays() {
    var life = given(opened(SituationKind.INCIDENT));
    var release = new ReleaseRegion("VR23", "droog gebleven");
    assertThat(life.decides(release))
        .isEqualTo(new RegionReleased(GivenLife.ID, "VR23", "droog gebleven", GivenLife.BY));
    life.refuses(new ReleaseRegion("VR24", "x"), "leading-region-stays");
    life.refuses(new ReleaseRegion("VR22", "x"), "region-not-involved-here");
    assertThat(life.after(release).life().regions()).containsExactly("VR24");
    life.refuses(release, "region-not-involved-here");
    assertThat(life.after(new InvolveRegion("VR23", "toch")).life().regions())
        .containsExactly("VR24", "VR23");
  }

  @Test
  void S2_aSituationIsRenamed() {
    var life = given(opened(SituationKind.INCIDENT));
    var rename = new RenameSituation("Hoogwater Maas", "ook de Geul");
    assertThat(life.decides(rename))
        .isEqualTo(
            new SituationRenamed(GivenLife.ID, "Hoogwater Maas", "ook de Geul", GivenLife.BY));
    life.refuses(new RenameSituation("Hoogwater", "x"), "name-unchanged");
    assertThat(life.after(rename).life().scope())
        .isEqualTo(new Scope("Hoogwater Maas", null, List.of("meteo")));
    life.refuses(rename, "name-unchanged");
  }

  @Test
  void S2_theAreaChangesAndThemesAreAddedNeverTakenAway() {
    var life = given(opened(SituationKind.INCIDENT));
    var wider = new RescopeSituation(MEERS, List.of("care", "meteo"), "het stijgt");
    assertThat(life.decides(wider))
        .isEqualTo(new SituationRescoped(
            GivenLife.ID, MEERS, List.of("meteo", "care"), "het stijgt", GivenLife.BY));
    assertThat(life.after(wider).life().scope())
        .isEqualTo(new Scope("Hoogwater", MEERS, List.of("meteo", "care")));
    life.refuses(wider, "scope-unchanged");
    life.refuses(new RescopeSituation(null, List.of(), "x"), "scope-unchanged");
    life.refuses(new RescopeSituation(null, List.of("care"), "x"), "scope-unchanged");
    assertThat(life.decides(new RescopeSituation(null, List.of("traffic"), "x")))
        .isEqualTo(new SituationRescoped(
            GivenLife.ID, MEERS, List.of("meteo", "care", "traffic"), "x", GivenLife.BY));
    assertThat(life.decides(new RescopeSituation(GEUL, List.of(), "x")))
        .isEqualTo(
            new SituationRescoped(GivenLife.ID, GEUL, List.of("meteo", "care"), "x", GivenLife.BY));
  }

  @Test
  void S2_aSituationHasSoManyThemesAtMost() {
    List<String> more =
        IntStream.range(1, Limits.THEMES).mapToObj(i -> "theme-" + i).toList();
    var life = given(opened(SituationKind.INCIDENT));
    life.after(new RescopeSituation(null, more, "x"));
    assertThat(life.life().scope().themes()).hasSize(Limits.THEMES);
    life.refuses(new RescopeSituation(null, List.of("nog-een"), "x"), "too-many-themes");
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
