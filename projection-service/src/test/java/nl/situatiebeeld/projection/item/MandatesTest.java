package nl.situatiebeeld.projection.item;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mandates as items: the mandating partner is told who takes part under its mandate (S8). */
class MandatesTest {

  private static final World WORLD = World.shared();
  private static final String WATER = "waterschap-limburg";
  private static final String POWER = "enexis";
  private static final String CROSS = "rode-kruis";
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private final Story story = story();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
        .opened()
        .granted(WATER, KERN, ACTIVE)
        .granted(POWER, STRUCTUREEL, ACTIVE);
  }

  private static Story mandated(
      Story told, @Nullable String by, ParticipationState state, String... themes) {
    return told.happens(new ParticipationEvent.ParticipationGranted(
        told.situation(),
        CROSS,
        state,
        "task",
        "agreement-" + CROSS,
        STANDBY,
        Story.rights(STANDBY, state),
        List.of(themes),
        true,
        END,
        null,
        null,
        by,
        false,
        "VR24",
        "helps the dike watch",
        Story.LEADING));
  }

  private static JsonNode mandates(Who who, Story told, String parameters) {
    Answer answer = WORLD.get(who, "/situations/" + told.situation() + "/mandates" + parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items");
  }

  private static String brief(JsonNode item) {
    return "%s under %s %s %s %s"
        .formatted(
            item.path("partnerId").asString(),
            item.path("mandatedBy").asString(),
            item.path("status").asString(),
            item.path("state").asString(),
            item.path("themes"));
  }

  private static List<String> seen(Who who, Story told, String parameters) {
    return mandates(who, told, parameters)
        .valueStream()
        .map(MandatesTest::brief)
        .toList();
  }

  @Test
  void S8_theMandatingPartnerIsToldWhoSinceWhenUntilWhenAndHowToTakeItBack() {
    mandated(story.seconds(60), WATER, MONITORING, "meteo");
    WORLD.told(story);
    JsonNode item = mandates(Who.KERN, story, "").get(0);
    assertThat(item.path("kind").asString()).isEqualTo("MANDATE");
    assertThat(item.path("status").asString()).isEqualTo("STANDS");
    assertThat(item.path("open").asBoolean()).isTrue();
    assertThat(item.path("partnerId").asString()).isEqualTo(CROSS);
    assertThat(item.path("mandatedBy").asString()).isEqualTo(WATER);
    assertThat(item.path("grantingRegion").asString()).isEqualTo("VR24");
    assertThat(item.path("coreTask").asString()).isEqualTo("task");
    assertThat(item.path("state").asString()).isEqualTo("MONITORING");
    assertThat(Instant.parse(item.path("since").asString())).isEqualTo(story.clock());
    assertThat(Instant.parse(item.path("until").asString())).isEqualTo(END);
    assertThat(item.at("/withdrawal/method").asString()).isEqualTo("POST");
    assertThat(item.at("/withdrawal/path").asString())
        .isEqualTo("/api/v1/situations/" + story.situation() + "/participations/" + CROSS
            + "/mandate/withdrawal");
    assertThat(item.path("change").asString()).isEqualTo("participation-granted");
    assertThat(item.path("changedBy").asString()).isEqualTo("VR24");
    assertThat(item.has("addressedTo")).isFalse();
  }

  @Test
  void S8_V5_bothPartnersAndTheRegionsSeeTheMandateAndNobodyElse() {
    mandated(story, WATER, MONITORING, "meteo");
    WORLD.told(story);
    String expected = CROSS + " under " + WATER + " STANDS MONITORING [\"meteo\"]";
    for (Who who :
        List.of(Who.KERN, Who.STANDBY, Who.INFORMATION_MANAGER, Who.NEIGHBOUR, Who.EVALUATOR)) {
      assertThat(seen(who, story, "")).as("%s", who).containsExactly(expected);
    }
    assertThat(seen(Who.STRUCTUREEL, story, "")).isEmpty();
    assertThat(seen(Who.INFORMATION_MANAGER, story, "?as=" + POWER)).isEmpty();
    for (Who who : List.of(Who.FAR_REGION, Who.KOPPEL, Who.AD_HOC)) {
      assertThat(
              WORLD.get(who, "/situations/" + story.situation() + "/mandates").status())
          .as("%s", who)
          .isIn(403, 404);
    }
  }

  @Test
  void S8_itIsOpenWhileTheMandateStands_followsTheParticipationAndEndsWithIt() {
    mandated(story, WATER, MONITORING, "meteo", "traffic");
    Instant since = story.clock();
    mandated(story.seconds(60), WATER, MONITORING, "meteo");
    Instant narrowed = story.clock();
    story
        .seconds(60)
        .happens(new ParticipationEvent.ParticipationActivated(
            story.situation(), CROSS, Story.rights(STANDBY, ACTIVE), "at work", Story.LEADING));
    Instant active = story.clock();
    story.seconds(60).detached(CROSS);
    WORLD.told(story);
    String under = CROSS + " under " + WATER;
    assertThat(seen(Who.KERN, story, "?asOf=" + since))
        .containsExactly(under + " STANDS MONITORING [\"meteo\",\"traffic\"]");
    assertThat(seen(Who.KERN, story, "?asOf=" + narrowed))
        .containsExactly(under + " STANDS MONITORING [\"meteo\"]");
    JsonNode then = mandates(Who.KERN, story, "?asOf=" + active).get(0);
    assertThat(brief(then)).isEqualTo(under + " STANDS ACTIVE [\"meteo\"]");
    assertThat(Instant.parse(then.path("since").asString())).isEqualTo(since);
    JsonNode now = mandates(Who.KERN, story, "").get(0);
    assertThat(brief(now)).isEqualTo(under + " ENDED ACTIVE [\"meteo\"]");
    assertThat(now.path("open").asBoolean()).isFalse();
    assertThat(now.path("change").asString()).isEqualTo("participation-detached");
    assertThat(now.has("withdrawal")).isFalse();
    assertThat(seen(Who.KERN, story, "?open=true")).isEmpty();

    mandated(story.seconds(60), WATER, ACTIVE, "meteo");
    WORLD.told(story);
    JsonNode again = mandates(Who.KERN, story, "?open=true").get(0);
    assertThat(again.path("id").asString()).isEqualTo(now.path("id").asString());
    assertThat(Instant.parse(again.path("since").asString())).isEqualTo(story.clock());
  }

  @Test
  void S8_underAnotherMandateOrNoneTheFormerOneEndsAndTellsNothingOfTheNext() {
    mandated(story, WATER, ACTIVE, "meteo");
    mandated(story.seconds(60), POWER, ACTIVE, "meteo");
    WORLD.told(story);
    String ended = CROSS + " under " + WATER + " ENDED ACTIVE [\"meteo\"]";
    String next = CROSS + " under " + POWER;
    assertThat(seen(Who.KERN, story, "")).containsExactly(ended);
    assertThat(seen(Who.STRUCTUREEL, story, ""))
        .containsExactly(next + " STANDS ACTIVE [\"meteo\"]");
    assertThat(seen(Who.STANDBY, story, "")).hasSize(2);

    mandated(story.seconds(60), null, ACTIVE, "meteo");
    WORLD.told(story);
    assertThat(seen(Who.STRUCTUREEL, story, ""))
        .containsExactly(next + " ENDED ACTIVE [\"meteo\"]");
    assertThat(seen(Who.INFORMATION_MANAGER, story, "?open=true")).isEmpty();
  }

  @Test
  void S8_whoTakesPartUnderNoMandateIsNotAmongThem() {
    mandated(story, null, ACTIVE, "meteo");
    story.detached(CROSS);
    WORLD.told(story);
    assertThat(seen(Who.INFORMATION_MANAGER, story, "")).isEmpty();
  }

  @Test
  void S8_theStreamTellsTheMandatingPartnerAndNoOther() {
    WORLD.told(story);
    try (Stream kern = Stream.of(WORLD, Who.KERN, story, "");
        Stream other = Stream.of(WORLD, Who.STRUCTUREEL, story, "")) {
      kern.until(event -> event.name().equals("picture"));
      other.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      mandated(story.seconds(5), WATER, ACTIVE, "meteo");
      story.seconds(5).detached(CROSS).granted("someone", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      assertThat(kern.until("someone ACTIVE"))
          .filteredOn(told -> told.startsWith("item"))
          .satisfiesExactly(
              told -> assertThat(told).endsWith(" STANDS"),
              told -> assertThat(told).endsWith(" ENDED"));
      assertThat(other.until("someone ACTIVE")).noneMatch(told -> told.startsWith("item"));
    }
  }

  @Test
  void S8_V5_theDatabaseGivesTheMandateToNoOtherPartnerWhateverTheQuery() {
    Database database = Database.fresh();
    database.apply(mandated(story, WATER, ACTIVE, "meteo").events(), 2);
    assertThat(rows(database, new Eyes.Everything())).isEqualTo(1);
    assertThat(rows(database, new Eyes.Region("VR23", false))).isEqualTo(1);
    assertThat(rows(database, partner(WATER))).isEqualTo(1);
    assertThat(rows(database, partner(CROSS))).isEqualTo(1);
    assertThat(rows(database, partner(POWER))).isZero();
    assertThat(rows(database, partner(""))).isZero();
  }

  private static Eyes partner(String organisation) {
    return new Eyes.Partner(
        organisation, Rights.Reading.LIVE, true, Set.of("meteo"), Set.of(), null);
  }

  private int rows(Database database, Eyes eyes) {
    return database
        .readings()
        .of(new Caller("evaluator", "inspectie-jv", Set.of("evaluator")), reading -> {
          reading.lookThrough(story.situation(), Span.at(story.events().size()), eyes, false);
          return reading.items(List.of(ItemKind.MANDATE), false, null, 10).size();
        });
  }
}
