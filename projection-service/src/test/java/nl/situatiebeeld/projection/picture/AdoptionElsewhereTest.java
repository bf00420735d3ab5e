package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A fact of another situation in a region's picture (F8): what became of its origin is shown to who
 * may know it there, and to nobody else. There VR23 and enexis take no part.
 */
class AdoptionElsewhereTest {

  private static final World WORLD = World.shared();
  private static final List<Who> OUTSIDERS = List.of(Who.NEIGHBOUR, Who.STRUCTUREEL);

  private final Instant begin =
      Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
  private final Story there = Story.begins(begin)
      .opened()
      .granted("waterschap-limburg", KERN, ACTIVE)
      .released("VR23")
      .reported("dike", "dike gives way");
  private final Story here = adopting();
  private final String copy = here.id("copy");

  private Story adopting() {
    Story story = Story.begins(begin)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .seconds(60);
    return story.adoptedFrom(there, "dike", "copy", "dike gives way");
  }

  private void tell() {
    WORLD.told(there);
    WORLD.told(here);
  }

  private JsonNode copy(Who who, String parameters) {
    return copyIn(WORLD.picture(who, here, parameters));
  }

  private JsonNode copyIn(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .path("facts")
        .valueStream()
        .filter(fact -> fact.path("id").asString().equals(copy))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void F8_whatBecameOfTheOriginInItsOwnSituationIsShown() {
    there.seconds(120).updated("dike", 2, "dike holds", false);
    Instant before = there.clock().minusSeconds(1);
    tell();
    for (Who who : List.of(Who.INFORMATION_MANAGER, Who.KERN, Who.EVALUATOR)) {
      JsonNode origin = copy(who, "").path("origin");
      assertThat(origin.path("fact").asString()).isEqualTo(there.id("dike"));
      assertThat(origin.path("version").asInt()).isEqualTo(1);
      assertThat(origin.path("currentVersion").asInt()).isEqualTo(2);
      assertThat(origin.path("owner").asString()).isEqualTo("waterschap-limburg");
      assertThat(origin.path("changed").asBoolean()).isTrue();
      JsonNode then = copy(who, "?asOf=" + World.escaped(before)).path("origin");
      assertThat(then.path("currentVersion").asInt()).isEqualTo(1);
      assertThat(then.path("changed").asBoolean()).isFalse();
    }
  }

  @Test
  void F8_anOriginThatEndedIsShownAsEnded() {
    there.seconds(120).retracted("dike");
    tell();
    JsonNode origin = copy(Who.INFORMATION_MANAGER, "").path("origin");
    assertThat(origin.path("status").asString()).isEqualTo("RETRACTED");
    assertThat(origin.path("changed").asBoolean()).isTrue();
  }

  @Test
  void V5_whoTakesNoPartThereLearnsNothingOfTheOrigin() {
    there.seconds(120).updated("dike", 2, "dike holds", false);
    tell();
    for (Who who : OUTSIDERS) {
      Answer picture = WORLD.picture(who, here, "");
      assertThat(copyIn(picture).path("origin").isMissingNode()
              || copyIn(picture).path("origin").isNull())
          .isTrue();
      Answer history = WORLD.get(who, "/facts/" + copy + "/history");
      Answer timeline = WORLD.get(who, "/situations/" + here.situation() + "/timeline");
      for (Answer answer : List.of(picture, history, timeline)) {
        assertThat(answer.body())
            .contains(copy)
            .doesNotContain(there.id("dike"))
            .doesNotContain(there.situation())
            .doesNotContain("dike holds")
            .doesNotContain("fact-adopted")
            .doesNotContain("decisive for us");
      }
    }
  }

  @Test
  void V4_F8_aCopyThatFollowsANarrowerLabelIsGoneNowAndWasThereBefore() {
    here.seconds(120).narrowed("copy", there, "dike");
    Instant before = here.clock().minusSeconds(1);
    tell();
    assertThat(WORLD.picture(Who.KERN, here, "").body()).contains(copy);
    JsonNode own = copy(Who.INFORMATION_MANAGER, "");
    assertThat(own.path("sensitivity").asString()).isEqualTo("RESTRICTED");
    assertThat(own.path("version").asInt()).isEqualTo(1);
    for (Who who : OUTSIDERS) {
      assertThat(WORLD.picture(who, here, "").body()).doesNotContain(copy);
      JsonNode then = copy(who, "?asOf=" + World.escaped(before));
      assertThat(then.path("sensitivity").asString()).isEqualTo("SHARED");
    }
    assertThat(WORLD.get(Who.INFORMATION_MANAGER, "/facts/" + copy + "/history").body())
        .contains("fact-narrowed");
    assertThat(
            WORLD.get(Who.KERN, "/situations/" + here.situation() + "/timeline").body())
        .contains("fact-updated")
        .doesNotContain("fact-narrowed");
  }

  @Test
  void V5_throughTheEyesOfAnotherNothingOfOtherSituationsShows() {
    tell();
    Answer through = WORLD.picture(Who.EVALUATOR, here, "?as=waterschap-limburg");
    assertThat(copyIn(through).path("statement").asString()).isEqualTo("dike gives way");
    assertThat(through.body()).doesNotContain(there.id("dike"));
  }

  @Test
  void F8_theHistoryTellsOfTheAdoptionWithItsReason() {
    tell();
    JsonNode version = WORLD
        .get(Who.INFORMATION_MANAGER, "/facts/" + copy + "/history")
        .json()
        .path("versions")
        .path(0);
    assertThat(version.path("change").asString()).isEqualTo("fact-adopted");
    assertThat(version.path("reason").asString()).isEqualTo("decisive for us");
    assertThat(version.at("/origin/fact").asString()).isEqualTo(there.id("dike"));
  }

  @Test
  void F8_readersOfTheStreamAreToldWhenTheOriginChanges() {
    tell();
    try (Stream kern = Stream.of(WORLD, Who.KERN, here, "");
        Stream outsider = Stream.of(WORLD, Who.STRUCTUREEL, here, "")) {
      kern.until(event -> event.name().equals("picture"));
      outsider.until(event -> event.name().equals("picture"));
      int from = there.events().size();
      there
          .seconds(Duration.between(there.clock(), Instant.now()).toSeconds())
          .updated("dike", 2, "dike holds", false);
      WORLD.publish(there.since(from));
      kern.until(event -> event.name().equals("fact")
          && event.data().at("/origin/currentVersion").asInt() == 2);
      here.reported("end", "done");
      WORLD.publish(here.since(here.events().size() - 1));
      outsider.until(event -> event.data().path("statement").asString("").equals("done"));
      assertThat(outsider.events())
          .noneMatch(event -> event.data().path("id").asString("").equals(copy));
    }
  }
}
