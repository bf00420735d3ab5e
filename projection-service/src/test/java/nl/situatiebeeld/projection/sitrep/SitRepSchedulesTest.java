package nl.situatiebeeld.projection.sitrep;

import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.projection.sitrep.SitRepTest.begun;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Set times of SitReps as those see them for whom they are (A3). */
class SitRepSchedulesTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void A3_aMissedSetTimeShowsAsOverdueUntilItsSitRepIsIssued() {
    Instant first = BEGIN.plusSeconds(3_600);
    Story story = begun();
    String schedule = "schedule-" + story.situation();
    WORLD.told(story
        .happens(new SitRepEvent.SitRepScheduleSet(
            story.situation(),
            schedule,
            KOPPEL,
            List.of("knmi"),
            first,
            60,
            ScheduleMode.BY_HAND,
            15,
            Story.LEADING))
        .seconds(3_600 + 900)
        .happens(new SitRepEvent.SitRepMissed(
            story.situation(), schedule, KOPPEL, first, first, 1, Story.LEADING))
        .seconds(60)
        .happens(new SitRepEvent.SitRepSetTimeAnswered(
            story.situation(), schedule, "sitrep-x", first, Story.LEADING)));
    String list = "/situations/" + story.situation() + "/sitrep-schedules?asOf=";
    JsonNode before = schedule(list + "2026-03-01T10:59:59Z");
    assertThat(before.path("overdue").asBoolean()).isFalse();
    assertThat(before.path("status").asString()).isEqualTo("RUNNING");
    JsonNode missed = schedule(list + "2026-03-01T11:17:30Z");
    assertThat(missed.path("overdue").asBoolean()).isTrue();
    assertThat(missed.path("status").asString()).isEqualTo("MISSED");
    assertThat(missed.path("dueAt").asString()).isEqualTo(first.toString());
    JsonNode late = schedule(list + "2026-03-01T11:59:00Z");
    assertThat(late.path("overdue").asBoolean()).isFalse();
    assertThat(late.path("status").asString()).isEqualTo("RUNNING");
    assertThat(late.path("dueAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void A3_aScheduleForAllOfAProfileShowsToThoseWhoTakePartWithIt() {
    Instant first = BEGIN.plusSeconds(3_600);
    Story story = begun();
    String schedule = "schedule-" + story.situation();
    WORLD.told(story
        .happens(new SitRepEvent.SitRepScheduleSet(
            story.situation(),
            schedule,
            KOPPEL,
            List.of(),
            first,
            60,
            ScheduleMode.BY_HAND,
            15,
            Story.LEADING))
        .seconds(3_600 + 900)
        .happens(new SitRepEvent.SitRepMissed(
            story.situation(), schedule, KOPPEL, first, first, 1, Story.LEADING)));
    String list = "/situations/" + story.situation() + "/sitrep-schedules?asOf=";
    Answer answer = WORLD.get(Who.KOPPEL, list + "2026-03-01T11:17:30Z");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/items/0/id").asString()).isEqualTo(schedule);
    assertThat(answer.json().at("/items/0/overdue").asBoolean()).isTrue();
    assertThat(WORLD.get(Who.KERN, list + "2026-03-01T11:17:30Z").body())
        .as("takes part with another profile")
        .doesNotContain(schedule);
    assertThat(schedule(list + "2026-03-01T11:17:30Z").path("addressedTo").size())
        .isZero();
  }

  private static JsonNode schedule(String path) {
    Answer answer = WORLD.get(Who.INFORMATION_MANAGER, path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/items/0");
  }
}
