package nl.situatiebeeld.situation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.matching.Reach;
import org.junit.jupiter.api.Test;

class SituationOutlineTest {

  private static final String ID = "situation-1";
  private static final Actor BY = new Actor("VR24", "information-manager");
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final Geometry PLACE = new Geometry.Point(List.of(5.7, 50.8));

  private static final SituationOpened OPENED = new SituationOpened(
      ID,
      SituationKind.RISK,
      "Hoogwater",
      "VR24",
      List.of("VR23"),
      START,
      PLACE,
      List.of("meteo"),
      false,
      BY);

  @Test
  void S6_theOverviewIsWhatTheEventsSay() {
    SituationOutline outline = SituationOutline.of(List.of(OPENED));
    assertThat(outline.overview())
        .isEqualTo(new Overview("Hoogwater", SituationKind.RISK, "VR24", 0, false, PLACE, START));
    assertThat(outline.reach())
        .isEqualTo(new Reach(List.of("VR24", "VR23"), List.of("meteo"), PLACE));
  }

  @Test
  void S6_theOverviewFollowsTheSituation() {
    SituationOutline outline = SituationOutline.of(List.of(
        OPENED,
        new GripChanged(ID, 3, true, "x", "x", BY),
        new SituationPromoted(ID, "x", BY),
        new RegionInvolved(ID, "VR21", "x", BY),
        new LeadershipHandedOver(ID, "VR24", "VR23", "x", "x", BY),
        new SituationClosed(ID, "x", BY),
        new SituationReopened(ID, "x", BY)));
    assertThat(outline.overview())
        .isEqualTo(
            new Overview("Hoogwater", SituationKind.INCIDENT, "VR23", 3, true, PLACE, START));
    assertThat(outline.reach().regions()).containsExactly("VR24", "VR23", "VR21");
  }

  @Test
  void aSituationBeginsOnceWithItsOpening() {
    assertThatThrownBy(() -> SituationOutline.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SituationOutline.of(List.of(OPENED, OPENED)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
