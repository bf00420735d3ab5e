package nl.situatiebeeld.projection.sitrep;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.projection.sitrep.SitRepTest.at;
import static nl.situatiebeeld.projection.sitrep.SitRepTest.begun;
import static nl.situatiebeeld.projection.sitrep.SitRepTest.statements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What who reads by SitReps sees of the picture (V2, S8). */
class SitRepEyesTest {

  private static final World WORLD = World.shared();

  @Test
  void V2_thePictureOfAKoppelPartnerTellsNoMoreThanItsSitRep() {
    Story begun = begun();
    Story story = WORLD.told(begun
        .happens(new InformationRequestEvent.InformationRequested(
            begun.situation(),
            "request-" + begun.situation(),
            new Addressee("enexis", null),
            "how many houses are without power",
            null,
            begun.clock().plusSeconds(3_600),
            Audience.READERS,
            Story.LEADING))
        .sitRep(1, KOPPEL, "knmi"));
    JsonNode sitRep = WORLD.get(Who.KOPPEL, at(story, 1, "")).json();
    Answer picture = WORLD.picture(Who.KOPPEL, story, "");
    assertThat(picture.body()).doesNotContain("how many houses", "agreement-", "\"since\"");
    assertThat(picture.json().path("participations")).hasSameSizeAs(sitRep.path("participants"));
    for (JsonNode one : picture.json().path("participations")) {
      assertThat(one.propertyNames())
          .containsExactlyInAnyOrder(
              "partnerId", "state", "profile", "themes", "ended", "awaitsThemes");
      assertThat(one.path("themes")).isEmpty();
      assertThat(one.path("awaitsThemes").asBoolean()).isFalse();
    }
    assertThat(picture.json().path("decisions")).isEqualTo(sitRep.path("decisions"));
    assertThat(picture.json().path("actions")).isEqualTo(sitRep.path("actions"));
    assertThat(picture.json().path("situation").has("themes")).isFalse();
    assertThat(picture.each("facts", "statement"))
        .containsExactlyInAnyOrderElementsOf(statements(WORLD.get(Who.KOPPEL, at(story, 1, ""))));
  }

  @Test
  void S8_underAKoppelMandateAMonitoringStandbyReadsVerifiedFactsOnly() {
    Story begun = begun();
    Story story = WORLD.told(begun
        .happens(new ParticipationEvent.ParticipationGranted(
            begun.situation(),
            "rode-kruis",
            ParticipationState.MONITORING,
            "task",
            "agreement-rode-kruis",
            Profile.STANDBY,
            Story.rights(KOPPEL, ACTIVE), // what the mandate leaves of its own
            List.of("meteo"),
            true,
            null,
            null,
            null,
            "knmi",
            false,
            "VR24",
            "watches for knmi",
            Story.LEADING))
        .sitRep(1, STANDBY, "rode-kruis"));
    assertThat(statements(WORLD.get(Who.STANDBY, at(story, 1, "")))).containsExactly("openbaar");
    assertThat(WORLD.picture(Who.STANDBY, story, "").each("facts", "statement"))
        .containsExactly("openbaar");
    assertThat(WORLD.picture(Who.EVALUATOR, story, "?as=rode-kruis").each("facts", "statement"))
        .containsExactly("openbaar");
  }
}
