package nl.situatiebeeld.projection.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.situatiebeeld.projection.picture.TotalPicture.Link;
import nl.situatiebeeld.projection.picture.TotalPicture.Step;
import org.junit.jupiter.api.Test;

class CascadesTest {

  private static final Cascades FLOOD = new Cascades(List.of(
      new Link("dike", "power"),
      new Link("dike", "road"),
      new Link("power", "care"),
      new Link("road", "care"),
      new Link("care", "move")));

  @Test
  void F7_fromAFactFollowsAllThatFollowsFromItDirectlyOrNot() {
    assertThat(FLOOD.effectsOf("dike"))
        .containsExactly(
            new Step("power", 1), new Step("road", 1), new Step("care", 2), new Step("move", 3));
    assertThat(FLOOD.effectsOf("care")).containsExactly(new Step("move", 1));
    assertThat(FLOOD.effectsOf("move")).isEmpty();
  }

  @Test
  void F7_aFactFollowsFromAllThatLedToIt() {
    assertThat(FLOOD.causesOf("move"))
        .containsExactly(
            new Step("care", 1), new Step("power", 2), new Step("road", 2), new Step("dike", 3));
    assertThat(FLOOD.causesOf("dike")).isEmpty();
    assertThat(FLOOD.causesOf("elsewhere")).isEmpty();
  }

  @Test
  void F7_theShortestWayCounts() {
    Cascades cascades = new Cascades(
        List.of(new Link("a", "b"), new Link("b", "c"), new Link("c", "d"), new Link("a", "d")));
    assertThat(cascades.effectsOf("a"))
        .containsExactly(new Step("b", 1), new Step("d", 1), new Step("c", 2));
  }

  @Test
  void F7_randomCascadesAreWhatAClosureOfTheirLinksGives() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Link> links = new ArrayList<>();
      int facts = 2 + random.nextInt(9);
      for (int i = 0; i < random.nextInt(25); i++) {
        int cause = random.nextInt(facts - 1);
        links.add(new Link("f" + cause, "f" + (cause + 1 + random.nextInt(facts - cause - 1))));
      }
      Map<String, Map<String, Integer>> closure = closure(links);
      Cascades cascades = new Cascades(links);
      for (int i = 0; i < facts; i++) {
        String fact = "f" + i;
        assertThat(byFact(cascades.effectsOf(fact)))
            .as("seed " + seed)
            .isEqualTo(closure.getOrDefault(fact, Map.of()));
        Map<String, Integer> causes = new TreeMap<>();
        closure.forEach((cause, effects) -> {
          if (effects.containsKey(fact)) {
            causes.put(cause, effects.get(fact));
          }
        });
        assertThat(byFact(cascades.causesOf(fact))).as("seed " + seed).isEqualTo(causes);
      }
    }
  }

  private static Map<String, Integer> byFact(List<Step> steps) {
    Map<String, Integer> found = new TreeMap<>();
    steps.forEach(step -> found.put(step.fact(), step.steps()));
    return found;
  }

  /** Shortest ways by relaxing every link until nothing changes: another way than a walk. */
  private static Map<String, Map<String, Integer>> closure(List<Link> links) {
    Map<String, Map<String, Integer>> found = new HashMap<>();
    boolean changed = true;
    for (Link link : links) {
      found.computeIfAbsent(link.cause(), c -> new TreeMap<>()).put(link.effect(), 1);
    }
    while (changed) {
      changed = false;
      for (Map<String, Integer> effects : found.values()) {
        for (Link link : links) {
          Integer way = effects.get(link.cause());
          if (way != null && way + 1 < effects.getOrDefault(link.effect(), Integer.MAX_VALUE)) {
            effects.put(link.effect(), way + 1);
            changed = true;
          }
        }
      }
    }
    return found;
  }
}
