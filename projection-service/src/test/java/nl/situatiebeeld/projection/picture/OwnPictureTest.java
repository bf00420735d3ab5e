package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 1: the own picture under own control, by the picture, as of a moment and by the stream. */
class OwnPictureTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    Story story = Story.begins(Instant.now().minus(Duration.ofHours(2)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE, "meteo")
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .reported("own", "one")
        .reported("traffic", "own, elsewhere", f -> f.on("traffic"))
        .reported("hidden", "own, for one", f -> f.labelled(RESTRICTED, "VR24"))
        .reported("other", "two", f -> f.of("enexis"))
        .reported("region", "three", f -> f.of("VR23"));
    Beside.of(story).decided("x", "own:1");
    return story.seconds(60).adopted("copy", "own", f -> f);
  }

  private static List<String> facts(Who who, Story story, String parameters) {
    return WORLD.picture(who, story, "?own=true" + parameters).each("facts", "id").stream()
        .map(Story::nameOf)
        .toList();
  }

  @Test
  void V1_aKernPartnersOwnPictureIsMadeOfItsFacts_whateverTheirLabelOrTheme() {
    Story story = WORLD.told(story());
    assertThat(facts(Who.KERN, story, "")).containsExactlyInAnyOrder("own", "traffic", "hidden");
    assertThat(facts(Who.KERN, story, "&theme=traffic")).containsExactly("traffic");
    assertThat(facts(Who.KERN, story, "&observedAt=" + World.escaped(story.clock())))
        .containsExactlyInAnyOrder("own", "traffic", "hidden");
    Answer picture = WORLD.picture(Who.KERN, story, "?own=true");
    assertThat(picture.json().path("decisions").size())
        .as("what others recorded")
        .isZero();
    assertThat(WORLD.picture(Who.KERN, story, "?own=false").each("facts", "id"))
        .contains(story.id("other"));
  }

  @Test
  void F8_aRegionsOwnPictureHoldsWhatItAdopted_withItsOrigin() {
    Story story = WORLD.told(story());
    assertThat(facts(Who.NEIGHBOUR, story, "")).containsExactlyInAnyOrder("region", "copy");
    Answer picture = WORLD.picture(Who.NEIGHBOUR, story, "?own=true");
    assertThat(picture
            .json()
            .path("facts")
            .valueStream()
            .map(fact -> fact.path("origin").path("fact").asString("")))
        .containsExactlyInAnyOrder("", story.id("own"));
    Answer leading = WORLD.picture(Who.INFORMATION_MANAGER, story, "?own=true");
    assertThat(leading.each("facts", "id")).isEmpty();
    assertThat(leading.json().path("decisions").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "STRUCTUREEL, 403 own-picture-not-in-profile",
    "STANDBY, 403 own-picture-not-in-profile",
    "AD_HOC, 403 own-picture-not-in-profile",
    "EVALUATOR, 403 own-picture-not-in-profile",
    "KOPPEL, 403 sitrep-only",
    "FAR_REGION, 403 region-not-involved",
    "NATIONAL, 403 national-centre-overview-only",
  })
  void V5_whoHasNoneIsToldWhatIsMissing(Who who, String problem) {
    Story story = WORLD.told(story());
    Answer picture = WORLD.picture(who, story, "?own=true");
    assertThat(picture.problem()).isEqualTo(problem);
    assertThat(picture.body()).doesNotContain(story.id("own"), story.id("other"));
    Answer stream = WORLD.get(who, "/situations/" + story.situation() + "/picture/stream?own=true");
    assertThat(stream.problem()).isEqualTo(problem);
  }

  @Test
  void E1_theRightsOfTheMomentDecide() {
    Story story = story().granted("waterschap-limburg", STRUCTUREEL, ACTIVE);
    Instant then = story.clock();
    story.seconds(60).granted("waterschap-limburg", KERN, ACTIVE);
    WORLD.told(story);
    assertThat(facts(Who.KERN, story, "")).contains("own");
    assertThat(WORLD
            .picture(Who.KERN, story, "?own=true&asOf=" + World.escaped(then))
            .problem())
        .isEqualTo("403 own-picture-not-in-profile");
  }

  @Test
  void V5_anOwnPictureIsNotLookedAtThroughTheEyesOfAnother() {
    Story story = WORLD.told(story());
    String path = "?own=true&as=waterschap-limburg";
    assertThat(WORLD.picture(Who.INFORMATION_MANAGER, story, path).problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(WORLD.picture(Who.KERN, story, "?own=perhaps").problem())
        .isEqualTo("400 invalid-parameter");
  }

  @Test
  void V1_theStreamTellsOfOwnFactsOnly_andEndsWithTheRight() {
    Story story = WORLD.told(story());
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "?own=true")) {
      stream.until("picture 3");
      int from = story.events().size();
      story
          .updated("other", 2, "two!", false)
          .reported("new", "four")
          .reported("more", "five", f -> f.of("enexis"))
          .retracted("own")
          .granted("waterschap-limburg", STRUCTUREEL, ACTIVE);
      Beside.of(story).decided("y", "new:1");
      WORLD.publish(story.since(from));
      stream.until(event -> event.name().equals("end"));
      assertThat(stream.brief()).doesNotContain("fact more REPORTED", "item y TAKEN");
      assertThat(stream.brief().getLast()).isEqualTo("end own-picture-not-in-profile");
    }
  }

  @Test
  void V1_theStreamGoesOnWithWhatIsOwn() {
    Story story = WORLD.told(story());
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "?own=true")) {
      stream.until("picture 3");
      int from = story.events().size();
      story.updated("other", 2, "two!", false).reported("new", "four").retracted("own");
      Beside.of(story).decided("y", "new:1");
      story.granted("politie-limburg", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      assertThat(stream.until("politie-limburg ACTIVE"))
          .containsExactly(
              "picture 3", "fact new REPORTED", "removed own", "politie-limburg ACTIVE");
    }
  }
}
