package nl.situatiebeeld.projection.item;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.contracts.signal.SignalOutcome;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signals as items: for the leading region, the fact's owner, and who signals (F6). */
class SignalsTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .granted("rode-kruis", STANDBY, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .reported("a", "the water stands at 71.35 m");
  }

  private static Story raised(Story story, String id, String signaller) {
    return story.happens(new SignalEvent.SignalRaised(
        story.situation(),
        id + story.situation().substring(9),
        story.id("a"),
        1,
        "waterschap-limburg",
        signaller,
        "the camera shows less",
        null,
        new Actor(signaller, "reader")));
  }

  private static Answer signals(Who who, Story story, String parameters) {
    return WORLD.get(who, "/situations/" + story.situation() + "/signals" + parameters);
  }

  private static List<String> seen(Who who, Story story) {
    Answer answer = signals(who, story, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.each("items", "signaller");
  }

  @Test
  void F6_whoMustRespondAndWhoSignalledSeeTheSignalAndNobodyElse() {
    Story story = story();
    raised(story, "signal-1", "rode-kruis");
    raised(story, "signal-2", "knmi");
    WORLD.told(story);
    assertThat(seen(Who.KERN, story)).containsExactlyInAnyOrder("rode-kruis", "knmi");
    assertThat(seen(Who.INFORMATION_MANAGER, story))
        .containsExactlyInAnyOrder("rode-kruis", "knmi");
    assertThat(seen(Who.EVALUATOR, story)).hasSize(2);
    assertThat(seen(Who.STANDBY, story)).containsExactly("rode-kruis");
    assertThat(seen(Who.KOPPEL, story)).as("told through its liaison").containsExactly("knmi");
    assertThat(seen(Who.STRUCTUREEL, story)).isEmpty();
    assertThat(seen(Who.NEIGHBOUR, story)).isEmpty();
  }

  @Test
  void F6_theAnswerShowsAndAsOfBeforeItTheSignalStillWaits() {
    Story story = raised(story(), "signal-1", "rode-kruis");
    Instant waiting = story.clock();
    story
        .seconds(60)
        .updated("a", 2, "the water stands at 71.10 m", true)
        .happens(new SignalEvent.SignalAccepted(
            story.situation(),
            "signal-1" + story.situation().substring(9),
            story.id("a"),
            2,
            SignalOutcome.UPDATED,
            "mixed up",
            new Actor("waterschap-limburg", "reporter")));
    WORLD.told(story);
    JsonNode now = signals(Who.STANDBY, story, "").json().at("/items/0");
    assertThat(now.path("status").asString()).isEqualTo("ACCEPTED");
    assertThat(now.path("open").asBoolean()).isFalse();
    assertThat(now.path("outcome").asString()).isEqualTo("UPDATED");
    assertThat(now.path("outcomeVersion").asInt()).isEqualTo(2);
    assertThat(now.path("answeredBy").asString()).isEqualTo("waterschap-limburg");
    assertThat(now.at("/facts/0/version").asInt()).isEqualTo(1);
    assertThat(now.at("/facts/0/current").asInt()).isEqualTo(2);
    JsonNode then = signals(Who.INFORMATION_MANAGER, story, "?asOf=" + World.escaped(waiting))
        .json()
        .at("/items/0");
    assertThat(then.path("status").asString()).isEqualTo("OPEN");
    assertThat(then.path("open").asBoolean()).isTrue();
    assertThat(then.has("outcome")).isFalse();
  }

  @Test
  void F6_aFactTellsHowManySignalsWaitToWhoMayKnowOfThem() {
    Story story = story();
    raised(story, "signal-1", "rode-kruis");
    raised(story, "signal-2", "knmi");
    WORLD.told(story);
    assertThat(waiting(Who.KERN, story)).isEqualTo(2);
    assertThat(waiting(Who.INFORMATION_MANAGER, story)).isEqualTo(2);
    assertThat(waiting(Who.STANDBY, story)).isEqualTo(1);
    assertThat(waiting(Who.STRUCTUREEL, story)).isZero();
    assertThat(waiting(Who.NEIGHBOUR, story)).isZero();
    try (Stream kern = Stream.of(WORLD, Who.KERN, story, "");
        Stream other = Stream.of(WORLD, Who.STRUCTUREEL, story, "")) {
      kern.until(event -> event.name().equals("picture"));
      other.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      story
          .happens(new SignalEvent.SignalRejected(
              story.situation(),
              "signal-1" + story.situation().substring(9),
              story.id("a"),
              1,
              "the other bank",
              Story.LEADING))
          .reported("b", "done");
      WORLD.publish(story.since(from));
      kern.until("fact b REPORTED");
      other.until("fact b REPORTED");
      assertThat(kern.brief().stream().filter(brief -> !brief.startsWith("item")))
          .containsExactly("picture 1", "fact a REPORTED", "fact b REPORTED");
      assertThat(kern.events().get(1).data().path("openSignals").asInt()).isEqualTo(1);
      assertThat(other.brief()).containsExactly("picture 1", "fact b REPORTED");
    }
  }

  private static int waiting(Who who, Story story) {
    return WORLD.picture(who, story, "").json().at("/facts/0/openSignals").asInt(0);
  }

  @Test
  void F6_aRejectionSaysWhy() {
    Story story = raised(story(), "signal-1", "rode-kruis");
    story.happens(new SignalEvent.SignalRejected(
        story.situation(),
        "signal-1" + story.situation().substring(9),
        story.id("a"),
        1,
        "the other bank",
        Story.LEADING));
    WORLD.told(story);
    JsonNode signal = signals(Who.STANDBY, story, "").json().at("/items/0");
    assertThat(signal.path("status").asString()).isEqualTo("REJECTED");
    assertThat(signal.path("rejection").asString()).isEqualTo("the other bank");
  }
}
