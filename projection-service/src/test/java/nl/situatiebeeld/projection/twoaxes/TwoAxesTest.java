package nl.situatiebeeld.projection.twoaxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens: whoever looks, as of whatever moments, sees what the model says (E1). */
class TwoAxesTest {

  private static final World WORLD = World.shared();
  private static final int STEPS = 140;
  private static final int QUESTIONS = 250;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void E1_whatIsKnownAndWhatWasTrueAreThoseOfANaiveFold(long seed) {
    RandomStory random = new RandomStory(seed, STEPS);
    Story story = WORLD.told(random.story());
    Random choice = new Random(seed);
    int seen = 0;
    int differing = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      String who =
          RandomStory.everyone().get(choice.nextInt(RandomStory.everyone().size()));
      Instant asOf = random.someMoment();
      Instant observedAt = choice.nextInt(4) == 0 ? null : random.someMoment();
      Set<String> expected = random.model().picture(who, asOf, observedAt);
      assertThat(shown(story, who, asOf, observedAt))
          .as("seed %s: %s, known %s, true %s", seed, who, asOf, observedAt)
          .isEqualTo(expected);
      if (expected != null && !expected.isEmpty()) {
        seen++;
        differing += expected.equals(random.model().picture(who, asOf, null)) ? 0 : 1;
      }
    }
    assertThat(seen).as("there is something to see").isGreaterThan(QUESTIONS / 4);
    assertThat(differing).as("the axes differ").isGreaterThan(QUESTIONS / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void E1_soAreThePicturesThroughOthersEyesAndWhatStandsBesideTheFacts(long seed) {
    RandomStory random = new RandomStory(seed, STEPS);
    Story story = WORLD.told(random.story());
    Random choice = new Random(seed);
    for (int i = 0; i < QUESTIONS / 3; i++) {
      Instant asOf = random.someMoment();
      Instant observedAt = choice.nextInt(4) == 0 ? null : random.someMoment();
      String what = "seed " + seed + ", known " + asOf + ", true " + observedAt;
      assertThat(decisions(story, asOf, observedAt))
          .as(what)
          .isEqualTo(random.model().decisions(asOf, observedAt));
      assertThat(takingPart(story, asOf, observedAt))
          .as(what)
          .isEqualTo(random.model().takingPart(asOf, observedAt));
      for (String partner : RandomStory.PARTNERS.keySet()) {
        Set<String> expected = random.model().picture(partner, asOf, observedAt);
        World.Answer through =
            WORLD.get(Who.EVALUATOR, path(story, "/picture", asOf, observedAt) + "&as=" + partner);
        assertThat(facts(through))
            .as(what + " as " + partner)
            .isEqualTo(expected == null ? Set.of() : expected);
      }
    }
  }

  private static @Nullable Set<String> shown(
      Story story, String organisation, Instant asOf, @Nullable Instant observedAt) {
    World.Answer answer = WORLD.get(who(organisation), path(story, "/picture", asOf, observedAt));
    return answer.status() == 403 || answer.status() == 404 ? null : facts(answer);
  }

  private static Set<String> facts(World.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Set<String> facts = new TreeSet<>();
    answer
        .json()
        .path("facts")
        .forEach(f -> facts.add(Story.nameOf(f.path("id").asString()) + ":"
            + f.path("version").asInt() + ":" + f.path("status").asString() + ":"
            + f.path("stale").asBoolean()));
    return facts;
  }

  private static Set<String> decisions(Story story, Instant asOf, @Nullable Instant observedAt) {
    Set<String> decisions = new TreeSet<>();
    WORLD
        .get(Who.EVALUATOR, path(story, "/decisions", asOf, observedAt))
        .json()
        .path("items")
        .forEach(item ->
            decisions.add(item.path("id").asString() + ":" + item.path("status").asString()));
    return decisions;
  }

  private static Set<String> takingPart(Story story, Instant asOf, @Nullable Instant observedAt) {
    Set<String> partners = new TreeSet<>();
    WORLD
        .get(Who.EVALUATOR, path(story, "/participations", asOf, observedAt))
        .json()
        .path("participations")
        .forEach(p -> {
          if (!p.path("state").asString().equals("DETACHED")) {
            partners.add(p.path("partnerId").asString());
          }
        });
    return partners;
  }

  static String path(Story story, String what, Instant asOf, @Nullable Instant observedAt) {
    return "/situations/" + story.situation() + what + "?asOf=" + World.escaped(asOf)
        + (observedAt == null ? "" : "&observedAt=" + World.escaped(observedAt));
  }

  static Who who(String organisation) {
    return switch (organisation) {
      case "waterschap-limburg" -> Who.KERN;
      case "enexis" -> Who.STRUCTUREEL;
      case "rode-kruis" -> Who.STANDBY;
      case "stichting-dierenhulp" -> Who.AD_HOC;
      case "VR24" -> Who.INFORMATION_MANAGER;
      case "VR23" -> Who.NEIGHBOUR;
      default -> Who.EVALUATOR;
    };
  }
}
