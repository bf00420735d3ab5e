package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.situation.RunningService.Answer;
import nl.situatiebeeld.situation.fact.FactVersions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people decided about a fact stays when the feed that it came from goes on. */
class ImportsBesidePeopleTest {

  private final Scene scene = Scene.incident();
  private int minutes;

  private JsonNode measured(double magnitude, String status) {
    minutes++;
    long at = 1_700_000_000_000L + minutes * 60_000L;
    var properties = Map.of(
        "title",
        "Beving",
        "time",
        1_700_000_000_000L,
        "updated",
        at,
        "mag",
        magnitude,
        "status",
        status,
        "net",
        "nl");
    var point = Map.of("type", "Point", "coordinates", List.of(5.83, 50.86));
    var feature =
        Map.of("type", "Feature", "id", "q1", "properties", properties, "geometry", point);
    Answer answer = accepted(scene.does(
        MANAGER,
        "imports?mapping=usgs-earthquakes",
        Map.of("type", "FeatureCollection", "features", List.of(feature))));
    return answer.body().path("items").path(0);
  }

  private String first() {
    JsonNode item = measured(3.1, "automatic");
    assertThat(item.path("outcome").asString("")).isEqualTo("created");
    return item.path("fact").asString("");
  }

  private static FactVersions.Version standing(String fact) {
    return SERVICE.bean(FactVersions.class).standing(fact).orElseThrow();
  }

  /** As the fact stands, for a person to change one thing of it. */
  private static Map<String, Object> content(String fact) {
    FactContent c = standing(fact).content();
    Map<String, Object> body = new HashMap<>();
    body.put("theme", c.theme());
    body.put("statement", c.statement());
    body.put("attributes", c.attributes());
    body.put("location", Map.of("type", "Point", "coordinates", List.of(5.83, 50.86)));
    body.put("observedAt", c.observedAt().toString());
    body.put("source", c.source());
    body.put("refreshMinutes", c.refreshMinutes());
    return body;
  }

  private static void updated(JsonNode item) {
    assertThat(item.path("outcome").asString("")).as("%s", item).isEqualTo("updated");
  }

  private static void refused(JsonNode item, String reason) {
    assertThat(item.path("outcome").asString("")).as("%s", item).isEqualTo("refused");
    assertThat(item.path("reason").asString("")).isEqualTo(reason);
  }

  @Test
  void V4_F3_aFeedNeverWidensALabelNorDropsWhatPeopleAdded() {
    String fact = first();
    String ground = scene.fact(MANAGER, saying("Meldkamer"));
    Map<String, Object> narrowed = content(fact);
    narrowed.put("sensitivity", "RESTRICTED");
    narrowed.put("addressedTo", List.of("politie"));
    narrowed.put("theme", "meteo");
    narrowed.put("restsOn", List.of(ground));
    accepted(updates(MANAGER, fact, 1, narrowed));

    updated(measured(3.4, "automatic"));
    updated(measured(3.5, "automatic"));

    FactVersions.Version now = standing(fact);
    assertThat(now.number()).isEqualTo(4);
    assertThat(now.content().attributes().get("magnitude")).hasToString("3.5");
    assertThat(now.content().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    assertThat(now.content().addressedTo()).containsExactly("politie");
    assertThat(now.content().theme()).isEqualTo("meteo");
    assertThat(now.content().restsOn()).containsExactly(ground);
  }

  @Test
  void F3_aFeedDoesNotSayOverWhatPeopleCorrected() {
    String fact = first();
    Map<String, Object> corrected = content(fact);
    corrected.put("statement", "Geen beving maar een ontploffing");
    accepted(updates(MANAGER, fact, 1, corrected));

    refused(measured(3.4, "automatic"), "stale-version");
    refused(measured(3.4, "automatic"), "stale-version");
    assertThat(standing(fact).content().statement()).isEqualTo("Geen beving maar een ontploffing");
    assertThat(standing(fact).number()).isEqualTo(2);
  }

  @Test
  void F4_aReviewBySourceDoesNotVerifyWhatPeopleWrote() {
    String fact = first();
    Map<String, Object> corrected = content(fact);
    corrected.put("statement", "Ontploffing");
    accepted(updates(MANAGER, fact, 1, corrected));
    refused(measured(3.1, "reviewed"), "stale-version");
    assertThat(scene.events()).doesNotContain("fact-verified");
  }

  @Test
  void F4_aReviewBySourceVerifiesWhatItSaidWhateverItsLabelBecame() {
    String fact = first();
    Map<String, Object> narrowed = content(fact);
    narrowed.put("sensitivity", "SOURCE_DATA");
    accepted(updates(MANAGER, fact, 1, narrowed));
    assertThat(measured(3.1, "reviewed").path("verified").asBoolean()).isTrue();
    assertThat(scene.events()).endsWith("fact-updated", "fact-verified");
  }
}
