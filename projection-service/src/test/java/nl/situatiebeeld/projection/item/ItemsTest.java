package nl.situatiebeeld.projection.item;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.SOURCE_DATA;
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
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The lists beside the picture over HTTP: cut by eyes, as of any moment, in order. */
class ItemsTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(6)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE, "traffic")
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE);
  }

  private static Answer list(Who who, Story story, String list) {
    return WORLD.get(who, "/situations/" + story.situation() + "/" + list);
  }

  /**
   * Names of the items and, after each, the facts that are told: version>current, ! when changed.
   */
  private static List<String> brief(Answer answer) {
    List<String> brief = new ArrayList<>();
    for (JsonNode item : answer.json().path("items")) {
      brief.add(brief(item));
    }
    return brief;
  }

  private static String brief(JsonNode item) {
    StringBuilder text = new StringBuilder(Beside.nameOf(item.path("id").asString()));
    text.append(' ').append(item.path("status").asString());
    if (item.path("overdue").asBoolean()) {
      text.append(" overdue");
    }
    for (JsonNode fact : item.path("facts")) {
      text.append(' ')
          .append(Story.nameOf(fact.path("id").asString()))
          .append(fact.path("version").asInt())
          .append('>')
          .append(fact.path("current").asInt())
          .append(fact.path("changed").asBoolean() ? "!" : "");
    }
    item.path("items").forEach(id -> text.append(" of ").append(Beside.nameOf(id.asString())));
    return text.toString();
  }

  @Test
  void A2_aDecisionIsShownWithTheVersionsItRestsOn_markedOnceAFactHasChanged() {
    Story story = story()
        .reported("a", "one")
        .reported("b", "two", f -> f.on("traffic"))
        .reported("c", "three");
    Beside.of(story).decided("x", "a:1", "b:1", "c:1").minutes(10);
    Instant before = story.clock();
    story.seconds(60).updated("a", 2, "one!", false).retracted("c").verified("b");
    WORLD.told(story);
    assertThat(brief(list(Who.INFORMATION_MANAGER, story, "decisions?asOf=" + before)))
        .containsExactly("x TAKEN a1>1 b1>1 c1>1");
    assertThat(brief(list(Who.INFORMATION_MANAGER, story, "decisions")))
        .containsExactly("x TAKEN a1>2! b1>1 c1>1!");
    assertThat(brief(list(Who.STRUCTUREEL, story, "decisions")))
        .as("V1: it rests on facts of other themes as well")
        .isEmpty();
    JsonNode item = list(Who.KERN, story, "decisions").json().path("items").get(0);
    assertThat(item.path("forum").asString()).isEqualTo("ROT");
    assertThat(item.path("text").asString()).isEqualTo("decide x");
    assertThat(item.path("by").asString()).isEqualTo("VR24");
    assertThat(item.path("kind").asString()).isEqualTo("DECISION");
    assertThat(item.path("change").asString()).isEqualTo("decision-recorded");
    assertThat(item.has("addressedTo")).isFalse();
    assertThat(item.has("content")).isFalse();
  }

  @Test
  void A2_anActionGoesItsWay_overdueByTimeAndByEvent_andWasWhatItWasAsOfEachMoment() {
    Story story = story().reported("a", "one");
    Beside beside = Beside.of(story).decided("x").assigned("y", "waterschap-limburg", "x", "a:1");
    List<Instant> moments = new ArrayList<>(List.of(story.clock()));
    beside.minutes(5).started("y", "waterschap-limburg");
    moments.add(story.clock().plusSeconds(1));
    beside.minutes(55).overdue("y");
    moments.add(story.clock().minusSeconds(1));
    moments.add(story.clock().plusSeconds(1));
    beside.minutes(5).reassigned("y", "enexis");
    moments.add(story.clock());
    beside.minutes(5).done("y", "enexis", false);
    moments.add(story.clock());
    WORLD.told(story);
    List<String> seen = new ArrayList<>();
    for (Instant moment : moments) {
      Answer answer = list(Who.KERN, story, "actions?asOf=" + moment);
      JsonNode item = answer.json().path("items").get(0);
      seen.add(brief(item) + " " + item.path("owner").asString());
    }
    assertThat(seen)
        .containsExactly(
            "y OPEN a1>1 of x waterschap-limburg",
            "y IN_PROGRESS a1>1 of x waterschap-limburg",
            "y IN_PROGRESS a1>1 of x waterschap-limburg",
            "y IN_PROGRESS overdue a1>1 of x waterschap-limburg",
            "y OPEN a1>1 of x enexis",
            "y DONE a1>1 of x enexis");
    assertThat(brief(list(Who.KERN, story, "actions?open=true"))).isEmpty();
  }

  @Test
  void V5_eachSeesTheDecisionsThatAreForIt_andNoIdOfOthers() {
    Story story = story()
        .reported("a", "one")
        .reported("r", "SECRET", f -> f.labelled(Sensitivity.RESTRICTED));
    Beside.of(story)
        .decided("all", "a:1", "r:1")
        .decided("regions", Audience.REGIONS, List.of("enexis"), "r:1")
        .decided("few", Audience.ADDRESSED, List.of("stichting-dierenhulp", "VR23"))
        .decided("none", Audience.ADDRESSED, List.of())
        .assigned("y", "enexis", "none", "r:1");
    WORLD.told(story);
    assertThat(brief(list(Who.INFORMATION_MANAGER, story, "decisions")))
        .containsExactly("none TAKEN", "few TAKEN", "regions TAKEN r1>1", "all TAKEN a1>1 r1>1");
    assertThat(brief(list(Who.EVALUATOR, story, "decisions"))).hasSize(4);
    assertThat(brief(list(Who.NEIGHBOUR, story, "decisions")))
        .containsExactly("few TAKEN", "regions TAKEN", "all TAKEN a1>1");
    assertThat(brief(list(Who.KERN, story, "decisions"))).as("rests on r").isEmpty();
    assertThat(brief(list(Who.STRUCTUREEL, story, "decisions"))).containsExactly("regions TAKEN");
    assertThat(brief(list(Who.STANDBY, story, "decisions"))).isEmpty();
    assertThat(brief(list(Who.AD_HOC, story, "decisions"))).containsExactly("few TAKEN");
    assertThat(brief(list(Who.EVALUATOR, story, "decisions?as=enexis")))
        .containsExactly("regions TAKEN");
    assertThat(brief(list(Who.INFORMATION_MANAGER, story, "actions")))
        .containsExactly("y OPEN overdue r1>1 of none");
    assertThat(list(Who.STRUCTUREEL, story, "actions").body())
        .contains(Beside.of(story).id("y"))
        .doesNotContain(Beside.of(story).id("none"), story.id("r"), "addressedTo");
  }

  @Test
  void V1_V4_whoMayNotReadAllThatADecisionRestsOnDoesNotReadItsWords() {
    Story story = Story.begins(Instant.now().minus(Duration.ofHours(6)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE, "traffic", "meteo")
        .granted("rode-kruis", STANDBY, ACTIVE, "traffic")
        .granted("knmi", KOPPEL, ACTIVE, "meteo")
        .reported("m", "rain", f -> f.on("meteo"))
        .reported("t", "queue", f -> f.on("traffic"))
        .reported("r", "names", f -> f.on("traffic").labelled(RESTRICTED, "rode-kruis"))
        .reported("s", "places", f -> f.on("traffic").labelled(SOURCE_DATA))
        .proposed("p", "perhaps", f -> f.of("enexis").on("traffic"));
    Beside.of(story)
        .decided("none")
        .decided("m", "m:1")
        .decided("t", "t:1")
        .decided("both", "m:1", "t:1")
        .decided("r", "t:1", "r:1")
        .decided("s", "s:1")
        .decided("p", "p:1")
        .assigned("act", "VR24", "t", "r:1");
    story.sitRep(1, KOPPEL, "knmi");
    WORLD.told(story.accepted("p").updated("t", 2, "no queue", f -> f.on("meteo")));
    List<String> all = List.of("p", "s", "r", "both", "t", "m", "none");
    for (Who who : List.of(Who.INFORMATION_MANAGER, Who.NEIGHBOUR, Who.EVALUATOR)) {
      assertThat(names(list(who, story, "decisions"), "items")).isEqualTo(all);
    }
    assertThat(names(list(Who.KERN, story, "decisions"), "items"))
        .containsExactly("both", "t", "m", "none");
    assertThat(names(list(Who.STRUCTUREEL, story, "decisions"), "items"))
        .as("V1: what belongs to no theme is not for who is narrowed to some")
        .containsExactly("both", "t", "m");
    assertThat(names(list(Who.STANDBY, story, "decisions"), "items")).containsExactly("t");
    assertThat(names(WORLD.picture(Who.STANDBY, story, ""), "decisions")).containsExactly("t");
    assertThat(names(WORLD.picture(Who.KOPPEL, story, ""), "decisions"))
        .as("V2: by its SitRep")
        .containsExactly("m");
    for (Who who : List.of(Who.KERN, Who.STRUCTUREEL, Who.STANDBY)) {
      assertThat(names(list(who, story, "actions"), "items")).isEmpty();
    }
    assertThat(names(list(Who.NEIGHBOUR, story, "actions"), "items")).containsExactly("act");
  }

  @Test
  void V1_whoIsNarrowedToSomeThemesReadsWhatSpeaksOfThemOnly() {
    Story story = Story.begins(Instant.now().minus(Duration.ofHours(6)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE, "meteo")
        .granted("rode-kruis", STANDBY, ACTIVE, "traffic")
        .reported("t", "queue", f -> f.on("traffic"));
    Beside.of(story)
        .decided("none")
        .decidedOn("meteo", List.of("meteo"))
        .decidedOn("both", List.of("traffic", "meteo"))
        .decided("t", "t:1");
    WORLD.told(story);
    assertThat(names(list(Who.KERN, story, "decisions"), "items"))
        .containsExactly("t", "both", "meteo", "none");
    assertThat(names(list(Who.STRUCTUREEL, story, "decisions"), "items")).containsExactly("meteo");
    assertThat(names(list(Who.STANDBY, story, "decisions"), "items")).containsExactly("t");
    assertThat(names(WORLD.picture(Who.STRUCTUREEL, story, ""), "decisions"))
        .containsExactly("meteo");
  }

  private static List<String> names(Answer answer, String array) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.each(array, "id").stream().map(Beside::nameOf).toList();
  }

  @Test
  void A2_theStreamTellsEachReaderOfItsOwnItems() {
    Story story = WORLD.told(story().reported("a", "one"));
    try (Stream kern = Stream.of(WORLD, Who.KERN, story, "");
        Stream standby = Stream.of(WORLD, Who.STANDBY, story, "");
        Stream neighbour = Stream.of(WORLD, Who.NEIGHBOUR, story, "?theme=traffic")) {
      for (Stream stream : List.of(kern, standby, neighbour)) {
        stream.until(event -> event.name().equals("picture"));
      }
      int from = story.events().size();
      Beside.of(story)
          .decided("x", "a:1")
          .decided("z", Audience.ADDRESSED, List.of("rode-kruis"))
          .assigned("y", "waterschap-limburg", "x")
          .withdrawn("x");
      story.granted("someone", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      assertThat(kern.until("someone ACTIVE"))
          .containsExactly(
              "picture 1", "item x TAKEN", "item y OPEN", "item x WITHDRAWN", "someone ACTIVE");
      assertThat(standby.until("someone ACTIVE"))
          .containsExactly("picture 0", "item z TAKEN", "someone ACTIVE");
      assertThat(neighbour.until("someone ACTIVE"))
          .containsExactly(
              "picture 0", "item x TAKEN", "item y OPEN", "item x WITHDRAWN", "someone ACTIVE");
      JsonNode told = kern.events().get(1).data();
      assertThat(brief(told)).isEqualTo("x TAKEN a1>1");
    }
  }

  @Test
  void A2_thePictureHasWhatHoldsAndWhatWaits() {
    Story story = story().reported("a", "one");
    Beside beside = Beside.of(story)
        .decided("x", "a:1")
        .decided("old")
        .withdrawn("old")
        .assigned("y", "enexis", "x")
        .assigned("done", "enexis", "x")
        .done("done", "enexis", false)
        .assigned("off", "enexis", "x")
        .cancelled("off");
    WORLD.told(beside.story());
    JsonNode picture = WORLD.picture(Who.KERN, story, "").json();
    assertThat(picture.path("decisions").valueStream().map(ItemsTest::brief))
        .containsExactly("x TAKEN a1>1");
    assertThat(picture.path("actions").valueStream().map(ItemsTest::brief))
        .containsExactly("y OPEN overdue of x");
    assertThat(picture.path("informationRequests").size()).isZero();
    JsonNode limited = WORLD.picture(Who.STANDBY, story, "").json();
    assertThat(limited.path("decisions").size()).isZero();
  }

  @Test
  void A2_theTimelineTellsOfItemsToWhoSawThem() {
    Story story = story();
    Beside.of(story)
        .decided("x")
        .decided("secret", Audience.ADDRESSED, List.of())
        .withdrawn("secret")
        .withdrawn("x");
    WORLD.told(story);
    String path = "timeline?from=" + (story.events().size() - 3);
    assertThat(list(Who.KERN, story, path).each("events", "name"))
        .containsExactly("decision-recorded", "decision-withdrawn");
    assertThat(list(Who.KERN, story, path).each("events", "item"))
        .containsOnly(Beside.of(story).id("x"));
    assertThat(list(Who.NEIGHBOUR, story, path).each("events", "name")).hasSize(2);
    assertThat(list(Who.INFORMATION_MANAGER, story, path).each("events", "name"))
        .hasSize(4);
  }

  @Test
  void pagesFollowOneAnother() {
    Story story = story();
    Beside.of(story).decided("a").decided("b").decided("c");
    WORLD.told(story);
    Answer first = list(Who.KERN, story, "decisions?limit=2");
    assertThat(brief(first)).containsExactly("c TAKEN", "b TAKEN");
    Answer second = list(
        Who.KERN, story, "decisions?limit=2&before=" + first.json().path("next").asLong());
    assertThat(brief(second)).containsExactly("a TAKEN");
    assertThat(second.json().has("next")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ItemKind.class)
  void everyKindHasItsList(ItemKind kind) {
    Story story = WORLD.told(story());
    Answer answer = list(Who.KERN, story, kind.path());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("items").size()).isZero();
    assertThat(answer.json().path("position").asString())
        .isEqualTo("s." + story.events().size());
  }

  @ParameterizedTest
  @CsvSource({
    "KOPPEL, decisions, 403 sitrep-only",
    "KOPPEL, sitreps, 200 ",
    "KOPPEL, sitreps?as=enexis, 403 eyes-not-yours",
    "KERN, decisions?as=enexis, 403 eyes-not-yours",
    "FAR_REGION, alerts, 403 region-not-involved",
    "PARTNER_ADMIN, decisions, 403 role-missing",
    "AD_HOC_COLLEAGUE, decisions, 403 not-the-seconded-hin",
    "KERN, decisions?open=maybe, 400 invalid-parameter",
    "KERN, decisions?limit=1001, 400 invalid-parameter",
    "KERN, decisions?before=0, 400 invalid-parameter",
    "KERN, decisions?asOf=2199-01-01T00:00:00Z, 400 future-moment",
    "KERN, decision, 404 not-found",
  })
  void V5_whoMayNotLookIsToldWhatIsMissing(Who who, String list, String problem) {
    Story story = WORLD.told(story());
    assertThat(list(who, story, list).problem().strip()).isEqualTo(problem);
  }

  @Test
  void nothingIsToldOfASituationThatIsNotThere() {
    assertThat(WORLD.get(Who.KERN, "/situations/situation-none/decisions").problem())
        .isEqualTo("404 not-found");
  }
}
