package nl.situatiebeeld.projection.replay;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.twoaxes.RandomStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens: what a replay tells makes, at each moment, the picture as of it (E1, E2). */
class ReplayedPicturesTest {

  private static final World WORLD = World.shared();
  private static final int STEPS = 100;
  private static final int MOMENTS = 25;

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void E2_atEachMomentTheReplayShowsThePictureAsOfIt(long seed) {
    Story story = WORLD.told(new RandomStory(seed, STEPS).story());
    int seen = 0;
    for (Who who : List.of(
        Who.INFORMATION_MANAGER,
        Who.NEIGHBOUR,
        Who.KERN,
        Who.STRUCTUREEL,
        Who.STANDBY,
        Who.AD_HOC,
        Who.EVALUATOR)) {
      seen += compared(story, who, null, seed);
    }
    for (String as : List.of("enexis", "rode-kruis", "VR23", "KERN", "STANDBY")) {
      seen += compared(story, Who.EVALUATOR, as, seed);
    }
    assertThat(seen).as("facts that were compared").isGreaterThan(500);
  }

  @Test
  void E2_soDoesWhatHangsTogetherAndWhatKnowsSitRepsOnly() {
    Instant begin = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    Story there = Story.begins(begin).opened().reported("x", "level 3");
    WORLD.told(there);
    Story story = Story.begins(begin.plusSeconds(5))
        .opened()
        .granted("knmi", Profile.KOPPEL, ACTIVE, "meteo")
        .granted("waterschap-limburg", Profile.KERN, ACTIVE, "meteo", "incident")
        .seconds(10)
        .reported("a", "one")
        .seconds(10)
        .proposed("p", "two", draft -> draft)
        .reported("b", "three")
        .linked("b", "a")
        .seconds(10)
        .sitRep(1, Profile.KOPPEL, "knmi")
        .contradicted("a", "waterschap-limburg", "b")
        .seconds(10)
        .updated("a", 2, "four", true)
        .adoptedFrom(there, "x", "copy", "level 3")
        .seconds(10)
        .verified("a")
        .accepted("p")
        .sitRep(2, Profile.KOPPEL, "knmi")
        .seconds(10)
        .retracted("b")
        .handedOver("VR24", "VR23")
        .seconds(10)
        .updated("a", 3, "five", true);
    Beside.of(story).decided("d", "a:3").assigned("t", "VR24", "d", "a:3");
    story.seconds(60).updated("a", 4, "six", true);
    there.seconds(40).updated("x", 2, "level 4", true).seconds(5).retracted("x");
    WORLD.told(there);
    WORLD.told(story.seconds(4_000).renamed("after the due time"));
    int seen = 0;
    for (Who who :
        List.of(Who.INFORMATION_MANAGER, Who.NEIGHBOUR, Who.KERN, Who.KOPPEL, Who.EVALUATOR)) {
      seen += compared(story, who, null, 1);
    }
    for (String as : List.of("KOPPEL", "knmi", "waterschap-limburg")) {
      seen += compared(story, Who.EVALUATOR, as, 1);
    }
    assertThat(seen).as("facts that were compared").isGreaterThan(60);
  }

  static int compared(Story story, Who who, @Nullable String as, long seed) {
    NavigableMap<Instant, List<Stream.Event>> told = replayed(story, who, as);
    List<Instant> moments = new ArrayList<>(told.keySet());
    Random random = new Random(seed);
    Screen screen = new Screen();
    int facts = 0;
    for (int i = 0; i < moments.size(); i++) {
      told.getOrDefault(moments.get(i), List.of()).forEach(screen::take);
      boolean last = i == moments.size() - 1;
      if (last || random.nextInt(moments.size()) < MOMENTS) {
        Instant asked =
            last || random.nextBoolean() ? moments.get(i) : moments.get(i + 1).minusNanos(1_000);
        assertThat(screen.lines())
            .as("seed %s, %s as %s at %s", seed, who, as, asked)
            .isEqualTo(asOf(story, who, as, asked).lines());
        facts += screen.facts();
      }
    }
    return facts;
  }

  private static Screen asOf(Story story, Who who, @Nullable String as, Instant moment) {
    World.Answer answer = WORLD.picture(
        who, story, "?asOf=" + World.escaped(moment) + (as == null ? "" : "&as=" + as));
    return answer.status() == 200
        ? Screen.of(answer.json())
        : Screen.nothing(answer.problem().split(" ", 2)[1]);
  }

  /** Everything that a replay tells from beginning to end, by simulated moment. */
  static NavigableMap<Instant, List<Stream.Event>> replayed(
      Story story, Who who, @Nullable String as) {
    NavigableMap<Instant, List<Stream.Event>> told = new TreeMap<>();
    String eyes = as == null ? "" : "\"as\":\"" + as + "\",";
    World.Answer made = WORLD.post(
        who,
        "/situations/" + story.situation() + "/replays",
        "{" + eyes + "\"asFastAsPossible\":true}");
    if (made.status() != 201) {
      assertThat(made.status()).as(made.body()).isIn(403, 404);
      return told; // it never saw anything
    }
    String id = made.json().path("id").asString();
    WORLD.post(who, "/replays/" + id + "/resume", "");
    try (Stream stream = Stream.at(WORLD, who, "/replays/" + id + "/stream")) {
      stream.until("end finished");
      Instant at = Instant.MIN;
      for (Stream.Event event : stream.events()) {
        if (event.name().equals("clock")) {
          Instant next = Instant.parse(event.data().path("at").asString());
          assertThat(next).as("the clock runs forward").isAfterOrEqualTo(at);
          at = next;
        }
        told.computeIfAbsent(at, moment -> new ArrayList<>()).add(event);
      }
    }
    assertThat(WORLD.delete(who, "/replays/" + id).status()).isEqualTo(204);
    return told;
  }
}
