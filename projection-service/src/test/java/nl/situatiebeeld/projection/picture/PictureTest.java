package nl.situatiebeeld.projection.picture;

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
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pictures over HTTP: per profile, now and as of any moment. */
class PictureTest {

  private static final World WORLD = World.shared();

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Story everyProfile() {
    return Story.begins(hoursAgo(2))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE, "meteo")
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .seconds(60)
        .reported("shared", "water rises")
        .reported("traffic", "road closed", f -> f.on("traffic"))
        .reported("verified", "bridge closed")
        .verified("verified")
        .reported("source", "object here", f -> f.labelled(SOURCE_DATA))
        .reported("restricted", "for enexis", f -> f.labelled(RESTRICTED, "enexis"))
        .proposed("proposed", "power is off", f -> f.of("enexis"))
        .reported("retracted", "a mistake")
        .retracted("retracted")
        .disclosed("traffic", "stichting-dierenhulp");
  }

  private static Set<String> facts(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Set<String> names = new TreeSet<>();
    answer.each("facts", "id").forEach(id -> names.add(Story.nameOf(id)));
    return names;
  }

  @Test
  void eachProfileSeesItsPicture() {
    Story story = WORLD.told(everyProfile());
    assertThat(facts(WORLD.picture(Who.INFORMATION_MANAGER, story, "")))
        .containsExactly("proposed", "restricted", "shared", "source", "traffic", "verified");
    assertThat(facts(WORLD.picture(Who.NEIGHBOUR, story, "")))
        .containsExactly("proposed", "shared", "source", "traffic", "verified");
    assertThat(facts(WORLD.picture(Who.KERN, story, "")))
        .containsExactly("restricted", "shared", "source", "traffic", "verified");
    assertThat(facts(WORLD.picture(Who.STRUCTUREEL, story, "")))
        .containsExactly("proposed", "restricted", "shared", "verified");
    assertThat(facts(WORLD.picture(Who.STANDBY, story, ""))).containsExactly("verified");
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, ""))).containsExactly("traffic");
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, ""))).hasSize(6);
  }

  @Test
  void whoLooksThroughTheEyesOfAnotherSeesTheSameAndHowMuchIsWithheld() {
    Story story = WORLD.told(everyProfile());
    Answer evaluator = WORLD.picture(Who.EVALUATOR, story, "?as=enexis");
    assertThat(facts(evaluator)).isEqualTo(facts(WORLD.picture(Who.STRUCTUREEL, story, "")));
    assertThat(evaluator.json().path("withheld").asInt()).isEqualTo(2);
    assertThat(facts(WORLD.picture(Who.INFORMATION_MANAGER, story, "?as=VR23"))).hasSize(5);
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, "?as=stichting-dierenhulp")))
        .containsExactly("traffic");
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, "?as=STANDBY")))
        .as("a supposed active one")
        .containsExactly("shared", "traffic", "verified");
    Answer koppel = WORLD.picture(Who.EVALUATOR, story, "?as=KOPPEL");
    assertThat(facts(koppel)).isEmpty();
    assertThat(koppel.json().at("/explanation/code").asString()).isEqualTo("sitrep-only");
    for (Who who : java.util.List.of(Who.INFORMATION_MANAGER, Who.EVALUATOR)) {
      assertThat(WORLD.picture(who, story, "").json().path("withheld").asInt(-1))
          .as("nothing is withheld from one's own eyes")
          .isZero();
    }
    assertThat(WORLD.picture(Who.KERN, story, "").json().has("withheld")).isFalse();
  }

  @Test
  void v5TheIdsOfWithheldFactsAreCut() {
    Story story = Story.begins(hoursAgo(1))
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .reported("secret", "x", f -> f.of("politie-limburg").labelled(RESTRICTED, "wml"))
        .reported("open", "one");
    String secret = story.id("secret");
    String open = story.id("open");
    story
        .reported("a", "two", f -> f.restsOn(secret, open))
        .happens(new FactEvent.FactDisputed(
            story.situation(), story.id("a"), 1, "not so", secret, Story.LEADING));
    WORLD.told(story);
    for (Who who : java.util.List.of(Who.STRUCTUREEL, Who.NEIGHBOUR)) {
      assertThat(WORLD.picture(who, story, "").body()).contains(open).doesNotContain(secret);
      assertThat(WORLD.get(who, "/facts/" + story.id("a") + "/history").body())
          .contains(open)
          .doesNotContain(secret);
      try (Stream stream = Stream.of(WORLD, who.token(), story, "", "s.4")) {
        stream.until(event -> event.id().equals("s.6"));
        assertThat(stream.events().toString()).contains(open).doesNotContain(secret);
      }
    }
    assertThat(WORLD.picture(Who.INFORMATION_MANAGER, story, "").json().toString())
        .contains("\"contradictingFact\":\"" + secret)
        .contains("\"restsOn\":[\"" + secret);
  }

  @Test
  void v3DisclosuresEndWithTheParticipation() {
    String partner = "stichting-dierenhulp";
    Story story = Story.begins(hoursAgo(1))
        .opened()
        .granted(partner, AD_HOC, ACTIVE)
        .reported("a", "one")
        .reported("b", "two")
        .disclosed("a", partner)
        .disclosed("b", partner);
    Instant before = story.clock();
    story.seconds(60).detached(partner);
    WORLD.told(story.granted(partner, AD_HOC, ACTIVE));
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, ""))).isEmpty();
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, "?asOf=" + World.escaped(before))))
        .containsExactly("a", "b");
    int from = story.events().size();
    WORLD.publish(story.disclosed("b", partner).since(from));
    WORLD.awaitTold(story);
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, ""))).containsExactly("b");
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, "?as=" + partner))).containsExactly("b");
  }

  @Test
  void e1AsOfAMomentShowsWhatWasKnownThen_withTheRightsOfThen() {
    Story story = Story.begins(hoursAgo(2)).opened().reported("a", "one");
    Instant before = story.clock();
    story.seconds(60).granted("rode-kruis", STANDBY, ACTIVE).reported("b", "two");
    Instant during = story.clock();
    story.seconds(60).retracted("a").updated("b", 2, "two more", true).detached("rode-kruis");
    WORLD.told(story);
    String then = "?asOf=" + World.escaped(during);
    Answer manager = WORLD.picture(Who.INFORMATION_MANAGER, story, then);
    assertThat(facts(manager)).containsExactly("a", "b");
    assertThat(manager.each("facts", "statement")).containsExactlyInAnyOrder("one", "two");
    assertThat(facts(WORLD.picture(Who.INFORMATION_MANAGER, story, ""))).containsExactly("b");
    assertThat(facts(WORLD.picture(Who.STANDBY, story, then))).containsExactly("a", "b");
    assertThat(WORLD.picture(Who.STANDBY, story, "").problem())
        .isEqualTo("403 participation-detached");
    assertThat(
            WORLD.picture(Who.STANDBY, story, "?asOf=" + World.escaped(before)).problem())
        .isEqualTo("403 no-participation");
    assertThat(WORLD.picture(Who.KERN, story, then).problem()).isEqualTo("404 not-found");
  }

  @Test
  void e1ObservedAtShowsWhatHadBeenObservedByThen() {
    Story story = Story.begins(hoursAgo(1))
        .opened()
        .reported("early", "seen long before", f -> f.observedSecondsAgo(7200))
        .reported("late", "seen just now");
    WORLD.told(story);
    String when = World.escaped(story.clock().minusSeconds(3600));
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, "?observedAt=" + when)))
        .containsExactly("early");
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, "?theme=traffic"))).isEmpty();
  }

  @Test
  void s5AParticipationEndsByItself_andOnlyTheSecondedHinLooks() {
    Story story = Story.begins(hoursAgo(2)).opened();
    Instant end = story.clock().plusSeconds(600);
    story
        .nextUntil(end)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .reported("a", "one")
        .disclosed("a", "stichting-dierenhulp");
    WORLD.told(story);
    String during = "?asOf=" + World.escaped(end.minusSeconds(1));
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, during))).containsExactly("a");
    assertThat(WORLD.picture(Who.AD_HOC_COLLEAGUE, story, during).problem())
        .isEqualTo("403 not-the-seconded-hin");
    assertThat(WORLD.picture(Who.AD_HOC, story, "?asOf=" + World.escaped(end)).problem())
        .isEqualTo("403 participation-ended");
    assertThat(WORLD.picture(Who.AD_HOC, story, "").problem()).isEqualTo("403 participation-ended");
  }

  @Test
  void f5StaleIsToldByTheAskedMoment() {
    Story story = Story.begins(hoursAgo(2)).opened();
    Instant begin = story.clock();
    story
        .reported("valid", "until", f -> f.validUntil(begin.plusSeconds(60)))
        .reported("refresh", "each five minutes", f -> f.refreshed(5));
    WORLD.told(story);
    assertThat(stale(story, begin.plusSeconds(59))).isEmpty();
    assertThat(stale(story, begin.plusSeconds(60))).containsExactly("valid");
    assertThat(stale(story, begin.plusSeconds(300))).containsExactly("refresh", "valid");
  }

  @Test
  void F5_F8_toAdoptIsNoNewsSoThatWhatIsOldStaysOld() {
    Story story = Story.begins(hoursAgo(2)).opened();
    Instant begin = story.clock();
    story
        .reported("origin", "level", f -> f.refreshed(5))
        .seconds(240)
        .adopted("own", "origin", f -> f.refreshed(5));
    WORLD.told(story);
    assertThat(stale(story, begin.plusSeconds(299))).isEmpty();
    assertThat(stale(story, begin.plusSeconds(300))).containsExactly("origin", "own");
  }

  private static Set<String> stale(Story story, Instant asOf) {
    Set<String> names = new TreeSet<>();
    for (JsonNode fact : WORLD
        .picture(Who.EVALUATOR, story, "?asOf=" + World.escaped(asOf))
        .json()
        .path("facts")) {
      if (fact.path("stale").asBoolean()) {
        names.add(Story.nameOf(fact.path("id").asString("")));
      }
    }
    return names;
  }

  @Test
  void aReconstructionIsMarkedAndHasItsOwnClock() {
    Instant july = Instant.parse("2021-07-13T10:00:00Z");
    Story story = Story.begins(july).opened(SituationKind.INCIDENT, true);
    story
        .nextUntil(july.plusSeconds(86_400))
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "one", f -> f.validUntil(july.plusSeconds(3600)));
    WORLD.told(story);
    JsonNode picture = WORLD.picture(Who.KERN, story, "").json();
    assertThat(picture.at("/situation/reconstruction").asBoolean()).isTrue();
    assertThat(picture.path("asOf").asString()).isEqualTo(july.toString());
    assertThat(picture.at("/facts/0/stale").asBoolean()).isFalse();
    assertThat(picture.at("/participations/0/ended").asBoolean()).isFalse();
    JsonNode one = WORLD.get(Who.KERN, "/situations/" + story.situation()).json();
    assertThat(one.path("reconstruction").asBoolean()).isTrue();
  }

  @Test
  void v6AfterAHandoverTheNewLeadingRegionSeesWhatIsRestricted() {
    Story story = Story.begins(hoursAgo(1))
        .opened()
        .reported("secret", "for one", f -> f.labelled(RESTRICTED, "enexis"));
    Instant before = story.clock();
    WORLD.told(story.seconds(1).handedOver("VR24", "VR23"));
    assertThat(facts(WORLD.picture(Who.NEIGHBOUR, story, ""))).containsExactly("secret");
    assertThat(facts(WORLD.picture(Who.INFORMATION_MANAGER, story, ""))).isEmpty();
    String then = "?asOf=" + World.escaped(before);
    assertThat(facts(WORLD.picture(Who.NEIGHBOUR, story, then))).isEmpty();
    assertThat(facts(WORLD.picture(Who.INFORMATION_MANAGER, story, then)))
        .containsExactly("secret");
  }

  @Test
  void aFactTellsAllThatWasSaidOfIt() {
    Story story = Story.begins(Instant.parse("2026-03-01T10:00:00Z"))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "water rises")
        .verified("a")
        .disputed("a", "politie-limburg");
    WORLD.told(story);
    JsonNode fact = WORLD.picture(Who.KERN, story, "").json().at("/facts/0");
    String text = fact.toString().replace(story.id("a"), "FACT");
    assertThat(text)
        .isEqualTo(
            "{\"id\":\"FACT\",\"version\":1,\"theme\":\"meteo\",\"statement\":\"water rises\","
                + "\"attributes\":{\"count\":12,\"level\":3.42},"
                + "\"observedAt\":\"2026-03-01T10:00:00Z\","
                + "\"recordedAt\":\"2026-03-01T10:00:00Z\","
                + "\"source\":{\"organisation\":\"waterschap-limburg\",\"role\":\"observer\"},"
                + "\"owner\":\"waterschap-limburg\",\"reliability\":\"B\",\"credibility\":\"2\","
                + "\"sensitivity\":\"SHARED\",\"status\":\"DISPUTED\",\"stale\":false,"
                + "\"verification\":{\"by\":\"VR24\",\"independent\":true,"
                + "\"method\":\"seen on site\",\"version\":1,"
                + "\"at\":\"2026-03-01T10:00:00Z\"},\"confirmations\":[],"
                + "\"disputes\":[{\"by\":\"politie-limburg\",\"reason\":\"not so\",\"version\":1,"
                + "\"at\":\"2026-03-01T10:00:00Z\"}],\"links\":{\"restsOn\":[],\"causes\":[],"
                + "\"effects\":[],\"contradictedBy\":[],\"contradicts\":[],\"adoptedAs\":[]},"
                + "\"attachments\":[]}");
  }

  @Test
  void everyRecordTwiceTakesEffectOnce() {
    Story story = everyProfile();
    WORLD.publishTwice(story.events());
    WORLD.awaitTold(story);
    Answer timeline = WORLD.get(Who.EVALUATOR, "/situations/" + story.situation() + "/timeline");
    assertThat(timeline.json().path("events").size()).isEqualTo(story.events().size());
    assertThat(facts(WORLD.picture(Who.EVALUATOR, story, ""))).hasSize(6);
    JsonNode history =
        WORLD.get(Who.EVALUATOR, "/facts/" + story.id("verified") + "/history").json();
    assertThat(history.path("versions").size()).isEqualTo(2);
  }

  @Test
  void V3_S5_whatWasDisclosedEndsWithTheAgreementProfileOrHin() {
    String partner = "stichting-dierenhulp";
    Story story = WORLD.told(Story.begins(hoursAgo(1))
        .opened()
        .granted(partner, AD_HOC, ACTIVE)
        .reported("a", "dogs in the water")
        .disclosed("a", partner)
        .granted(partner, AD_HOC, ACTIVE));
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, ""))).containsExactly("a");
    int from = story.events().size();
    WORLD.publish(story.nextEndsDisclosures().granted(partner, AD_HOC, ACTIVE).since(from));
    WORLD.awaitTold(story);
    assertThat(facts(WORLD.picture(Who.AD_HOC, story, ""))).isEmpty();
  }
}
