package nl.situatiebeeld.projection.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The four questions of the national overview, through the front door (P12). */
class OverviewTest {

  private static final World WORLD = World.shared();

  @Test
  void P12_itTellsWhoWorksWithWhomUnderWhichProfile() {
    PartnerStory story = new PartnerStory("Waterschap").task("water", CoreTaskCategory.CUSTODIAN);
    story.drafted("a", "water", Profile.KERN, List.of("VR24"), List.of("VR23")).entered("a");
    JsonNode line = only(story.publish(WORLD), "");
    assertThat(line.path("partnerName").asString()).isEqualTo("Waterschap");
    assertThat(line.path("profile").asString()).isEqualTo("KERN");
    assertThat(line.path("category").asString()).isEqualTo("CUSTODIAN");
    assertThat(line.path("scope").asString()).isEqualTo("REGIONAL");
    assertThat(line.path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(line.path("worksWith").toString()).isEqualTo("[\"VR24\"]");
    assertThat(line.path("inTalksWith").toString()).isEqualTo("[\"VR23\"]");
  }

  @Test
  void P12_itTellsHowFarEachCollaborationIs() {
    PartnerStory story = new PartnerStory("Kennisinstituut")
        .task("kennis", CoreTaskCategory.SERVICE_PROVIDER)
        .drafted("a", "kennis", Profile.STANDBY, List.of("VR22", "VR23", "VR24"), List.of());
    JsonNode begun = only(story.publish(WORLD), "");
    assertThat(begun.path("scope").asString()).isEqualTo("SUPRAREGIONAL");
    assertThat(begun.path("phase").asString()).isEqualTo("EXPLORATION");
    assertThat(begun.path("worksWith").toString()).isEqualTo("[]");
    assertThat(begun.path("inTalksWith").toString()).isEqualTo("[\"VR22\",\"VR23\",\"VR24\"]");
    assertThat(begun.path("topicsTotal").asInt()).isEqualTo(14);

    story
        .adopted("a", "VR24")
        .phase("a", AgreementPhase.ELABORATION)
        .settled("a", "mandate")
        .settled("a", "financing")
        .reopened("a", "mandate")
        .phase("a", AgreementPhase.ASSESSMENT)
        .part("a", AssessmentPart.SETUP)
        .part("a", AssessmentPart.DIRECTION)
        .advised("a", Verdict.CONDITIONAL)
        .decided("a", Verdict.CONDITIONAL, Instant.parse("2020-01-01T00:00:00Z"))
        .entered("a")
        .met("a", "c1")
        .reviewPlanned("a", Instant.parse("2199-01-01T00:00:00Z"));
    JsonNode line = only(story.publish(WORLD), "");
    assertThat(line.path("adoptionRegion").asString()).isEqualTo("VR24");
    assertThat(line.path("topicsSettled").asInt()).isEqualTo(1);
    assertThat(line.path("assessed").toString()).isEqualTo("[\"DIRECTION\",\"SETUP\"]");
    assertThat(line.path("advice").asString()).isEqualTo("CONDITIONAL");
    assertThat(line.path("position").asString()).isEqualTo("CONDITIONAL");
    assertThat(line.path("provisional").asBoolean()).isTrue();
    assertThat(line.path("openConditions").asInt()).isEqualTo(1);
    assertThat(line.path("reassessmentOverdue").asBoolean()).isTrue();
    assertThat(line.path("reviewOverdue").asBoolean()).isFalse();
    assertThat(line.path("reviewNotPlanned").asBoolean()).isFalse();
  }

  @Test
  void P9_whatHoldsWithoutAReviewToComeIsTold() {
    PartnerStory story = new PartnerStory("Zonder herziening")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR24"), List.of());
    assertThat(only(story.publish(WORLD), "").path("reviewNotPlanned").asBoolean())
        .isFalse();
    story.entered("a");
    JsonNode line = only(story.publish(WORLD), "");
    assertThat(line.path("reviewNotPlanned").asBoolean()).isTrue();
    assertThat(line.path("reviewOverdue").asBoolean()).isFalse();
    story.reviewPlanned("a", Instant.parse("2199-01-01T00:00:00Z"));
    assertThat(only(story.publish(WORLD), "").path("reviewNotPlanned").asBoolean())
        .isFalse();
  }

  @Test
  void P12_P8_itTellsWhoHasAndHasNotAgreedToWhatRegionsDecide() {
    PartnerStory story = new PartnerStory("Samen")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR24", "VR23"), List.of());
    String partner = story.publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack [it,VR23,VR24]");
    story.consented("a", null).consented("a", "VR23").publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[VR23,it] lack [VR24]");
    story.settled("a", "financing").publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack [it,VR23,VR24]");
    story.consented("a", "VR23").reopened("a", "financing").publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack [it,VR23,VR24]");
    story.consented("a", "VR23").phase("a", AgreementPhase.ELABORATION).publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack [it,VR23,VR24]");
    story
        .consented("a", "VR23")
        .phase("a", AgreementPhase.ASSESSMENT)
        .left("a", "VR23", "VR24")
        .publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack [it]");
    story
        .consented("a", null)
        .decided("a", Verdict.CERTIFIED, null)
        .entered("a")
        .publish(WORLD);
    assertThat(consents(only(partner, ""), partner)).isEqualTo("[] lack []");
    // three regions: the steering group decides, and asks nobody's consent
    PartnerStory wide = new PartnerStory("Breed")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR22", "VR23", "VR24"), List.of());
    assertThat(consents(only(wide.publish(WORLD), ""), partner)).isEqualTo("[] lack []");
  }

  @Test
  void P12_P8_whoDrawsUpAdHocHasAgreed() {
    PartnerStory story = new PartnerStory("Zomaar")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.AD_HOC, List.of("VR24", "VR23"), List.of())
        .drafted("b", "water", Profile.AD_HOC, List.of("VR23"), List.of("VR24"));
    String partner = story.publish(WORLD);
    List<JsonNode> both = lines(partner, "");
    assertThat(consents(both.getFirst(), partner)).isEqualTo("[VR24] lack [it,VR23]");
    assertThat(consents(both.getLast(), partner)).isEqualTo("[] lack [it]");
  }

  @Test
  void P12_P8_aRegionThatLeftIsInTheOverviewAsOfBefore() {
    PartnerStory story = new PartnerStory("Weg")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .at(Instant.parse("2024-03-01T10:00:00Z"))
        .drafted("a", "water", Profile.KERN, List.of("VR23", "VR24"), List.of())
        .drafted("b", "water", Profile.KERN, List.of("VR22"), List.of())
        .adopted("a", "VR23")
        .entered("a")
        .at(Instant.parse("2024-04-01T10:00:00Z"))
        .left("a", "VR23", "VR24");
    String partner = story.publish(WORLD);
    JsonNode before = lines(partner, "&asOf=2024-03-02").getFirst();
    assertThat(before.path("worksWith").toString()).isEqualTo("[\"VR23\",\"VR24\"]");
    assertThat(before.path("adoptionRegion").asString()).isEqualTo("VR23");
    assertThat(before.path("scope").asString()).isEqualTo("SUPRAREGIONAL");
    JsonNode after = lines(partner, "").getFirst();
    assertThat(after.path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(after.path("worksWith").toString()).isEqualTo("[\"VR24\"]");
    assertThat(after.has("adoptionRegion")).isFalse();
    assertThat(after.path("scope").asString()).isEqualTo("REGIONAL"); // P3: derived anew
    assertThat(lines(partner, "&region=VR23")).isEmpty();
  }

  private static String consents(JsonNode line, String partner) {
    return (line.path("consents") + " lack " + line.path("consentsMissing"))
        .replace("\"", "")
        .replace(partner, "it");
  }

  @Test
  void P12_itAnswersAsOfAnyPastMomentOrDay() {
    PartnerStory story = new PartnerStory("Oud")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .at(Instant.parse("2024-03-01T10:00:00Z"))
        .drafted("a", "water", Profile.STRUCTUREEL, List.of("VR24"), List.of())
        .at(Instant.parse("2024-03-05T22:59:00Z"))
        .entered("a")
        .at(Instant.parse("2024-04-01T10:00:00Z"))
        .ended("a");
    String partner = story.publish(WORLD);
    assertThat(lines(partner, "&asOf=2024-02-01")).isEmpty();
    assertThat(only(partner, "&asOf=2024-03-01").path("state").asString()).isEqualTo("DRAFTED");
    // 23:59 in the Netherlands is still that day
    assertThat(only(partner, "&asOf=2024-03-05").path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(only(partner, "&asOf=2024-03-05T22:58:59Z").path("state").asString())
        .isEqualTo("DRAFTED");
    assertThat(lines(partner, "")).isEmpty();
    JsonNode ended = only(partner, "&ended=true");
    assertThat(ended.path("state").asString()).isEqualTo("ENDED");
    assertThat(ended.path("worksWith").toString() + ended.path("inTalksWith")).isEqualTo("[][]");
  }

  @Test
  void P12_aNewAssessmentAndAWayBackAreTold() {
    PartnerStory story = new PartnerStory("Opnieuw")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR24"), List.of())
        .part("a", AssessmentPart.SETUP)
        .advised("a", Verdict.NOT_UNDER_THIS_PROFILE)
        .phase("a", AgreementPhase.ELABORATION);
    JsonNode back = only(story.publish(WORLD), "");
    assertThat(back.path("assessed").toString()).isEqualTo("[]");
    assertThat(back.has("advice")).isFalse();
    story
        .part("a", AssessmentPart.SETUP)
        .advised("a", Verdict.CERTIFIED)
        .decided("a", Verdict.CERTIFIED, null)
        .phase("a", AgreementPhase.ELABORATION);
    assertThat(only(story.publish(WORLD), "").path("advice").asString()).isEqualTo("CERTIFIED");
    JsonNode anew = only(story.part("a", AssessmentPart.DIRECTION).publish(WORLD), "");
    assertThat(anew.path("assessed").toString()).isEqualTo("[\"DIRECTION\"]");
    assertThat(anew.has("advice")).isFalse();
    assertThat(anew.path("position").asString()).isEqualTo("CERTIFIED");
  }

  @Test
  void P12_itIsFilteredAndPaged() {
    PartnerStory story = new PartnerStory("Twee taken")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .task("hulp", CoreTaskCategory.SERVICE_PROVIDER)
        .drafted("a", "water", Profile.KERN, List.of("VR24"), List.of())
        .drafted("b", "hulp", Profile.STANDBY, List.of("VR23"), List.of());
    String partner = story.publish(WORLD);
    assertThat(lines(partner, "&region=VR23")).hasSize(1);
    assertThat(lines(partner, "&profile=KERN")).hasSize(1);
    assertThat(lines(partner, "&category=SERVICE_PROVIDER,CUSTODIAN")).hasSize(2);
    assertThat(lines(partner, "&category=INCIDENTAL")).isEmpty();
    Answer first = ask(Who.NATIONAL, partner, "&limit=1");
    String next = first.json().path("next").asString();
    assertThat(next).isEqualTo(first.json().at("/agreements/0/agreementId").asString());
    Answer second = ask(Who.NATIONAL, partner, "&limit=1&after=" + next);
    assertThat(second.json().path("agreements")).hasSize(1);
    assertThat(second.json().has("next")).isFalse();
    for (String wrong : List.of(
        "limit=0",
        "limit=501",
        "asOf=2026-13-01",
        "asOf=yesterday",
        "profile=GOLD",
        "category=E",
        "format=xml",
        "ended=maybe",
        "region=%27")) {
      assertThat(WORLD.get(Who.NATIONAL, "/overview?" + wrong).problem())
          .as(wrong)
          .isEqualTo("400 invalid-parameter");
    }
  }

  @Test
  void P12_regionsCentresAndEvaluatorsSeeAllAPartnerItsOwn() {
    PartnerStory story = new PartnerStory("Van een ander")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR24"), List.of());
    String partner = story.publish(WORLD);
    for (Who who : List.of(Who.FAR_REGION, Who.NATIONAL, Who.EVALUATOR, Who.PARTNER_ADMIN)) {
      assertThat(ask(who, partner, "").json().path("agreements")).as(who.name()).hasSize(1);
    }
    assertThat(ask(Who.KERN, partner, "").json().path("agreements")).isEmpty();
    assertThat(WORLD.get(Who.KERN, "/overview?limit=500").body()).doesNotContain(partner);
    String own = TestServers.issuer().token(partner, "somebody", "reader");
    assertThat(WORLD.get(own, "/overview").json().path("agreements")).hasSize(1);
  }

  @Test
  void P12_itReadsAsCsvThatNoSpreadsheetTakesForFormulas() {
    PartnerStory story = new PartnerStory("=HYPERLINK(\"evil\"), of niet")
        .task("water", CoreTaskCategory.CUSTODIAN)
        .drafted("a", "water", Profile.KERN, List.of("VR23", "VR24"), List.of());
    String partner = story.publish(WORLD);
    Answer csv = ask(Who.EVALUATOR, partner, "&format=csv");
    assertThat(csv.contentType()).startsWith("text/csv");
    List<String> rows = List.of(csv.body().split("\r\n", -1));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("partnerId,partnerName,scope,agreementId,");
    assertThat(rows.get(1))
        .startsWith(partner + ",\"'=HYPERLINK(\"\"evil\"\"), of niet\",REGIONAL,")
        .contains(",VR23 VR24,");
    assertThat(rows.get(2)).isEmpty();
  }

  private static Answer ask(Who who, String partner, String more) {
    return WORLD.get(who, "/overview?partner=" + partner + more);
  }

  private static List<JsonNode> lines(String partner, String more) {
    Answer answer = ask(Who.NATIONAL, partner, more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return List.copyOf(answer.json().path("agreements").values());
  }

  private static JsonNode only(String partner, String more) {
    List<JsonNode> lines = lines(partner, more);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
