package nl.situatiebeeld.projection.stream;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Streams over HTTP: cut per reader, in order, resumable without loss. */
class StreamTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofMinutes(10))).opened();
  }

  /** Publishes what was added to the story since a number of events. */
  private static void more(Story story, int from) {
    WORLD.publish(story.since(from));
  }

  @Test
  void eachReaderGetsWhatItsEyesSee_inOrder() {
    Story story = WORLD.told(story()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("rode-kruis", STANDBY, MONITORING)
        .reported("a", "one"));
    try (Stream kern = Stream.of(WORLD, Who.KERN, story, "");
        Stream standby = Stream.of(WORLD, Who.STANDBY, story, "");
        Stream traffic = Stream.of(WORLD, Who.KERN, story, "?theme=traffic");
        Stream through = Stream.of(WORLD, Who.EVALUATOR, story, "?as=rode-kruis")) {
      for (Stream stream : List.of(kern, standby, traffic, through)) {
        stream.until(event -> event.name().equals("picture"));
      }
      int from = story.events().size();
      story
          .verified("a")
          .reported("b", "two", f -> f.on("traffic"))
          .disputed("a", "politie-limburg")
          .retracted("b")
          .granted("enexis", KERN, ACTIVE)
          .happens(new nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged(
              story.situation(), 3, false, "worse", "mayor", Story.LEADING));
      more(story, from);
      assertThat(kern.until("situation"))
          .containsExactly(
              "picture 1",
              "fact a VERIFIED",
              "fact b REPORTED",
              "fact a DISPUTED",
              "removed b",
              "enexis ACTIVE",
              "situation");
      List<String> limited =
          List.of("picture 0", "fact a VERIFIED", "removed a", "enexis ACTIVE", "situation");
      assertThat(standby.until("situation")).isEqualTo(limited);
      assertThat(through.until("situation")).isEqualTo(limited);
      assertThat(traffic.until("situation"))
          .containsExactly(
              "picture 0", "fact b REPORTED", "removed b", "enexis ACTIVE", "situation");
      assertThat(kern.lastId()).isEqualTo("s." + story.events().size());
    }
  }

  @Test
  void aReaderThatComesBackLosesNothingAndGetsNothingTwice() {
    Story story =
        WORLD.told(story().granted("waterschap-limburg", KERN, ACTIVE).reported("f0", "0"));
    Random random = new Random(42);
    List<Stream.Event> all = new ArrayList<>();
    String last = null;
    int facts = 1;
    for (int round = 0; round < 12; round++) {
      try (Stream stream = Stream.of(WORLD, Who.KERN.token(), story, "", last)) {
        if (last == null) {
          // a picture that is drawn late would hold what this test waits for as changes
          stream.until(event -> event.name().equals("picture"));
        }
        int from = story.events().size();
        int more = 1 + random.nextInt(20);
        for (int i = 0; i < more; i++) {
          story.reported("f" + facts++, "text");
        }
        Thread publishing = Thread.ofVirtual().start(() -> more(story, from));
        int enough = 1 + random.nextInt(more);
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> stream.events().size() >= enough);
        publishing.join();
        List<Stream.Event> seen = stream.events();
        all.addAll(seen);
        last = seen.getLast().id();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    try (Stream stream = Stream.of(WORLD, Who.KERN.token(), story, "", last)) {
      String end = "s." + story.events().size();
      if (!end.equals(last)) {
        stream.until(event -> event.id().equals(end));
        all.addAll(stream.events());
      }
    }
    List<String> ids = all.stream().map(Stream.Event::id).toList();
    assertThat(ids)
        .containsExactlyElementsOf(IntStream.rangeClosed(3, story.events().size())
            .mapToObj(i -> "s." + i)
            .toList());
  }

  @Test
  void whatAReaderHasPutTogetherIsThePicture() {
    Story story = WORLD.told(story().granted("rode-kruis", STANDBY, MONITORING));
    try (Stream stream = Stream.of(WORLD, Who.STANDBY, story, "")) {
      Random random = new Random(7);
      List<String> facts = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        int from = story.events().size();
        change(story, facts, random, i);
        more(story, from);
      }
      int from = story.events().size();
      story.happens(new nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed(
          story.situation(), "over", Story.LEADING));
      more(story, from);
      stream.until("situation");
      TreeMap<String, JsonNode> made = new TreeMap<>();
      for (Stream.Event event : stream.events()) {
        switch (event.name()) {
          case "picture" -> {
            made.clear();
            event.data().path("facts").forEach(f -> made.put(f.path("id").asString(), f));
          }
          case "fact" -> made.put(event.data().path("id").asString(), event.data());
          case "fact-removed" -> made.remove(event.data().path("id").asString());
          default -> {}
        }
      }
      TreeMap<String, JsonNode> asked = new TreeMap<>();
      WORLD
          .picture(Who.STANDBY, story, "")
          .json()
          .path("facts")
          .forEach(f -> asked.put(f.path("id").asString(), f));
      assertThat(asked).isNotEmpty();
      assertThat(made).isEqualTo(asked);
    }
  }

  private static void change(Story story, List<String> facts, Random random, int i) {
    if (facts.isEmpty() || random.nextInt(3) == 0) {
      facts.add("f" + i);
      story.reported("f" + i, "text " + i);
      return;
    }
    String fact = facts.get(random.nextInt(facts.size()));
    switch (random.nextInt(4)) {
      case 0, 1 -> story.verified(fact);
      case 2 -> story.disputed(fact, "politie-limburg");
      default -> {
        story.retracted(fact);
        facts.remove(fact);
      }
    }
  }

  @Test
  void manyReadersDoNotHoldUpEachOther() {
    Story story = WORLD.told(story().granted("waterschap-limburg", KERN, ACTIVE));
    List<Stream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 15; i++) {
        streams.add(Stream.of(WORLD, Who.KERN, story, ""));
      }
      streams.forEach(stream -> stream.until("picture 0"));
      List<PublishedEvent> before = story.events();
      for (int i = 0; i < 200; i++) {
        story.reported("f" + i, "text");
      }
      more(story, before.size());
      for (Stream stream : streams) {
        stream.until(event -> event.id().equals("s." + story.events().size()));
        Set<String> ids =
            new HashSet<>(stream.events().stream().map(Stream.Event::id).toList());
        assertThat(ids).hasSize(201);
      }
    } finally {
      streams.forEach(Stream::close);
    }
  }
}
