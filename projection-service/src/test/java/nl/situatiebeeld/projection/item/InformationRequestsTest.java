package nl.situatiebeeld.projection.item;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Information requests in their list, in the picture and as of any moment (A1). */
class InformationRequestsTest {

  private static final World WORLD = World.shared();
  private static final Actor CLOCK = new Actor("situatiebeeld", "clock");

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(6)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .granted("rode-kruis", STANDBY, ACTIVE, "meteo")
        .reported("a", "one");
  }

  private static String id(Story story) {
    return "request-" + story.situation().substring(10);
  }

  private static Story asked(Story story, Audience audience) {
    return story.happens(new InformationRequestEvent.InformationRequested(
        story.situation(),
        id(story),
        new Addressee("enexis", "storingsdienst"),
        "Hoeveel?",
        "traffic",
        story.clock().plusSeconds(60),
        audience,
        Story.LEADING));
  }

  private static List<String> seen(Who who, Story story, String more) {
    List<String> found = new ArrayList<>();
    String path = "/situations/" + story.situation() + "/information-requests" + more;
    for (JsonNode item : WORLD.get(who, path).json().path("items")) {
      found.add(item.path("status").asString()
          + (item.path("overdue").asBoolean() ? " overdue" : "")
          + (item.path("late").asBoolean() ? " late" : "")
          + " facts " + item.path("facts").size());
    }
    return found;
  }

  @Test
  void A1_isOpenThenOverdueThenExtendedThenAnsweredLate_asOfEachMoment() {
    Story story = asked(story(), Audience.READERS);
    List<Instant> moments = new ArrayList<>(List.of(story.clock()));
    story
        .seconds(61)
        .happens(new InformationRequestEvent.InformationRequestOverdue(
            story.situation(), id(story), story.clock(), CLOCK));
    moments.add(story.clock());
    story
        .seconds(10)
        .happens(new InformationRequestEvent.InformationRequestExtended(
            story.situation(),
            id(story),
            story.clock().plusSeconds(60),
            "more time",
            Story.LEADING));
    moments.add(story.clock());
    story
        .seconds(90)
        .happens(new InformationRequestEvent.InformationRequestAnswered(
            story.situation(),
            id(story),
            List.of(new FactVersion(story.id("a"), 1)),
            null,
            true,
            new Actor("enexis", "reporter")));
    moments.add(story.clock().minusSeconds(1));
    moments.add(story.clock());
    WORLD.told(story);
    assertThat(moments.stream().flatMap(m -> seen(Who.KERN, story, "?asOf=" + m).stream()))
        .containsExactly(
            "OPEN facts 0",
            "OPEN overdue facts 0",
            "OPEN facts 0",
            "OPEN overdue facts 0",
            "ANSWERED late facts 1");
    assertThat(WORLD
            .picture(Who.KERN, story, "")
            .json()
            .path("informationRequests")
            .size())
        .isZero();
  }

  @Test
  void A1_V5_onlyWhoItIsForSeesIt_andTheThemeNarrows() {
    Story open = WORLD.told(asked(story(), Audience.READERS));
    assertThat(seen(Who.KERN, open, "")).hasSize(1);
    assertThat(seen(Who.STANDBY, open, "")).isEmpty();
    JsonNode picture = WORLD.picture(Who.KERN, open, "").json();
    assertThat(picture.path("informationRequests").get(0).path("question").asString())
        .isEqualTo("Hoeveel?");
    Story closed = WORLD.told(asked(story(), Audience.ADDRESSED));
    assertThat(seen(Who.KERN, closed, "")).isEmpty();
    assertThat(seen(Who.NEIGHBOUR, closed, "")).isEmpty();
    assertThat(seen(Who.STRUCTUREEL, closed, "")).hasSize(1);
    assertThat(seen(Who.INFORMATION_MANAGER, closed, "")).hasSize(1);
  }
}
