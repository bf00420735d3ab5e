package nl.situatiebeeld.projection.stream;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A live screen knows of each decision, action and answer how its facts stand by now (A1, A2). */
class MentionsTest {

  private static final World WORLD = World.shared();

  private static final String LAST = "enexis ACTIVE";

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofMinutes(10)))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "one")
        .reported("b", "two", f -> f.on("traffic"));
  }

  /** What a stream tells of items, in order, when this happens after its picture. */
  private static List<String> told(Who who, Story story, UnaryOperator<Story> happens) {
    WORLD.told(story);
    try (Stream stream = Stream.of(WORLD, who, story, "")) {
      stream.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      happens.apply(story).granted("enexis", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      stream.until(LAST);
      return stream.events().stream()
          .filter(event -> event.name().equals("item"))
          .map(event -> brief(event.data()))
          .toList();
    }
  }

  private static String brief(JsonNode item) {
    StringBuilder text = new StringBuilder(item.path("status").asString());
    for (JsonNode fact : item.path("facts")) {
      text.append(' ')
          .append(Story.nameOf(fact.path("id").asString()))
          .append(fact.path("version").asInt())
          .append('>')
          .append(fact.path("current").asInt())
          .append(' ')
          .append(fact.path("status").asString())
          .append(fact.path("changed").asBoolean() ? "!" : "");
    }
    return text.toString();
  }

  @Test
  void A2_eachChangeOfAFactIsToldOfTheDecisionThatRestsOnIt() {
    Story story = Beside.of(story()).decided("x", "a:1").decided("other", "b:1").story();
    assertThat(told(
            Who.KERN,
            story,
            s -> s.verified("a").disputed("a", "politie-limburg").updated("a", 2, "one!", true)))
        .containsExactly("TAKEN a1>1 VERIFIED", "TAKEN a1>1 DISPUTED", "TAKEN a1>2 REPORTED!");
  }

  @Test
  void A2_aRetractedFactIsToldAsEnded() {
    Story story = Beside.of(story()).decided("x", "a:1", "b:1").story();
    assertThat(told(Who.KERN, story, s -> s.retracted("a")))
        .containsExactly("TAKEN a1>1 RETRACTED! b1>1 REPORTED");
  }

  @Test
  void A2_aFactThatAnotherTakesThePlaceOfIsToldSo() {
    Story story = Beside.of(story()).decided("x", "a:1").story();
    assertThat(told(
            Who.INFORMATION_MANAGER,
            story,
            s -> s.happens(new FactEvent.FactSuperseded(
                s.situation(), s.id("a"), 1, s.id("b"), "newer", Story.LEADING))))
        .containsExactly("TAKEN a1>1 SUPERSEDED!");
  }

  @Test
  void A2_V5_theIdOfAFactThatIsHiddenByNowGoes_andComesBackWithIt() {
    Story story = story().reported("c", "three", f -> f.of("politie-limburg"));
    Beside.of(story).decided("x", "c:1", "b:1");
    List<String> told = told(
        Who.KERN,
        story,
        s -> s.updated("c", 2, "SECRET", f -> f.labelled(RESTRICTED, "VR23"))
            .updated("c", 3, "SECRET!", f -> f.labelled(RESTRICTED, "VR23"))
            .updated("c", 4, "three", f -> f));
    assertThat(told).containsExactly("TAKEN b1>1 REPORTED", "TAKEN c1>4 REPORTED! b1>1 REPORTED");
  }

  private static ActionEvent.ActionAssigned action(Story story, Audience audience) {
    return new ActionEvent.ActionAssigned(
        story.situation(),
        Beside.of(story).id("y"),
        "do it",
        "politie-limburg",
        story.clock().plus(Duration.ofHours(1)),
        null,
        List.of(new FactVersion(story.id("a"), 1)),
        audience,
        List.of(),
        List.of(),
        Story.LEADING);
  }

  @Test
  void A2_anActionIsToldToo_andWhoDoesNotSeeItHearsNothing() {
    Story story = story();
    story.happens(action(story, Audience.ADDRESSED));
    assertThat(told(Who.KERN, story, s -> s.updated("a", 2, "one!", false))).isEmpty();
    Story open = story();
    open.happens(action(open, Audience.READERS));
    assertThat(told(Who.KERN, open, s -> s.updated("a", 2, "one!", false)))
        .containsExactly("OPEN a1>2 REPORTED!");
  }

  @Test
  void A1_A2_theAnswerOfARequestIsToldToo_thoughItIsClosed() {
    Story story = story();
    String id = "request-" + story.situation().substring(10);
    story
        .happens(new InformationRequestEvent.InformationRequested(
            story.situation(),
            id,
            new Addressee("enexis", null),
            "How much?",
            null,
            story.clock().plusSeconds(60),
            Audience.READERS,
            Story.LEADING))
        .happens(new InformationRequestEvent.InformationRequestAnswered(
            story.situation(),
            id,
            List.of(new FactVersion(story.id("a"), 1)),
            null,
            false,
            Story.LEADING));
    assertThat(told(Who.KERN, story, s -> s.updated("a", 2, "one!", false)))
        .containsExactly("ANSWERED a1>2 REPORTED!");
  }

  @Test
  void A2_aChangeThatTheItemDoesNotTellIsNotTold() {
    Story story = Beside.of(story()).decided("x", "a:1").story();
    assertThat(told(
            Who.KERN,
            story,
            s -> s.happens(
                    new FactEvent.FactConfirmed(s.situation(), s.id("a"), 1, null, Story.LEADING))
                .linked("a", "b")))
        .isEmpty();
  }
}
