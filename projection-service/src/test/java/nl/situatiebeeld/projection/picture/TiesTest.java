package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
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
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How facts hang together, over HTTP: each link where both its ends show. */
class TiesTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE);
  }

  private static Story flood() {
    return story()
        .reported("dike", "dike gives way")
        .reported("power", "substation off", f -> f.of("VR24").labelled(RESTRICTED, "politie"))
        .reported("care", "home without power")
        .seconds(60)
        .linked("power", "dike")
        .linked("care", "power");
  }

  private static JsonNode fact(Answer answer, String id) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    for (JsonNode fact : answer.json().path("facts")) {
      if (fact.path("id").asString().equals(id)) {
        return fact;
      }
    }
    throw new AssertionError(id + " is not in " + answer.body());
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static Answer total(Who who, Story story, String parameters) {
    return WORLD.get(who, "/situations/" + story.situation() + "/total-picture" + parameters);
  }

  @Test
  void F7_causesAndEffectsShowFromBothSidesAndAsOfAnyMoment() {
    Story story = flood();
    Instant linked = story.clock();
    story.seconds(60).unlinked("care", "power");
    WORLD.told(story);
    Answer then = WORLD.picture(Who.INFORMATION_MANAGER, story, "?asOf=" + World.escaped(linked));
    assertThat(texts(fact(then, story.id("power")).at("/links/causes")))
        .containsExactly(story.id("dike"));
    assertThat(texts(fact(then, story.id("power")).at("/links/effects")))
        .containsExactly(story.id("care"));
    assertThat(texts(fact(then, story.id("dike")).at("/links/effects")))
        .containsExactly(story.id("power"));
    Answer before = WORLD.picture(
        Who.INFORMATION_MANAGER, story, "?asOf=" + World.escaped(linked.minusSeconds(1)));
    Answer now = WORLD.picture(Who.INFORMATION_MANAGER, story, "");
    assertThat(texts(fact(before, story.id("power")).at("/links/causes"))).isEmpty();
    assertThat(texts(fact(now, story.id("power")).at("/links/effects"))).isEmpty();
    assertThat(texts(fact(now, story.id("care")).at("/links/causes"))).isEmpty();
  }

  @Test
  void F7_theTotalPictureTellsWhatFollowsFromAFact() {
    Story story = WORLD.told(flood());
    JsonNode dike =
        total(Who.INFORMATION_MANAGER, story, "?fact=" + story.id("dike")).json();
    assertThat(dike.path("facts").size()).isEqualTo(3);
    assertThat(dike.path("links").toString())
        .isEqualTo("[{\"cause\":\"%s\",\"effect\":\"%s\"},{\"cause\":\"%s\",\"effect\":\"%s\"}]"
            .formatted(story.id("dike"), story.id("power"), story.id("power"), story.id("care")));
    assertThat(dike.path("cascades").toString())
        .isEqualTo(("[{\"fact\":\"%s\",\"effects\":[{\"fact\":\"%s\",\"steps\":1},"
                + "{\"fact\":\"%s\",\"steps\":2}],\"causes\":[]}]")
            .formatted(story.id("dike"), story.id("power"), story.id("care")));
    assertThat(total(Who.INFORMATION_MANAGER, story, "").json().path("cascades").size())
        .isEqualTo(3);
    assertThat(total(Who.KOPPEL, story, "").problem()).isEqualTo("404 not-found");
  }

  @Test
  void F7_aHiddenFactInTheMiddleTellsNothing() {
    Story story = WORLD.told(flood());
    for (Who who : List.of(Who.STRUCTUREEL, Who.NEIGHBOUR, Who.KERN)) {
      Answer cut = total(who, story, "");
      assertThat(cut.each("facts", "id")).contains(story.id("dike"), story.id("care"));
      assertThat(cut.json().path("links").size()).isZero();
      assertThat(cut.json().path("cascades").size()).isZero();
      assertThat(cut.body()).doesNotContain(story.id("power"));
      assertThat(WORLD.picture(who, story, "").body()).doesNotContain(story.id("power"));
      assertThat(
              WORLD.get(who, "/situations/" + story.situation() + "/timeline").body())
          .doesNotContain("linked")
          .doesNotContain(story.id("power"));
      assertThat(WORLD.get(who, "/facts/" + story.id("care") + "/history").body())
          .doesNotContain("linked")
          .doesNotContain("therefore")
          .doesNotContain(story.id("power"));
      try (Stream stream = Stream.of(WORLD, who.token(), story, "", "s.6")) {
        int from = story.events().size();
        story.reported("end" + from, "done");
        WORLD.publish(story.since(from));
        stream.until(event -> event.data().path("statement").asString("").equals("done"));
        assertThat(stream.brief()).noneMatch(brief -> brief.startsWith("fact care"));
      }
    }
    Answer all =
        WORLD.get(Who.INFORMATION_MANAGER, "/situations/" + story.situation() + "/timeline");
    assertThat(all.each("events", "name")).contains("fact-effect-linked");
    Answer through = total(Who.EVALUATOR, story, "?as=enexis");
    assertThat(through.body()).doesNotContain(story.id("power"));
  }

  @Test
  void F7_linksEndWithTheFactsThatTheyLink() {
    Story story = WORLD.told(flood().retracted("power"));
    JsonNode now = total(Who.INFORMATION_MANAGER, story, "").json();
    assertThat(now.path("links").size()).isZero();
    assertThat(texts(
            fact(WORLD.picture(Who.EVALUATOR, story, ""), story.id("care")).at("/links/causes")))
        .isEmpty();
  }

  @Test
  void F4_differentReadingsOfOneEventStandSideBySideAndNameEachOther() {
    Story story = WORLD.told(story()
        .reported("high", "4 metres")
        .reported("low", "3 metres", f -> f.of("enexis"))
        .reported("secret", "2 metres", f -> f.of("VR24").labelled(RESTRICTED, "politie"))
        .contradicted("high", "enexis", "low")
        .contradicted("high", "VR24", "secret"));
    Answer leading = WORLD.picture(Who.INFORMATION_MANAGER, story, "");
    assertThat(texts(fact(leading, story.id("high")).at("/links/contradictedBy")))
        .containsExactlyInAnyOrder(story.id("low"), story.id("secret"));
    assertThat(texts(fact(leading, story.id("secret")).at("/links/contradicts")))
        .containsExactly(story.id("high"));
    Answer kern = WORLD.picture(Who.KERN, story, "");
    assertThat(texts(fact(kern, story.id("high")).at("/links/contradictedBy")))
        .containsExactly(story.id("low"));
    assertThat(texts(fact(kern, story.id("low")).at("/links/contradicts")))
        .containsExactly(story.id("high"));
    assertThat(kern.body()).doesNotContain(story.id("secret"));
    story.updated("high", 2, "3 metres", true);
    WORLD.publish(story.since(story.events().size() - 1));
    WORLD.awaitTold(story);
    Answer settled = WORLD.picture(Who.KERN, story, "");
    assertThat(texts(fact(settled, story.id("low")).at("/links/contradicts"))).isEmpty();
  }

  @Test
  void F8_whatBecomesOfTheOriginIsShownWithTheAdoptedFact() {
    Story story = WORLD.told(story().reported("origin", "one").adopted("own", "origin", f -> f));
    JsonNode own = fact(WORLD.picture(Who.NEIGHBOUR, story, ""), story.id("own"));
    assertThat(own.path("owner").asString()).isEqualTo("VR23");
    assertThat(own.at("/origin/fact").asString()).isEqualTo(story.id("origin"));
    assertThat(own.at("/origin/version").asInt()).isEqualTo(1);
    assertThat(own.at("/origin/owner").asString()).isEqualTo("waterschap-limburg");
    assertThat(own.at("/origin/status").asString()).isEqualTo("REPORTED");
    assertThat(own.at("/origin/changed").asBoolean()).isFalse();
    assertThat(texts(
            fact(WORLD.picture(Who.KERN, story, ""), story.id("origin")).at("/links/adoptedAs")))
        .containsExactly(story.id("own"));
    try (Stream stream = Stream.of(WORLD, Who.NEIGHBOUR, story, "")) {
      stream.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      story.updated("origin", 2, "two", false).verified("origin").retracted("origin");
      WORLD.publish(story.since(from));
      stream.until("removed origin");
      assertThat(stream.brief())
          .containsExactly(
              "picture 2",
              "fact own REPORTED",
              "fact origin REPORTED",
              "fact own REPORTED",
              "fact origin VERIFIED",
              "fact own REPORTED",
              "removed origin");
      assertThat(stream.events().stream()
              .filter(event -> event.brief().equals("fact own REPORTED"))
              .map(event -> event.data().at("/origin/currentVersion").asInt() + " "
                  + event.data().at("/origin/status").asString() + " "
                  + event.data().at("/origin/changed").asBoolean()))
          .containsExactly("2 REPORTED true", "1 VERIFIED false", "1 RETRACTED true");
    }
  }

  @Test
  void F8_anOriginThatIsHiddenIsNotToldAtAll() {
    Story story = WORLD.told(story()
        .granted("rode-kruis", STANDBY, MONITORING)
        .reported("origin", "one")
        .adopted("own", "origin", f -> f)
        .verified("own"));
    Answer standby = WORLD.picture(Who.STANDBY, story, "");
    JsonNode own = fact(standby, story.id("own"));
    assertThat(own.has("origin")).isFalse();
    assertThat(standby.body()).doesNotContain(story.id("origin"));
    String hidden = WORLD
        .told(story()
            .reported("origin", "one", f -> f.of("VR24").labelled(RESTRICTED, "VR23"))
            .adopted("own", "origin", f -> f))
        .situation();
    Answer timeline = WORLD.get(Who.KERN, "/situations/" + hidden + "/timeline");
    assertThat(timeline.each("events", "name"))
        .contains("fact-reported")
        .doesNotContain("fact-adopted");
    Answer told = WORLD.get(Who.NEIGHBOUR, "/situations/" + hidden + "/timeline");
    assertThat(told.each("events", "name")).contains("fact-adopted");
    String fact = timeline
        .json()
        .path("events")
        .valueStream()
        .filter(event -> event.path("name").asString().equals("fact-reported"))
        .findFirst()
        .orElseThrow()
        .path("fact")
        .asString();
    assertThat(WORLD.get(Who.KERN, "/facts/" + fact + "/history").body())
        .contains("fact-reported")
        .doesNotContain("adopted-")
        .doesNotContain("decisive");
  }

  @Test
  void F7_whoReadsTheStreamSeesBothEndsOfALinkChange() {
    Story story = WORLD.told(story().reported("a", "one").reported("b", "two"));
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "")) {
      stream.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      story.linked("b", "a").unlinked("b", "a").linked("b", "a").retracted("b");
      story.happens(new FactEvent.FactVerified(
          story.situation(), story.id("a"), 1, "seen", null, true, Story.LEADING));
      WORLD.publish(story.since(from));
      stream.until("fact a VERIFIED");
      List<String> links = stream.events().stream()
          .filter(event -> event.name().equals("fact"))
          .map(event -> Story.nameOf(event.data().path("id").asString())
              + event.data().at("/links/causes").size()
              + event.data().at("/links/effects").size())
          .toList();
      assertThat(links)
          .containsExactlyInAnyOrder("a01", "b10", "a00", "b00", "a01", "b10", "a00", "a00");
      assertThat(stream.brief()).contains("removed b");
    }
  }
}
