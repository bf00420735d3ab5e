package nl.situatiebeeld.verification.product;

import static nl.situatiebeeld.verification.product.RunningProduct.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One fact after another, from the command to each profile's picture, now and as of a moment. */
class SpineTest {

  private final RunningProduct product = RunningProduct.shared();

  @Test
  void eachProfileSeesWhatTableOneGivesIt() {
    Incident incident = new Incident();
    incident.grant("waterschap-limburg", "watersysteem", "ACTIVE", "");
    incident.grant("enexis", "elektriciteit", "ACTIVE", "");
    incident.grant("rode-kruis", "opvang", "MONITORING", ",\"themes\":[\"care\"]");
    incident.grant("knmi", "weerwaarschuwing", "ACTIVE", "");
    incident.grant(
        "stichting-dierenhulp",
        "dierenopvang",
        "ACTIVE",
        ",\"until\":\"%s\",\"conditions\":\"alleen dieren\",\"secondedHin\":\"adhoc\""
            .formatted(Instant.now().plusSeconds(3600)));

    incident.report("kern", "meteo", "peil", "");
    String shelter = incident.report("informatiemanager", "care", "opvang", "");
    incident.report("informatiemanager", "care", "gerucht", "");
    incident.report("kern", "infrastructure", "tankstation", ",\"sensitivity\":\"SOURCE_DATA\"");
    incident.report(
        "informatiemanager",
        "care",
        "vertrouwelijk",
        ",\"sensitivity\":\"RESTRICTED\",\"addressedTo\":[\"enexis\"]");
    incident.report("structureel", "infrastructure", "voorstel", "");
    incident.change("informatiemanager", shelter, "verification", "{\"method\":\"gebeld\"}");
    incident.change(
        "informatiemanager",
        shelter,
        "disclosures",
        "{\"partnerId\":\"stichting-dierenhulp\",\"reason\":\"nodig voor dieren\"}");

    assertThat(incident.seenBy("informatiemanager"))
        .containsExactly("gerucht", "opvang", "peil", "tankstation", "vertrouwelijk", "voorstel");
    assertThat(incident.seenBy("evaluator")).hasSize(6);
    assertThat(incident.seenBy("kern")).containsExactly("gerucht", "opvang", "peil", "tankstation");
    assertThat(incident.seenBy("structureel"))
        .containsExactly("gerucht", "opvang", "peil", "vertrouwelijk", "voorstel");
    assertThat(incident.seenBy("standby")).containsExactly("opvang");
    assertThat(incident.seenBy("adhoc")).containsExactly("opvang");
    for (String outsider : List.of("buurregio", "landelijk", "partnerbeheer")) {
      assertThat(product.get(outsider, incident.path("/picture")).status())
          .as(outsider)
          .isEqualTo(403);
    }
    assertThat(incident.statements(product.get("evaluator", incident.path("/picture?as=KOPPEL"))))
        .isEmpty();
  }

  @Test
  void thePictureAsOfAMomentIsWhatWasKnownThen() {
    Incident incident = new Incident();
    String fact = incident.report("informatiemanager", "meteo", "eerste stand", "");
    String before = incident.recordedAt(fact);
    incident.update("informatiemanager", fact, "tweede stand");
    assertThat(incident.seenBy("informatiemanager")).containsExactly("tweede stand");
    assertThat(incident.statements(
            product.get("informatiemanager", incident.path("/picture?asOf=" + encoded(before)))))
        .containsExactly("eerste stand");
    JsonNode history =
        product.get("informatiemanager", "/facts/" + fact + "/history").body();
    assertThat(history
            .path("versions")
            .valueStream()
            .map(v -> v.path("change").asString(""))
            .toList())
        .containsExactly("fact-reported", "fact-updated");
  }

  /** A live incident of its own, and the last position that it gave. */
  private final class Incident {
    private final String id;
    private String position = "";

    Incident() {
      RunningProduct.Answer opened =
          product.post("informatiemanager", "/situations", """
              {"kind":"INCIDENT","name":"Proef","leadingRegion":"VR24","startedAt":"%s"}\
              """.formatted(Instant.now()));
      id = opened.text("id");
    }

    String path(String rest) {
      return "/situations/" + id + rest;
    }

    void grant(String partner, String coreTask, String state, String more) {
      done(
          product.post(
              "informatiemanager",
              path("/participations"),
              "{\"partnerId\":\"" + partner + "\",\"reason\":\"gevraagd\"}"),
          201);
      done(
          product.post(
              "informatiemanager",
              path("/participations/" + partner + "/grant"),
              "{\"state\":\"%s\",\"coreTask\":\"%s\",\"reason\":\"nodig\"%s}"
                  .formatted(state, coreTask, more)),
          200);
    }

    String report(String identity, String theme, String statement, String more) {
      return done(product.post(identity, path("/facts"), content(theme, statement, more)), 201)
          .text("id");
    }

    void change(String identity, String fact, String how, String json) {
      done(product.postOn(identity, "/facts/" + fact + "/" + how, "\"1\"", json), 200);
    }

    void update(String identity, String fact, String statement) {
      done(product.put(identity, "/facts/" + fact, "\"1\"", content("meteo", statement, "")), 200);
    }

    String recordedAt(String fact) {
      seenBy("informatiemanager");
      return product
          .get("informatiemanager", "/facts/" + fact + "/history")
          .body()
          .path("versions")
          .path(0)
          .path("recordedAt")
          .asString("");
    }

    List<String> seenBy(String identity) {
      return statements(product.get(identity, path("/picture?atLeast=" + encoded(position))));
    }

    List<String> statements(RunningProduct.Answer picture) {
      assertThat(picture.status()).as("%s", picture.body()).isEqualTo(200);
      return picture
          .body()
          .path("facts")
          .valueStream()
          .map(fact -> fact.path("statement").asString(""))
          .sorted()
          .toList();
    }

    private String content(String theme, String statement, String more) {
      return "{\"theme\":\"%s\",\"statement\":\"%s\",\"observedAt\":\"%s\"%s}"
          .formatted(theme, statement, Instant.now(), more);
    }

    private RunningProduct.Answer done(RunningProduct.Answer answer, int status) {
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
      position = answer.text("position");
      return answer;
    }
  }
}
