package nl.situatiebeeld.partner;

import static nl.situatiebeeld.partner.running.Running.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Path;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

/** What an agreement carries with it: adoption region, topics, reviews, contact points. */
class UpkeepApiTest {

  private static final String LATER = "2099-01-01T00:00:00Z";

  private final Running service = Running.service();
  private final Path path = new Path(service);

  @Test
  void P4_supraregionalPartnersHaveAnAdoptionRegion() {
    String id = service.draft(service.custodian(), "VR24", "VR23", "VR22");
    Answer refused = path.phase(id, "ELABORATION");
    assertThat(refused.problem()).isEqualTo("409 adoption-region-required");
    assertThat(refused.text("scope")).isEqualTo("SUPRAREGIONAL");
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .contains("ADOPTION_REGION_MISSING");
    Map<String, Object> lonely = Map.of("region", "VR24", "consulted", List.of("VR23"));
    assertThat(Path.act(service.admin(), id, "adoption-region", lonely).problem())
        .isEqualTo("422 consultation-incomplete");
    require(
        200,
        Path.act(
            service.admin(),
            id,
            "adoption-region",
            Map.of("overrideReason", "each region agrees for itself")));
    require(200, path.phase(id, "ELABORATION"));
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .contains("ADOPTION_REGION_OVERRIDDEN")
        .doesNotContain("ADOPTION_REGION_MISSING");
    Someone other = service.someone("VR23", "partner-admin");
    require(
        200,
        Path.act(other, id, "arrangements", Map.of("text", "an extra call", "contradicts", false)));
    assertThat(service
            .admin()
            .get("/agreements/" + id)
            .body()
            .at("/arrangements/0/region")
            .asString())
        .isEqualTo("VR23");
  }

  @Test
  void P5_aTopicIsSettledWithDocumentsAndReopened() {
    String id = service.draft(service.custodian(), "VR24");
    require(200, path.phase(id, "ELABORATION"));
    Map<String, Object> document = Map.of("title", "Convenant", "reference", "archief/9");
    Map<String, Object> topic =
        Map.of("topic", "financing", "note", "each its own", "documents", List.of(document));
    require(200, Path.act(service.admin(), id, "topics", topic));
    assertThat(service.admin().get("/agreements/" + id).body().toString())
        .contains("\"title\":\"Convenant\"", "\"topicsSettled\":1");
    String reopening = "topics/financing/reopening";
    require(200, Path.act(service.admin(), id, reopening, Map.of("reason", "not clear")));
    assertThat(Path.act(service.admin(), id, reopening, Map.of("reason", "x")).problem())
        .isEqualTo("409 topic-not-settled");
    Map<String, Object> empty = Map.of("topic", "financing", "documents", List.of(Map.of()));
    assertThat(Path.act(service.admin(), id, "topics", empty).text("field"))
        .isEqualTo("documents.title");
  }

  @Test
  void P9_aPassedDateShowsAsOverdueAndSwitchesNothingOff() {
    String id = service.draft(service.custodian(), "VR24");
    require(200, service.enter(id));
    assertThat(Path.act(service.admin(), id, "review-plan", Map.of("due", "2020-01-01T00:00:00Z"))
            .problem())
        .isEqualTo("422 review-not-ahead");
    String soon = Instant.now().plusMillis(700).toString();
    require(200, Path.act(service.admin(), id, "review-plan", Map.of("due", soon)));
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      Answer now = service.admin().get("/agreements/" + id);
      assertThat(now.body().at("/review/overdue").asBoolean()).isTrue();
      assertThat(Path.warnings(now)).contains("REVIEW_OVERDUE");
      assertThat(now.text("state")).isEqualTo("IN_FORCE");
    });
    Map<String, Object> held =
        Map.of("heldAt", "2026-01-01T00:00:00Z", "findings", "fine", "nextDue", LATER);
    require(200, Path.act(service.admin(), id, "reviews", held));
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .doesNotContain("REVIEW_OVERDUE");
  }

  @Test
  void P9_anAgreementInForceWithoutAReviewToComeIsWarnedOf() {
    String id = service.draft(service.custodian(), "VR24");
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .doesNotContain("REVIEW_NOT_PLANNED");
    require(200, service.enter(id));
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .contains("REVIEW_NOT_PLANNED");
    Map<String, Object> once = Map.of("heldAt", "2026-01-01T00:00:00Z", "findings", "fine");
    assertThat(Path.act(service.admin(), id, "reviews", once).text("field")).isEqualTo("nextDue");
    require(200, Path.act(service.admin(), id, "review-plan", Map.of("due", LATER)));
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .doesNotContain("REVIEW_NOT_PLANNED", "REVIEW_OVERDUE");
  }

  @Test
  void P10_missingContactPointsAreWarnings() {
    String id = service.draft(service.custodian(), "VR24");
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .containsExactly("CONTACT_POINT_MISSING", "CONTACT_POINT_MISSING");
    Map<String, Object> asleep =
        Map.of("kind", "INFORMATION", "function", "HIN", "reachableAt", "+31 88");
    assertThat(Path.act(service.admin(), id, "contacts", asleep).problem())
        .isEqualTo("422 contact-must-be-on-call");
    for (Map.Entry<String, String> point :
        Map.of("INFORMATION", "HIN", "COORDINATION", "AC").entrySet()) {
      Map<String, Object> contact = Map.of(
          "contactId",
          point.getKey().substring(0, 4).toLowerCase(Locale.ROOT),
          "kind",
          point.getKey(),
          "function",
          point.getValue(),
          "reachableAt",
          "+31 88 000 0000",
          "onCall",
          true);
      require(200, Path.act(service.admin(), id, "contacts", contact));
    }
    assertThat(Path.warnings(service.admin().get("/agreements/" + id))).isEmpty();
    require(200, service.admin().send("DELETE", "/agreements/" + id + "/contacts/info", "x/y", ""));
    assertThat(Path.warnings(service.admin().get("/agreements/" + id)))
        .containsExactly("CONTACT_POINT_MISSING");
  }
}
