package nl.situatiebeeld.projection.twoaxes;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Why someone saw a fact, or did not; said by the rule that draws the pictures (E1, V5). */
class AccessProofTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = begin();
  private static final Story STORY = story();

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Story story() {
    return WORLD.told(Story.begins(BEGIN)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE, "traffic")
        .granted("rode-kruis", STANDBY, MONITORING)
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE)
        .requested("wml")
        .reported("open", "for all")
        .reported("traffic", "on the road", f -> f.on("traffic"))
        .reported(
            "source", "where they live", f -> f.on("traffic").labelled(Sensitivity.SOURCE_DATA))
        .reported("both", "hidden", f -> f.labelled(Sensitivity.RESTRICTED, "politie"))
        .proposed("proposed", "maybe", f -> f.of("wml"))
        .reported("gone", "wrong")
        .seconds(60)
        .disclosed("open", "stichting-dierenhulp")
        .sitRep(1, KOPPEL, "knmi")
        .verified("open")
        .seconds(60)
        .retracted("gone")
        .changeAnnounced("waterschap-limburg", null, KERN)
        .seconds(60)
        .reported("late", "after the report"));
  }

  private static JsonNode proof(String fact, String partner, String more) {
    Answer answer = WORLD.get(
        Who.INFORMATION_MANAGER, "/facts/" + STORY.id(fact) + "/access?partner=" + partner + more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> lacking(String fact, String partner) {
    JsonNode proof = proof(fact, partner, "");
    assertThat(proof.path("sees").asBoolean()).isFalse();
    assertThat(proof.has("by")).isFalse();
    List<String> codes = new ArrayList<>();
    proof
        .path("lacking")
        .forEach(each ->
            codes.add(each.path("rule").asString() + " " + each.path("code").asString()));
    return codes;
  }

  private static void assertSees(String fact, String partner, String rule, String grant) {
    JsonNode proof = proof(fact, partner, "");
    assertThat(proof.path("sees").asBoolean()).as(proof.toString()).isTrue();
    assertThat(proof.path("by").path("rule").asString() + " "
            + proof.path("by").path("code").asString())
        .isEqualTo(rule);
    assertThat(proof.path("lacking").size()).isZero();
    assertThat(proof.path("grant").path("name").asString()).isEqualTo(grant);
  }

  @Test
  void E1_whoSawItIsToldByWhichRuleAndGrant() {
    assertSees("open", "VR24", "V6 LEADING_REGION", "situation-opened");
    assertSees("open", "VR23", "V6 INVOLVED_REGION", "situation-opened");
    assertSees("open", "waterschap-limburg", "F2 OWN_FACT", "participation-granted");
    assertSees("traffic", "enexis", "S4 GRANTED_THEME", "participation-granted");
    assertSees("open", "rode-kruis", "V1 VERIFIED_IN_THEME", "participation-granted");
    assertSees("open", "stichting-dierenhulp", "V3 DISCLOSED", "participation-granted");
    assertSees("open", "knmi", "V2 IN_THE_SITREP", "participation-granted");
  }

  @Test
  void E1_theEventsThatItRestsOnAreNamed() {
    JsonNode adHoc = proof("open", "stichting-dierenhulp", "");
    String disclosed = STORY.events().stream()
        .filter(e -> e.name().equals("fact-disclosed"))
        .findFirst()
        .orElseThrow()
        .id();
    assertThat(adHoc.path("disclosure").path("id").asString()).isEqualTo(disclosed);
    assertThat(adHoc.path("then").path("event").path("name").asString()).isEqualTo("fact-verified");
    JsonNode koppel = proof("open", "knmi", "");
    assertThat(koppel.path("sitRep").path("name").asString()).isEqualTo("sitrep-issued");
    assertThat(koppel.path("then").path("event").path("name").asString())
        .as("as the report tells it")
        .isEqualTo("fact-reported");
    // what was announced changed no right: the grant is still the first one
    JsonNode kern = proof("traffic", "waterschap-limburg", "");
    assertThat(kern.path("grant").path("position").asString()).isEqualTo("s.2");
    assertThat(kern.path("grant").path("id").asString())
        .isEqualTo(STORY.events().get(1).id());
  }

  @Test
  void V5_whoDidNotIsToldWhatWasMissingInTheOrderOfTheRules() {
    assertThat(lacking("open", "enexis")).containsExactly("S4 THEME_NOT_GRANTED");
    assertThat(lacking("source", "enexis")).containsExactly("V4 SOURCE_DATA_NOT_GRANTED");
    assertThat(lacking("both", "enexis"))
        .containsExactly("S4 THEME_NOT_GRANTED", "V4 RESTRICTED_TO_OTHERS");
    assertThat(lacking("proposed", "enexis"))
        .containsExactly("F2 NOT_SHARED", "S4 THEME_NOT_GRANTED");
    assertThat(lacking("traffic", "rode-kruis")).containsExactly("V1 NOT_VERIFIED");
    assertThat(lacking("traffic", "stichting-dierenhulp")).containsExactly("V3 NOT_DISCLOSED");
    assertThat(lacking("both", "VR23")).containsExactly("V4 RESTRICTED_TO_OTHERS");
    assertThat(lacking("open", "VR01")).containsExactly("V5 REGION_NOT_INVOLVED");
    assertThat(lacking("open", "wml")).containsExactly("V5 PARTICIPATION_REQUESTED");
    assertThat(lacking("open", "politie")).containsExactly("V5 NO_PARTICIPATION");
    assertThat(lacking("gone", "VR24")).containsExactly("F2 ENDED");
    assertThat(lacking("late", "knmi")).containsExactly("E1 NOT_RECORDED");
  }

  @Test
  void E1_itIsOfTheMomentThatIsAsked() {
    String early = "&asOf=" + World.escaped(BEGIN.plusSeconds(30));
    assertThat(proof("open", "stichting-dierenhulp", early).path("sees").asBoolean())
        .isFalse();
    assertThat(proof("open", "knmi", early).path("lacking").path(0).path("code").asString())
        .isEqualTo("SITREP_ONLY");
    assertThat(proof("gone", "VR24", early).path("sees").asBoolean()).isTrue();
    assertThat(proof("late", "VR24", early).path("lacking").path(0).path("code").asString())
        .isEqualTo("NOT_RECORDED");
  }

  @Test
  void V5_onlyEvaluatorsAndTheLeadingRegionAreToldWhoSawWhat() {
    String path = "/facts/" + STORY.id("open") + "/access?partner=enexis";
    assertThat(WORLD.get(Who.EVALUATOR, path).status()).isEqualTo(200);
    assertThat(WORLD.get(Who.KERN, path).problem()).isEqualTo("403 eyes-not-yours");
    assertThat(WORLD.get(Who.STRUCTUREEL, path).problem()).isEqualTo("403 eyes-not-yours");
    assertThat(WORLD.get(Who.NEIGHBOUR, path).problem()).isEqualTo("403 eyes-not-yours");
    assertThat(WORLD.get(Who.FAR_REGION, path).problem()).isEqualTo("403 region-not-involved");
    assertThat(WORLD.get(Who.NATIONAL, path).problem())
        .isEqualTo("403 national-centre-overview-only");
    String facts = "/facts/" + STORY.id("open") + "/access";
    assertThat(WORLD.get(Who.EVALUATOR, facts).problem()).isEqualTo("400 invalid-parameter");
    assertThat(WORLD.get(Who.EVALUATOR, facts + "?partner=KERN").problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(WORLD.get(Who.EVALUATOR, path + "&asOf=2199-01-01T00:00:00Z").problem())
        .isEqualTo("400 future-moment");
    assertThat(WORLD.get(Who.EVALUATOR, "/facts/none/access?partner=enexis").problem())
        .isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void E1_theProofSaysYesExactlyWhenTheFactStandsInThePicture(long seed) {
    RandomStory random = new RandomStory(seed, 120);
    Story story = WORLD.told(random.story());
    int yes = 0;
    int no = 0;
    for (int i = 0; i < 12; i++) {
      Instant asOf = random.someMoment();
      for (String who : RandomStory.everyone()) {
        if (who.equals("evaluator")) {
          continue;
        }
        Set<String> seen = seen(story, who, asOf);
        for (String fact : random.model().last().facts.keySet()) {
          boolean proven = proven(story, fact, who, asOf);
          assertThat(proven)
              .as("%s: %s, %s, %s", seed, fact, who, asOf)
              .isEqualTo(seen.contains(fact));
          yes += proven ? 1 : 0;
          no += proven ? 0 : 1;
        }
      }
    }
    assertThat(yes).isGreaterThan(50);
    assertThat(no).isGreaterThan(50);
  }

  private static Set<String> seen(Story story, String who, Instant asOf) {
    Set<String> seen = new TreeSet<>();
    WORLD
        .picture(Who.EVALUATOR, story, "?as=" + who + "&asOf=" + World.escaped(asOf))
        .json()
        .path("facts")
        .forEach(fact -> seen.add(Story.nameOf(fact.path("id").asString())));
    return seen;
  }

  private static boolean proven(Story story, String fact, String who, Instant asOf) {
    Answer answer = WORLD.get(
        Who.EVALUATOR,
        "/facts/" + story.id(fact) + "/access?partner=" + who + "&asOf=" + World.escaped(asOf));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("sees").asBoolean();
  }
}
