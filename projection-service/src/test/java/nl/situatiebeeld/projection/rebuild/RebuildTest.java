package nl.situatiebeeld.projection.rebuild;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.views.ViewSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Views made anew from Kafka are the same, byte for byte, and the service goes on meanwhile. */
class RebuildTest {

  private static final World WORLD = World.with(Map.of());

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Story eventful(int seed) {
    Random random = new Random(seed);
    Story story = Story.begins(Instant.parse("2026-03-01T10:00:00.123456Z"))
        .opened()
        .granted("waterschap-limburg", KERN, MONITORING)
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE);
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      if (random.nextBoolean()) {
        story.seconds(random.nextInt(100));
      }
      if (facts.isEmpty() || random.nextInt(3) == 0) {
        facts.add("f" + i);
        story.reported("f" + i, "text " + i, f -> f.refreshed(30));
        continue;
      }
      String fact = facts.get(random.nextInt(facts.size()));
      switch (random.nextInt(5)) {
        case 0 -> story.verified(fact);
        case 1 -> story.disputed(fact, "politie-limburg");
        case 2 -> story.updated(fact, 2, "text again " + i, true);
        case 3 -> story.disclosed(fact, "stichting-dierenhulp");
        default -> story.granted("rode-kruis", STANDBY, random.nextBoolean() ? ACTIVE : MONITORING);
      }
    }
    return story;
  }

  @Test
  void theSameBytes_andTheServiceGoesOn() throws InterruptedException {
    Story first = eventful(1);
    WORLD.publishTwice(first.events());
    WORLD.awaitTold(first);
    Story second = WORLD.told(eventful(2));
    Database database = WORLD.database();
    String before = database.dump();
    try (Stream stream = Stream.of(WORLD, Who.KERN, first, "")) {
      stream.until(event -> event.name().equals("picture"));
      ProjectionService.rebuild(WORLD.arguments());
      assertThat(database.dump()).isEqualTo(before);
      assertThat(
              new ViewSchema(database.template(), database.transaction()).exists(ViewSchema.NEXT))
          .isFalse();
      int from = first.events().size();
      WORLD.publish(first.reported("after", "the rebuild").since(from));
      stream.until("fact after REPORTED");
      WORLD.awaitTold(first);
    }
    assertThat(WORLD.picture(Who.KERN, second, "").status()).isEqualTo(200);
  }

  @Test
  void underLoadNothingIsLostAndNobodyIsRefused() throws InterruptedException {
    Story story = WORLD.told(eventful(3));
    AtomicBoolean done = new AtomicBoolean();
    List<String> refused = new CopyOnWriteArrayList<>();
    Thread writing = Thread.ofVirtual().start(() -> {
      for (int i = 0; !done.get(); i++) {
        int from = story.events().size();
        WORLD.publish(story.reported("live" + i, "text").since(from));
      }
    });
    Thread reading = Thread.ofVirtual().start(() -> {
      long position = 0;
      while (!done.get()) {
        World.Answer answer = WORLD.picture(Who.EVALUATOR, story, "");
        String at =
            answer.status() == 200 ? answer.json().path("position").asString().substring(2) : "-1";
        if (Long.parseLong(at) < position) {
          refused.add(answer.status() + " " + at + " after " + position);
        }
        position = Math.max(position, Long.parseLong(at));
      }
    });
    try {
      ProjectionService.rebuild(WORLD.arguments());
    } finally {
      done.set(true);
      writing.join();
      reading.join();
    }
    WORLD.awaitTold(story);
    assertThat(refused).isEmpty();
    World.Answer timeline = WORLD.get(
        Who.EVALUATOR,
        "/situations/" + story.situation() + "/timeline?limit=1&from="
            + story.events().size());
    assertThat(timeline.json().path("events").size()).isEqualTo(1);
    String live = WORLD.database().dump();
    ProjectionService.rebuild(WORLD.arguments());
    assertThat(WORLD.database().dump()).isEqualTo(live);
  }

  @Test
  void withoutViewsItMakesTheFirst_andWhatWillNeverWorkIsNotTriedAgain()
      throws InterruptedException {
    Story story = WORLD.told(eventful(5));
    var fresh = TestServers.freshDatabase();
    List<String> arguments = new ArrayList<>(List.of(WORLD.arguments()));
    arguments.removeIf(each -> each.startsWith("--spring.datasource."));
    arguments.add("--spring.datasource.url=" + fresh.jdbcUrl());
    arguments.add("--spring.datasource.username=" + fresh.username());
    arguments.add("--spring.datasource.password=" + fresh.password());
    String[] settings = arguments.toArray(String[]::new);
    ProjectionService.rebuild(settings);
    Database database = Database.at(fresh.jdbcUrl(), fresh.username(), fresh.password());
    assertThat(database.dump())
        .contains(story.situation())
        .isEqualTo(WORLD.database().dump());
    database.template().execute("drop table views.consumed_position");
    assertThatThrownBy(() -> ProjectionService.rebuild(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("42P01");
  }

  @Test
  void onlyOneAtATime() {
    Database database = WORLD.database();
    try (Alone alone = Alone.claim(database.template())) {
      assertThatThrownBy(() -> ProjectionService.rebuild(WORLD.arguments()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another rebuild");
      alone.check();
    }
  }

  @Test
  void whatAKilledRebuildLeftIsClearedAway() throws InterruptedException {
    Database database = WORLD.database();
    database
        .transaction()
        .executeWithoutResult(status -> new ViewSchema(database.template(), database.transaction())
            .makeTables(ViewSchema.NEXT));
    Story story = WORLD.told(eventful(4));
    ProjectionService.rebuild(WORLD.arguments());
    assertThat(WORLD.picture(Who.EVALUATOR, story, "").status()).isEqualTo(200);
  }

  @Test
  void viewsOfAnotherVersionAreNotServed() {
    Database database = Database.fresh();
    database.template().update("update views.definition set fingerprint = 'older'");
    assertThatThrownBy(() -> new ViewSchema(database.template(), database.transaction()).prepare())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("--rebuild");
  }
}
