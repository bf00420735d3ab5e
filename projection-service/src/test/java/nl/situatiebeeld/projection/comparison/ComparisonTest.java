package nl.situatiebeeld.projection.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What differs between two moments, and between what two organisations knew (E3). */
class ComparisonTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = begin();
  private static final Story STORY = story();

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(7)).truncatedTo(ChronoUnit.SECONDS);
  }

  /** A shift from 100 to 200; enexis comes at 150 and sees no restricted facts. */
  private static Story story() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .reported("same", "stays as it is")
        .reported("changed", "3.40 m")
        .reported("verified", "true")
        .reported("doubted", "hardly")
        .reported("gone", "a mistake")
        .reported("replaced", "partly")
        .reported("stale", "soon old", f -> f.validUntil(BEGIN.plusSeconds(160)))
        .reported("raised", "with a name");
    Beside.of(story).decided("early");
    story.seconds(100).seconds(30).updated("changed", 2, "3.90 m", false);
    story.verified("verified").disputed("doubted", "VR24").retracted("gone");
    story.reported("better", "wholly");
    story.happens(new FactEvent.FactSuperseded(
        story.situation(),
        story.id("replaced"),
        1,
        story.id("better"),
        "more complete",
        Story.LEADING));
    story.seconds(20).granted("enexis", STRUCTUREEL, ACTIVE);
    Beside.of(story).decided("new").assigned("sandbags", "enexis", "new");
    story.updated("raised", 2, "without", f -> f.labelled(Sensitivity.RESTRICTED));
    story.renamed("Very high water").proposed("maybe", "perhaps", f -> f.of("enexis"));
    story.seconds(10).reported("shortlived", "no").retracted("shortlived");
    story.seconds(20).sitRep(1, KOPPEL, "knmi").seconds(100).reported("after", "later");
    return WORLD.told(story);
  }

  private static String path(long from, long to) {
    return "/situations/" + STORY.situation() + "/comparison?from="
        + World.escaped(BEGIN.plusSeconds(from)) + "&to=" + World.escaped(BEGIN.plusSeconds(to));
  }

  private static JsonNode compared(Who who, long from, long to, String more) {
    Answer answer = WORLD.get(who, path(from, to) + more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> facts(JsonNode comparison, String list) {
    List<String> names = new ArrayList<>();
    comparison.path(list).forEach(each -> {
      JsonNode fact = each.has("fact") ? each.path("fact") : each;
      names.add(Story.nameOf(fact.isString() ? fact.asString() : fact.path("id").asString()));
    });
    names.sort(String::compareTo);
    return names;
  }

  @Test
  void E3_whatBecameOtherwiseBetweenTwoMomentsIsToldByWhatBecameOfIt() {
    JsonNode shift = compared(Who.INFORMATION_MANAGER, 100, 200, "");
    assertThat(facts(shift, "added")).containsExactly("better", "maybe");
    assertThat(facts(shift, "changed")).containsExactly("changed", "raised");
    assertThat(facts(shift, "verified")).containsExactly("verified");
    assertThat(facts(shift, "disputed")).containsExactly("doubted");
    assertThat(facts(shift, "retracted")).containsExactly("gone", "shortlived");
    assertThat(facts(shift, "superseded")).containsExactly("replaced");
    assertThat(facts(shift, "goneStale")).containsExactly("stale");
    assertThat(facts(shift, "outOfSight")).isEmpty();
    assertThat(shift.path("superseded").path(0).path("supersededBy").asString())
        .isEqualTo(STORY.id("better"));
    assertThat(shift.path("retracted").path(0).path("reason").asString()).isEqualTo("a mistake");
  }

  @Test
  void E3_whatChangedIsToldWithWhatItWas() {
    JsonNode shift = compared(Who.INFORMATION_MANAGER, 100, 200, "");
    List<String> changed = new ArrayList<>();
    for (JsonNode each : shift.path("changed")) {
      each.path("differences")
          .forEach(d -> changed.add(Story.nameOf(each.path("fact").path("id").asString()) + " "
              + d.path("field").asString() + " " + d.path("was").asString("") + ">"
              + d.path("is").asString("")));
    }
    assertThat(changed)
        .contains("changed statement 3.40 m>3.90 m", "raised sensitivity SHARED>RESTRICTED");
    assertThat(shift.path("situation").path(0).path("field").asString()).isEqualTo("name");
    assertThat(shift.path("situation").path(0).path("was").asString()).isEqualTo("High water");
    assertThat(shift.path("situation").path(0).path("is").asString()).isEqualTo("Very high water");
    assertThat(shift.path("participations").size()).isOne();
    assertThat(shift.path("participations").path(0).path("is").asString())
        .isEqualTo("ACTIVE STRUCTUREEL");
    assertThat(shift.path("participations").path(0).has("was")).isFalse();
  }

  @Test
  void E3_whatIsStillOpenIsHandedOver() {
    JsonNode open = compared(Who.INFORMATION_MANAGER, 100, 200, "").path("stillOpen");
    assertThat(facts(open, "disputed")).containsExactly("doubted");
    assertThat(facts(open, "proposals")).containsExactly("maybe");
    assertThat(open.path("actions").path(0).path("description").asString())
        .isEqualTo("do sandbags");
    JsonNode decisions = compared(Who.INFORMATION_MANAGER, 100, 200, "").path("decisions");
    assertThat(decisions.size()).isOne();
    assertThat(decisions.path(0).path("text").asString()).isEqualTo("decide new");
  }

  @Test
  void E3_aPartnerComparesWhatItSawItself() {
    JsonNode late = compared(Who.STRUCTUREEL, 100, 200, "");
    assertThat(facts(late, "added"))
        .as("it came in between, and everything is new to it")
        .containsExactly("better", "changed", "doubted", "maybe", "same", "stale", "verified");
    assertThat(facts(late, "retracted")).containsExactly("shortlived");
    assertThat(facts(late, "superseded")).isEmpty();
    assertThat(late.path("added").path(0).path("recordedBefore").asBoolean()).isFalse();
    JsonNode joined = compared(Who.STRUCTUREEL, 150, 200, "");
    assertThat(facts(joined, "added")).isEmpty();
    assertThat(joined.toString()).doesNotContain("with a name").doesNotContain("without");
    assertThat(facts(compared(Who.EVALUATOR, 100, 200, "&as=enexis"), "added"))
        .isEqualTo(facts(late, "added"));
  }

  @Test
  void E3_whatWentOutOfSightIsToldByItsIdOnly() {
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .reported("a", "with a name")
        .seconds(60)
        .updated("a", 2, "without", f -> f.labelled(Sensitivity.RESTRICTED));
    WORLD.told(story);
    Answer answer = WORLD.get(
        Who.STRUCTUREEL,
        "/situations/" + story.situation() + "/comparison?from="
            + World.escaped(BEGIN.plusSeconds(1)) + "&to="
            + World.escaped(BEGIN.plusSeconds(61)));
    assertThat(facts(answer.json(), "outOfSight")).containsExactly("a");
    assertThat(answer.body()).doesNotContain("with");
  }

  @Test
  void E3_itIsAPageAndAPdfAsWell() throws IOException {
    HttpResponse<byte[]> page =
        WORLD.bytes(Who.INFORMATION_MANAGER, path(100, 200), "Accept", "text/html");
    String html = new String(page.body(), UTF_8);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(html).contains("Overdracht", "3.40 m", "3.90 m", "do sandbags", "more complete");
    HttpResponse<byte[]> english = WORLD.bytes(
        Who.INFORMATION_MANAGER, path(100, 200) + "&format=html", "Accept-Language", "en");
    assertThat(new String(english.body(), UTF_8)).contains("Handover");
    HttpResponse<byte[]> paper =
        WORLD.bytes(Who.INFORMATION_MANAGER, path(100, 200), "Accept", "application/pdf");
    try (PDDocument pdf = Loader.loadPDF(paper.body())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Overdracht", "3.90 m");
    }
    assertThat(WORLD
            .bytes(Who.INFORMATION_MANAGER, path(100, 200), "Accept", "application/pdf")
            .body())
        .as("the same bytes")
        .isEqualTo(paper.body());
    assertThat(WORLD
            .bytes(Who.INFORMATION_MANAGER, path(100, 200), "Accept", "image/png")
            .statusCode())
        .isEqualTo(406);
  }

  private static String partners(String one, String two, long asOf) {
    return "/situations/" + STORY.situation() + "/comparison?partner=" + one + "&other=" + two
        + "&asOf=" + World.escaped(BEGIN.plusSeconds(asOf));
  }

  private static JsonNode known(JsonNode knowledge, String fact) {
    for (JsonNode each : knowledge.path("facts")) {
      if (each.path("fact").asString().equals(STORY.id(fact))) {
        return each;
      }
    }
    throw new AssertionError("nobody knew " + fact);
  }

  @Test
  void E3_whoKnewWhatAndHowMuchLaterTheOtherDid() {
    Answer answer = WORLD.get(Who.EVALUATOR, partners("waterschap-limburg", "enexis", 300));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode same = known(answer.json(), "same");
    assertThat(same.path("first").asString()).isEqualTo("waterschap-limburg");
    assertThat(same.path("laterSeconds").asLong()).isEqualTo(150);
    assertThat(same.path("other").path("knows").asBoolean()).isTrue();
    JsonNode raised = known(answer.json(), "gone");
    assertThat(raised.path("never").asString()).isEqualTo("enexis");
    assertThat(raised.has("laterSeconds")).isFalse();
    assertThat(raised.path("partner").path("knows").asBoolean())
        .as("it knew, until it was retracted")
        .isFalse();
    JsonNode maybe = known(answer.json(), "maybe");
    assertThat(maybe.path("first").asString()).isEqualTo("enexis");
    assertThat(maybe.path("never").asString()).isEqualTo("waterschap-limburg");
    JsonNode shortlived = known(answer.json(), "shortlived");
    assertThat(shortlived.has("first")).isFalse();
    assertThat(shortlived.path("laterSeconds").asLong()).isZero();
    assertThat(answer.json().path("knownToBoth").asInt()
            + answer.json().path("never").asInt())
        .isEqualTo(answer.json().path("facts").size());
  }

  @Test
  void E3_V2_whoReadsSitRepsKnewWhenTheyWereIssued() {
    JsonNode knowledge =
        WORLD.get(Who.INFORMATION_MANAGER, partners("VR24", "knmi", 300)).json();
    JsonNode same = known(knowledge, "same");
    assertThat(same.path("laterSeconds").asLong()).isEqualTo(180);
    assertThat(known(knowledge, "gone").path("never").asString()).isEqualTo("knmi");
    JsonNode early = WORLD.get(Who.EVALUATOR, partners("VR24", "knmi", 170)).json();
    assertThat(known(early, "same").path("never").asString()).isEqualTo("knmi");
  }

  @Test
  void E3_onlyTheLeadingRegionAndEvaluatorsCompareOthers() {
    String partners = partners("waterschap-limburg", "enexis", 300);
    for (Who who : List.of(Who.KERN, Who.STRUCTUREEL, Who.NEIGHBOUR)) {
      assertThat(WORLD.get(who, partners).problem()).isEqualTo("403 eyes-not-yours");
      assertThat(WORLD.get(who, path(150, 200) + "&as=enexis").problem())
          .isEqualTo("403 eyes-not-yours");
    }
    assertThat(WORLD.get(Who.AD_HOC, partners).problem()).isEqualTo("404 not-found");
    assertThat(WORLD.get(Who.AD_HOC, path(100, 200)).problem()).isEqualTo("404 not-found");
  }

  @Test
  void E3_halfAQuestionIsRefused() {
    String path = "/situations/" + STORY.situation() + "/comparison";
    String some = World.escaped(BEGIN.plusSeconds(100));
    for (String half : List.of(
        "",
        "?from=" + some,
        "?to=" + some,
        "?partner=enexis",
        "?other=enexis",
        "?partner=enexis&other=enexis",
        "?partner=KERN&other=enexis",
        "?from=" + some + "&to=" + some,
        "?from=" + some + "&to=x",
        "?from=" + some + "&to=" + World.escaped(BEGIN.plusSeconds(200)) + "&partner=enexis")) {
      assertThat(WORLD.get(Who.EVALUATOR, path + half).problem())
          .as(half)
          .isEqualTo("400 invalid-parameter");
    }
    assertThat(WORLD
            .get(Who.EVALUATOR, path + "?from=" + some + "&to=2199-01-01T00:00:00Z")
            .problem())
        .isEqualTo("400 future-moment");
    assertThat(WORLD
            .get(Who.EVALUATOR, partners("VR24", "enexis", 300) + "&format=pdf")
            .problem())
        .isEqualTo("406 not-acceptable");
  }
}
