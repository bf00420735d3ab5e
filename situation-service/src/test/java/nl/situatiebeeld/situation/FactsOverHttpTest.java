package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;

class FactsOverHttpTest {

  private static final Map<String, ?> REASON = Map.of("reason", "x");
  private static final Map<String, ?> METHOD = Map.of("method", "gebeld");

  @Test
  void F2_aFactLivesFromReportToItsEnd() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String fact = scene.fact(MANAGER);
    accepted(doesToFact(kern, fact, "confirmations", Map.of("remark", "ook gezien")));
    accepted(doesToFact(MANAGER, fact, "verification", METHOD));
    accepted(doesToFact(kern, fact, "disputes", REASON));
    var updated = accepted(updates(MANAGER, fact, 1, saying("Hagel")));
    assertThat(updated.body().path("version").asInt()).isEqualTo(2);
    assertThat(updated.raw().headers().firstValue("ETag")).contains("\"2\"");
    accepted(doesToFact(MANAGER, fact, "retraction", REASON));
    String better = scene.fact(MANAGER, saying("Beter"));
    String worse = scene.fact(MANAGER, saying("Slechter"));
    accepted(doesToFact(MANAGER, worse, "supersession", Map.of("by", better, "reason", "x")));
    assertThat(scene.events())
        .endsWith(
            "fact-reported",
            "fact-confirmed",
            "fact-verified",
            "fact-disputed",
            "fact-updated",
            "fact-retracted",
            "fact-reported",
            "fact-reported",
            "fact-superseded");
  }

  @Test
  void F2_aProposalIsAcceptedOrRejectedByTheLeadingRegion() {
    Scene scene = Scene.incident();
    String structureel = scene.with(Profile.STRUCTUREEL);
    String kern = scene.with(Profile.KERN);
    String good = scene.fact(structureel);
    String bad = scene.fact(structureel);
    refused(doesToFact(NEIGHBOUR, good, "acceptance", Map.of()), 403, "not-leading");
    refused(doesToFact(kern, good, "confirmations", Map.of()), 404, "fact-not-found");
    refused(doesToFact(MANAGER, good, "verification", METHOD), 409, "still-a-proposal");
    accepted(doesToFact(MANAGER, good, "acceptance", Map.of()));
    accepted(doesToFact(kern, good, "confirmations", Map.of()));
    accepted(doesToFact(MANAGER, bad, "rejection", REASON));
    refused(doesToFact(kern, bad, "confirmations", Map.of()), 404, "fact-not-found");
    refused(doesToFact(structureel, bad, "retraction", REASON), 409, "fact-ended");
    assertThat(scene.events())
        .endsWith(
            "fact-proposed", "fact-proposed", "fact-accepted", "fact-confirmed", "fact-rejected");
  }

  @Test
  void V3_aFactIsDisclosedToAnAdHocPartnerOnce() {
    Scene scene = Scene.incident();
    scene.with(Profile.AD_HOC);
    String fact = scene.fact(MANAGER);
    var disclosure = Map.of("partnerId", Partners.id(Profile.AD_HOC), "reason", "x");
    accepted(doesToFact(MANAGER, fact, "disclosures", disclosure));
    refused(doesToFact(MANAGER, fact, "disclosures", disclosure), 409, "already-disclosed");
    refused(
        doesToFact(MANAGER, fact, "disclosures", Map.of("partnerId", "vreemd", "reason", "x")),
        422,
        "not-disclosable");
  }

  @Test
  void table1_theRegionReportsOnBehalfOfAKoppelPartner() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    Map<String, Object> body = saying("Code rood");
    body.put("onBehalfOf", Partners.id(Profile.KOPPEL));
    accepted(scene.reports(MANAGER, body));
    body.put("onBehalfOf", "vreemd");
    refused(scene.reports(MANAGER, body), 422, "not-its-region");
  }

  @Test
  void V5_whoHasNoRightIsToldWhatIsMissing() {
    Scene scene = Scene.incident();
    String standby = scene.with(Profile.STANDBY);
    String structureel = scene.with(Profile.STRUCTUREEL);
    String fact = scene.fact(MANAGER);
    refused(scene.reports(Tokens.STRANGER, saying("x")), 403, "no-access");
    refused(scene.reports(Tokens.EVALUATOR, saying("x")), 403, "no-access");
    var role = refused(scene.reports(Tokens.REGION_READER, saying("x")), 403, "role-missing");
    assertThat(role.text("missing")).isEqualTo("reporter");
    var report = refused(scene.reports(standby, saying("x")), 403, "right-missing");
    assertThat(report.text("missing")).isEqualTo("reporting");
    var confirm =
        refused(doesToFact(structureel, fact, "confirmations", Map.of()), 403, "right-missing");
    assertThat(confirm.text("missing")).isEqualTo("confirming");
  }

  @Test
  void V4_aFactThatIsWithheldIsNotThereWhateverIsTried() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    Map<String, Object> secret = saying("Geheim");
    secret.put("sensitivity", "RESTRICTED");
    secret.put("addressedTo", List.of("politie"));
    String hidden = scene.fact(MANAGER, secret);
    String none = "fact-00000000-0000-7000-8000-000000000000";
    for (String token : List.of(kern, NEIGHBOUR)) {
      for (String what : List.of("verification", "confirmations", "disputes", "retraction")) {
        Map<String, ?> body =
            what.equals("verification") ? METHOD : what.equals("confirmations") ? Map.of() : REASON;
        assertThat(told(refused(doesToFact(token, hidden, what, body), 404, "fact-not-found")))
            .isEqualTo(told(doesToFact(token, none, what, body)));
      }
      assertThat(told(refused(updates(token, hidden, 1, saying("x")), 404, "fact-not-found")))
          .isEqualTo(told(updates(token, none, 1, saying("x"))));
      Map<String, Object> resting = saying("x");
      resting.put("restsOn", List.of(hidden));
      var unknown = refused(scene.reports(token, resting), 422, "reference-unknown");
      resting.put("restsOn", List.of(none));
      assertThat(told(unknown)).isEqualTo(told(scene.reports(token, resting)));
    }
    scene.close();
    refused(doesToFact(kern, hidden, "confirmations", Map.of()), 404, "fact-not-found");
  }

  /** All that an answer tells, without the address that was asked. */
  private static String told(RunningService.Answer answer) {
    return answer.raw().body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
