package nl.situatiebeeld.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.twoaxes.RandomStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens: what a replay tells makes, at each moment, the picture as of it (E1, E2). */
class ReplayedPicturesTest {

  private static final World WORLD = World.shared();
  private static final int STEPS = 120;
  private static final int MOMENTS = 25;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
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
    assertThat(seen).as("facts that were compared").isGreaterThan(1_000);
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
        Instant asked = last || random.nextBoolean()
            ? moments.get(i)
            : moments.get(i + 1).minusNanos(1_000);
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
        who,
        story,
        "?asOf=" + World.escaped(moment) + (as == null ? "" : "&as=" + as));
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
      assertThat(made.status()).as(made.body()).isEqualTo(403);
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
