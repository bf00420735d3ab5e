package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;

/** Whatever is linked, unlinked and retracted: as of each moment the links are those of a fold. */
class RandomCascadesTest {

  private static final World WORLD = World.shared();
  private static final int FACTS = 12;
  private static final int STEPS = 80;

  private final Map<Instant, Set<String>> links = new HashMap<>();
  private final Map<Instant, Set<String>> open = new HashMap<>();
  private final Set<String> now = new TreeSet<>();
  private final Set<String> ended = new HashSet<>();

  @Test
  void F7_asOfEachMomentTheLinksAreThoseOfAFoldForWhoeverLooks() {
    Random random = new Random(7);
    Story story = begin();
    for (int i = 0; i < STEPS; i++) {
      step(story.seconds(1), random);
      remember(story.clock());
    }
    WORLD.told(story);
    links.forEach((moment, all) -> {
      assertThat(shown(Who.EVALUATOR, story, moment)).as("all at " + moment).isEqualTo(all);
      assertThat(shown(Who.STRUCTUREEL, story, moment))
          .as("open ones at " + moment)
          .isEqualTo(open.get(moment));
    });
    assertThat(links.values()).as("there is something to see").anyMatch(s -> s.size() > 8);
    assertThat(open.values()).anyMatch(s -> !s.isEmpty());
  }

  /** Every third fact is hidden from the partner. */
  private static Story begin() {
    Story story = Story.begins(
            Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE);
    for (int i = 0; i < FACTS; i++) {
      boolean hidden = hidden("f" + i);
      story.reported("f" + i, "text", f -> hidden ? f.labelled(RESTRICTED, "politie") : f);
    }
    return story;
  }

  private static boolean hidden(String fact) {
    return Integer.parseInt(fact.substring(1)) % 3 == 0;
  }

  private void step(Story story, Random random) {
    int from = random.nextInt(FACTS - 1);
    String cause = "f" + from;
    String effect = "f" + (from + 1 + random.nextInt(FACTS - from - 1));
    if (random.nextInt(20) == 0 && ended.size() < 3) {
      if (ended.add(effect)) {
        story.retracted(effect);
        now.removeIf(link -> link.startsWith(effect + ">") || link.endsWith(">" + effect));
      }
    } else if (!ended.contains(cause) && !ended.contains(effect)) {
      String link = cause + ">" + effect;
      if (now.remove(link)) {
        story.unlinked(effect, cause);
      } else {
        now.add(link);
        story.linked(effect, cause);
      }
    }
  }

  private void remember(Instant moment) {
    links.put(moment, new TreeSet<>(now));
    open.put(
        moment,
        now.stream()
            .filter(link -> !hidden(link.split(">", -1)[0]) && !hidden(link.split(">", -1)[1]))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> shown(Who who, Story story, Instant moment) {
    World.Answer answer = WORLD.get(
        who, "/situations/" + story.situation() + "/total-picture?asOf=" + World.escaped(moment));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Set<String> shown = new TreeSet<>();
    answer
        .json()
        .path("links")
        .forEach(link -> shown.add(Story.nameOf(link.path("cause").asString()) + ">"
            + Story.nameOf(link.path("effect").asString())));
    return shown;
  }
}
