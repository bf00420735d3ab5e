package nl.situatiebeeld.projection.history;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The history of a fact, page by page. */
class HistoryTest {

  private static final World WORLD = World.shared();

  private static Story begun() {
    return Story.begins(Instant.now().minus(Duration.ofHours(6)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE);
  }

  private static Answer history(Who who, Story story, String parameters) {
    return WORLD.get(who, "/facts/" + story.id("a") + "/history" + parameters);
  }

  /** Follows the pages, each of this many versions at most. */
  private static List<String> paged(Who who, Story story, int limit) {
    List<String> told = new ArrayList<>();
    String from = "";
    while (true) {
      Answer page = history(who, story, "?limit=" + limit + from);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      assertThat(page.json().path("versions").size()).isLessThanOrEqualTo(limit);
      page.json().path("versions").forEach(version -> told.add(version.toString()));
      if (!page.json().has("next")) {
        return told;
      }
      from = "&from=" + page.json().path("next").asLong();
    }
  }

  @Test
  void F2_theSameStatesPageByPageAsAtOnce() {
    Story story = begun().reported("a", "one");
    for (int version = 2; version <= 6; version++) {
      story
          .seconds(10)
          .reported("beside" + version, "b")
          .updated("a", version, "v" + version, true);
    }
    WORLD.told(story.seconds(10).retracted("a"));
    for (Who who : List.of(Who.INFORMATION_MANAGER, Who.KERN, Who.EVALUATOR)) {
      List<String> whole = paged(who, story, 100);
      assertThat(whole).hasSize(7);
      assertThat(whole.getLast()).contains("fact-retracted");
      for (int limit : List.of(1, 2, 3, 6, 7)) {
        assertThat(paged(who, story, limit)).as(who + " by " + limit).isEqualTo(whole);
      }
    }
  }

  @Test
  void V5_aLaterPageTellsAStrangerNoMoreThanTheFirst() {
    Story story = WORLD.told(begun().reported("a", "one").updated("a", 2, "two", true));
    assertThat(history(Who.FAR_REGION, story, "").problem()).isEqualTo("404 not-found");
    assertThat(history(Who.FAR_REGION, story, "?from=2").problem()).isEqualTo("404 not-found");
    assertThat(history(Who.KERN, story, "?limit=501").problem()).isEqualTo("400 invalid-parameter");
    assertThat(history(Who.KERN, story, "?from=0").problem()).isEqualTo("400 invalid-parameter");
  }

  @Test
  void aPageEndsEarlierWhenItsVersionsAreLong() {
    Story story = begun().reported("a", "one");
    String essay = "water ".repeat(100_000);
    for (int version = 2; version <= 20; version++) {
      story.seconds(1).updated("a", version, version + essay, true);
    }
    WORLD.told(story);
    Answer first = history(Who.KERN, story, "");
    assertThat(first.body().length()).isLessThan(12_000_000);
    assertThat(first.json().has("next")).isTrue();
    assertThat(paged(Who.KERN, story, 100)).hasSize(20);
  }

  @Test
  void F5_theVersionThatStandsIsStaleByNowAsInThePicture() {
    Story story = WORLD.told(begun()
        .reported("a", "level 3.42", f -> f.refreshed(1))
        .seconds(3_600)
        .updated("a", 2, "level 3.50", f -> f.refreshed(5)));
    JsonNode versions = history(Who.KERN, story, "").json().path("versions");
    assertThat(versions.get(0).path("stale").asBoolean()).isFalse();
    assertThat(versions.get(1).path("stale").asBoolean()).isTrue();
    assertThat(WORLD.picture(Who.KERN, story, "").json().at("/facts/0/stale").asBoolean())
        .isTrue();
  }
}
