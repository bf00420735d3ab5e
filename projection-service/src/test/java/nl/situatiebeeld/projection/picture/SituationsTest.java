package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which situations there are for whom, and how they came about. */
class SituationsTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofHours(1))).opened();
  }

  private static String partnerWithAgreement(String region, List<String> themes) {
    String partner = "partner-" + UUID.randomUUID();
    Actor by = new Actor("VR24", "partner-admin");
    List<PartnerEvent> events = List.of(
        new PartnerEvent.PartnerRegistered(partner, "A partner", by),
        new PartnerEvent.CoreTaskAssigned(
            partner, "task", "Task", CoreTaskCategory.CUSTODIAN, themes, null, by),
        new PartnerEvent.AgreementDrafted(
            partner,
            "agreement-" + partner,
            "task",
            Profile.KERN,
            List.of(region),
            List.of(),
            null,
            null,
            null,
            by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, "agreement-" + partner, Instant.now().minusSeconds(60), "agreed", by));
    publish(events);
    return partner;
  }

  private static void publish(List<PartnerEvent> events) {
    List<PublishedEvent> published = new ArrayList<>();
    for (PartnerEvent event : events) {
      published.add(new PublishedEvent(
          UUID.randomUUID().toString(),
          event.streamId(),
          published.size() + 1L,
          Instant.now(),
          EventCatalogue.nameOf(event.getClass()),
          1,
          event.streamId(),
          "0",
          event));
    }
    WORLD.publishTwice(published);
    Answer answer = WORLD.get(
        Who.EVALUATOR, "/situations?limit=1&atLeast=e." + published.getLast().id());
    assertThat(answer.status()).isEqualTo(200);
  }

  private static Answer one(String partner, Story story) {
    String token = TestServers.issuer().token(partner, "someone", "reader");
    return WORLD.get(token, "/situations/" + story.situation());
  }

  @Test
  void S6_aPartnerWithoutAccessSeesTheOverviewWhereRegionAndThemesMatch() {
    Story story = WORLD.told(story().reported("a", "one"));
    JsonNode seen = one(partnerWithAgreement("VR23", List.of("traffic")), story).json();
    assertThat(seen.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "kind",
            "reconstruction",
            "name",
            "leadingRegion",
            "grip",
            "national",
            "startedAt",
            "access");
    assertThat(seen.at("/access/level").asString()).isEqualTo("OVERVIEW");
    assertThat(seen.at("/access/missing").asString()).isEqualTo("no-participation");
    assertThat(one(partnerWithAgreement("VR01", List.of()), story).status()).isEqualTo(404);
    assertThat(one(partnerWithAgreement("VR24", List.of("victims")), story).status())
        .isEqualTo(404);
    assertThat(one(partnerWithAgreement("VR24", List.of()), story).status()).isEqualTo(200);
  }

  @Test
  void aPageTellsWhatTheCallerMay_andLeadsToTheNext() {
    Story first = WORLD.told(story().granted("waterschap-limburg", KERN, ACTIVE));
    Story second = WORLD.told(
        Story.begins(Instant.now().minusSeconds(9)).opened(SituationKind.EXERCISE, false));
    Set<String> all = new HashSet<>();
    String after = "";
    do {
      JsonNode page = WORLD.get(Who.NATIONAL, "/situations?limit=1" + after).json();
      page.path("situations").forEach(node -> {
        all.add(node.path("id").asString());
        assertThat(node.at("/access/picture").asBoolean()).isFalse();
        assertThat(node.has("state")).isFalse();
      });
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(all).contains(first.situation(), second.situation());
    Answer kern = WORLD.get(Who.KERN, "/situations?limit=500");
    assertThat(kern.each("situations", "id"))
        .contains(first.situation())
        .doesNotContain(second.situation());
    JsonNode manager =
        WORLD.get(Who.INFORMATION_MANAGER, "/situations/" + second.situation()).json();
    assertThat(manager.path("kind").asString()).isEqualTo("EXERCISE");
    assertThat(manager.at("/access/level").asString()).isEqualTo("LEADING_REGION");
    assertThat(manager.path("position").asString()).isEqualTo("s.1");
  }

  /** Every page in turn; each names the sort of its first entry and holds no other. */
  private static List<String> listed(String parameters) {
    List<String> found = new ArrayList<>();
    String after = "";
    do {
      Answer answer = WORLD.get(Who.EVALUATOR, "/situations?limit=500" + parameters + after);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      List<String> page = new ArrayList<>();
      answer.json().path("situations").forEach(node -> page.add(sort(node)));
      assertThat(page.stream().map(SituationsTest::rank).distinct().count()).isLessThan(2);
      found.addAll(page);
      JsonNode next = answer.json().path("next");
      after = next.isMissingNode() ? "" : "&after=" + next.asString();
    } while (!after.isEmpty());
    return found;
  }

  private static String sort(JsonNode situation) {
    String kind = situation.path("kind").asString();
    boolean exercise = kind.equals("EXERCISE");
    return situation.path("reconstruction").asBoolean()
        ? exercise ? "3 retold exercise" : "2 reconstruction"
        : exercise ? "1 " + kind : kind;
  }

  private static char rank(String sort) {
    return sort.charAt(0) < '4' ? sort.charAt(0) : '0';
  }

  @Test
  void S1_realSituationsComeFirst_andExercisesNeverShareAPageWithThem() {
    for (SituationKind kind : SituationKind.values()) {
      WORLD.told(Story.begins(Instant.now().minusSeconds(9)).opened(kind, false));
      WORLD.told(Story.begins(Instant.now().minusSeconds(9)).opened(kind, true));
    }
    List<Character> ranks = listed("").stream().map(SituationsTest::rank).toList();
    assertThat(ranks).isSorted().contains('0', '1', '2', '3');
    assertThat(listed("&kind=EXERCISE&reconstruction=false")).containsOnly("1 EXERCISE");
    assertThat(listed("&kind=INCIDENT,RISK&reconstruction=false")).containsOnly("INCIDENT", "RISK");
    assertThat(listed("&kind=INCIDENT&kind=RISK&reconstruction=false"))
        .containsOnly("INCIDENT", "RISK");
    assertThat(listed("&reconstruction=true"))
        .containsOnly("2 reconstruction", "3 retold exercise");
    assertThat(everyId("?limit=2")).doesNotHaveDuplicates().isEqualTo(everyId("?limit=500"));
    for (String wrong : List.of("kind=DRILL", "kind=INCIDENT;RISK", "reconstruction=1")) {
      assertThat(WORLD.get(Who.EVALUATOR, "/situations?" + wrong).problem())
          .as(wrong)
          .isEqualTo("400 invalid-parameter");
    }
  }

  private static List<String> everyId(String limit) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Answer page = WORLD.get(Who.EVALUATOR, "/situations" + limit + after);
      ids.addAll(page.each("situations", "id"));
      after = page.json().has("next") ? "&after=" + page.json().path("next").asString() : "";
    } while (!after.isEmpty());
    return ids;
  }

  private static List<String> history(Who who, Story story, String fact) {
    Answer answer = WORLD.get(who, "/facts/" + story.id(fact) + "/history");
    return answer.status() == 200 ? answer.each("versions", "change") : List.of(answer.problem());
  }

  @Test
  void historyTellsEachVersionToWhoCouldSeeItThen() {
    Story story = story()
        .reported("a", "one")
        .seconds(1)
        .updated("a", 2, "two", false)
        .seconds(1)
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .seconds(1)
        .verified("a")
        .seconds(1)
        .updated("a", 3, "three", true)
        .disclosed("a", "stichting-dierenhulp")
        .seconds(1)
        .retracted("a")
        .reported("secret", "for enexis", f -> f.labelled(RESTRICTED, "enexis"));
    WORLD.told(story);
    assertThat(history(Who.EVALUATOR, story, "a"))
        .containsExactly(
            "fact-reported", "fact-updated", "fact-verified", "fact-updated", "fact-retracted");
    assertThat(history(Who.STANDBY, story, "a")).containsExactly("fact-verified");
    assertThat(history(Who.AD_HOC, story, "a")).containsExactly("fact-updated", "fact-retracted");
    assertThat(history(Who.STANDBY, story, "secret")).containsExactly("404 not-found");
    assertThat(history(Who.NEIGHBOUR, story, "secret")).containsExactly("404 not-found");
    assertThat(history(Who.INFORMATION_MANAGER, story, "secret")).containsExactly("fact-reported");
  }

  @Test
  void theTimelineTellsNothingOfFactsThatAreNotSeen() {
    Story story = story()
        .granted("rode-kruis", STANDBY, MONITORING)
        .reported("a", "one")
        .verified("a")
        .reported("b", "two")
        .handedOver("VR24", "VR23");
    WORLD.told(story);
    String path = "/situations/" + story.situation() + "/timeline";
    Answer everything = WORLD.get(Who.EVALUATOR, path);
    assertThat(everything.each("events", "name"))
        .containsExactly(
            "situation-opened",
            "participation-granted",
            "fact-reported",
            "fact-verified",
            "fact-reported",
            "leadership-handed-over");
    assertThat(everything.body()).doesNotContain("one").doesNotContain("has a task");
    assertThat(WORLD.get(Who.STANDBY, path).each("events", "name"))
        .containsExactly("participation-granted", "fact-verified", "leadership-handed-over");
    JsonNode page = WORLD.get(Who.EVALUATOR, path + "?from=2&limit=2").json();
    assertThat(page.path("events").size()).isEqualTo(2);
    assertThat(page.path("next").asLong()).isEqualTo(4);
  }
}
