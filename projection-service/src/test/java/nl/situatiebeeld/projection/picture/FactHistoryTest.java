package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the history of a fact tells beside what it said: its documents, and its ties. */
class FactHistoryTest {

  private static final World WORLD = World.shared();
  private static final Attachment MAP =
      new Attachment("a".repeat(64), "image/png", 1_024, "adressen.png");
  private static final Attachment PHOTO =
      new Attachment("b".repeat(64), "image/jpeg", 2_048, "foto.jpg");

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE);
  }

  private static JsonNode history(Who who, Story story, String fact) {
    return WORLD.get(who, "/facts/" + story.id(fact) + "/history").json();
  }

  private static List<String> ties(JsonNode history) {
    return history
        .path("ties")
        .valueStream()
        .map(tie -> "%s %s > %s by %s"
            .formatted(
                tie.path("change").asString(),
                Story.nameOf(tie.path("from").asString()),
                Story.nameOf(tie.path("to").asString()),
                tie.path("by").asString()))
        .toList();
  }

  private static String json(Attachment document, Sensitivity label) {
    return "{\"hash\":\"%s\",\"mediaType\":\"%s\",\"size\":%d,\"name\":\"%s\","
        .concat("\"sensitivity\":\"%s\"}")
        .formatted(document.hash(), document.mediaType(), document.size(), document.name(), label);
  }

  @Test
  void F1_A5_eachVersionTellsTheDocumentsThatItCarries() {
    Story begun = Beside.of(story())
        .attached(MAP, Sensitivity.SHARED)
        .attached(PHOTO, Sensitivity.OPEN)
        .story();
    Story story = WORLD.told(begun
        .reported("dike", "dike gives way", f -> f.carrying(MAP))
        .updated("dike", 2, "dike gave way", f -> f.carrying(MAP, PHOTO)));
    JsonNode versions = history(Who.KERN, story, "dike").path("versions");
    String map = json(MAP, Sensitivity.SHARED);
    String photo = json(PHOTO, Sensitivity.OPEN);
    assertThat(versions.path(0).path("attachments").toString()).isEqualTo("[" + map + "]");
    assertThat(versions.path(1).path("attachments").toString())
        .isEqualTo("[" + map + "," + photo + "]");
    assertThat(WORLD.picture(Who.KERN, story, "").body()).contains(photo);
  }

  @Test
  void A5_V4_whoMayNotReadADocumentIsNotToldOfIt() {
    Story begun = Beside.of(story().granted("enexis", STRUCTUREEL, ACTIVE))
        .attached(MAP, Sensitivity.RESTRICTED, "waterschap-limburg")
        .attached(PHOTO, Sensitivity.SOURCE_DATA)
        .story();
    Attachment unknown = new Attachment("c".repeat(64), "image/png", 1, "elders.png");
    Story story =
        WORLD.told(begun.reported("dike", "dike gives way", f -> f.carrying(MAP, PHOTO, unknown)));
    String map = json(MAP, Sensitivity.RESTRICTED);
    String photo = json(PHOTO, Sensitivity.SOURCE_DATA);
    for (Who who : List.of(Who.KERN, Who.INFORMATION_MANAGER, Who.EVALUATOR)) {
      assertThat(documents(who, story)).as(who.name()).isEqualTo("[" + map + "," + photo + "]");
    }
    assertThat(documents(Who.NEIGHBOUR, story)).isEqualTo("[" + photo + "]");
    assertThat(documents(Who.STRUCTUREEL, story)).isEqualTo("[]");
  }

  @Test
  void A5_ofTheSameContentHandedInTwiceTheOneIsToldThatIsRead() {
    Attachment again = new Attachment(MAP.hash(), "image/png", 1_024, "kaart.png");
    Story begun = Beside.of(story())
        .attached(MAP, Sensitivity.RESTRICTED)
        .attached(again, Sensitivity.SHARED)
        .story();
    Story story = WORLD.told(begun.reported("dike", "dike gives way", f -> f.carrying(MAP)));
    assertThat(documents(Who.KERN, story)).isEqualTo("[" + json(again, Sensitivity.SHARED) + "]");
    assertThat(documents(Who.INFORMATION_MANAGER, story))
        .isEqualTo("[" + json(MAP, Sensitivity.RESTRICTED) + "]");
  }

  private static String documents(Who who, Story story) {
    return WORLD.picture(who, story, "").json().at("/facts/0/attachments").toString();
  }

  @Test
  void F7_F8_theHistoryListsLinksAndAdoptionsWhereBothFactsShow() {
    Story story = WORLD.told(story()
        .reported("dike", "dike gives way")
        .reported("power", "substation off")
        .reported("secret", "bomb", f -> f.of("VR24").labelled(RESTRICTED, "politie"))
        .linked("power", "dike")
        .linked("secret", "dike")
        .unlinked("power", "dike")
        .adopted("copy", "dike", f -> f));
    List<String> open = List.of(
        "fact-effect-linked dike > power by VR24",
        "fact-effect-unlinked dike > power by VR24",
        "fact-adopted dike > copy by VR23");
    assertThat(ties(history(Who.KERN, story, "dike"))).containsExactlyElementsOf(open);
    assertThat(ties(history(Who.INFORMATION_MANAGER, story, "dike")))
        .containsExactly(
            open.get(0), "fact-effect-linked dike > secret by VR24", open.get(1), open.get(2));
    assertThat(ties(history(Who.KERN, story, "power"))).containsExactly(open.get(0), open.get(1));
    assertThat(ties(history(Who.KERN, story, "copy"))).containsExactly(open.get(2));
  }
}
