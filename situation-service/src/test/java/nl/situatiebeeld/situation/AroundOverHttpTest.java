package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions, actions and information requests through the production door (A1, A2). */
class AroundOverHttpTest {

  private static final String FAR = "2100-01-01T00:00:00Z";

  private static Map<String, Object> decision(String fact, int version) {
    return new HashMap<>(Map.of(
        "forum", "ROT",
        "text", "Ontruimen",
        "takenAt", "2021-07-13T09:00:00+02:00",
        "basis", List.of(Map.of("factId", fact, "version", version))));
  }

  private static Map<String, Object> forRegions(Map<String, Object> words) {
    words.put("audience", "REGIONS");
    return words;
  }

  private static String restricted(Scene scene, List<String> readers) {
    Map<String, Object> secret = Scene.saying("Geheim");
    secret.put("sensitivity", "RESTRICTED");
    secret.put("addressedTo", readers);
    return scene.fact(Tokens.MANAGER, secret);
  }

  private static Map<String, Object> action(String owner, String dueAt) {
    return new HashMap<>(Map.of("description", "Pomp", "owner", owner, "dueAt", dueAt));
  }

  private static Map<String, Object> question(String whom, String dueAt) {
    return new HashMap<>(
        Map.of("to", Map.of("organisation", whom), "question", "Hoe hoog?", "dueAt", dueAt));
  }

  private static Answer does(String token, String path, Map<String, ?> body) {
    return Scene.SERVICE.post("/" + path, token, body);
  }

  @Test
  void A2_aDecisionIsRecordedOnceAndWithdrawn() {
    Scene scene = Scene.incident();
    String fact = scene.fact(Tokens.MANAGER);
    String[] once = {"Idempotency-Key", "besluit-" + scene.id};
    Answer first = accepted(scene.does(Tokens.MANAGER, "decisions", decision(fact, 1), once));
    Answer again = accepted(scene.does(Tokens.MANAGER, "decisions", decision(fact, 1), once));
    assertThat(again.text("id")).isEqualTo(first.text("id")).startsWith("decision-");
    String path = "decisions/" + first.text("id") + "/withdrawal";
    refused(does(Tokens.NEIGHBOUR, path, Map.of("reason", "x")), 403, "not-your-decision");
    accepted(does(Tokens.MANAGER, path, Map.of("reason", "anders")));
    refused(does(Tokens.MANAGER, path, Map.of("reason", "x")), 409, "decision-withdrawn");
    refused(
        does(Tokens.MANAGER, "decisions/" + fact + "/withdrawal", Map.of("reason", "x")),
        404,
        "decision-not-found");
    assertThat(scene.events()).endsWith("decision-recorded", "decision-withdrawn");
  }

  @Test
  void A2_aDecisionRestsOnFactsOrSaysThatItRestsOnNone() {
    Scene scene = Scene.incident();
    Map<String, Object> decision = decision(scene.fact(Tokens.MANAGER), 1);
    decision.put("restsOnNoFact", true);
    refused(scene.does(Tokens.MANAGER, "decisions", decision), 400, "invalid-field");
    decision.put("basis", List.of());
    accepted(scene.does(Tokens.MANAGER, "decisions", decision));
    for (Object unsaid : new Object[] {null, false}) {
      decision.put("restsOnNoFact", unsaid);
      refused(scene.does(Tokens.MANAGER, "decisions", decision), 422, "basis-missing");
    }
    decision.remove("basis");
    refused(scene.does(Tokens.MANAGER, "decisions", decision), 422, "basis-missing");
  }

  @Test
  void A2_V6_aRegionDecidesOnWhatItSeesAndNotOnWhatIsWithheldFromIt() {
    Scene scene = Scene.incident();
    String withheld = restricted(scene, List.of("VR20"));
    String forIt = restricted(scene, List.of("VR23"));
    refused(scene.does(Tokens.NEIGHBOUR, "decisions", decision(withheld, 1)), 422, "basis-unknown");
    refused(scene.does(Tokens.NEIGHBOUR, "decisions", decision(withheld, 9)), 422, "basis-unknown");
    accepted(scene.does(Tokens.NEIGHBOUR, "decisions", forRegions(decision(forIt, 1))));
    accepted(scene.does(Tokens.MANAGER, "decisions", forRegions(decision(withheld, 1))));
  }

  @Test
  void A2_aDecisionRestsOnVersionsThatAreThere() {
    Scene scene = Scene.incident();
    String fact = scene.fact(Tokens.MANAGER);
    refused(
        scene.does(Tokens.MANAGER, "decisions", decision(fact, 2)), 422, "basis-version-unknown");
    String elsewhere = Scene.incident().fact(Tokens.MANAGER);
    refused(scene.does(Tokens.MANAGER, "decisions", decision(elsewhere, 1)), 422, "basis-unknown");
    Map<String, Object> twice = decision(fact, 1);
    Map<String, Object> each = Map.of("factId", fact, "version", 1);
    twice.put("basis", List.of(each, each));
    refused(scene.does(Tokens.MANAGER, "decisions", twice), 400, "invalid-field");
    refused(scene.does(Tokens.STRANGER, "decisions", decision(fact, 1)), 403, "no-access");
  }

  @Test
  void V4_wordsOnANarrowFactAreNotForAllReaders() {
    Scene scene = Scene.incident();
    for (Object label : List.of("RESTRICTED", "SOURCE_DATA")) {
      Map<String, Object> narrow = Scene.saying("Geheim");
      narrow.put("sensitivity", label);
      narrow.put("addressedTo", label.equals("RESTRICTED") ? List.of("VR23") : List.of());
      String fact = scene.fact(Tokens.MANAGER, narrow);
      Map<String, Object> action = action("VR23", FAR);
      action.put("basis", List.of(Map.of("factId", fact, "version", 1)));
      Map<String, Map<String, Object>> bodies =
          Map.of("decisions", decision(fact, 1), "actions", action);
      bodies.forEach((list, body) -> {
        Answer no = refused(scene.does(Tokens.MANAGER, list, body), 422, "audience-too-wide");
        assertThat(no.raw().body()).contains(fact, "REGIONS").doesNotContain("Geheim");
        body.put("audience", "REGIONS");
        accepted(scene.does(Tokens.MANAGER, list, body));
        body.put("themes", List.of("no-such-theme"));
        refused(scene.does(Tokens.MANAGER, list, body), 422, "theme-unknown");
      });
    }
  }

  @Test
  void A2_anActionGoesItsWay() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String decision = accepted(
            scene.does(Tokens.MANAGER, "decisions", decision(scene.fact(Tokens.MANAGER), 1)))
        .text("id");
    Map<String, Object> body = action(Partners.id(Profile.KERN), FAR);
    body.put("decisionId", decision);
    String id = accepted(scene.does(Tokens.MANAGER, "actions", body)).text("id");
    refused(does(Tokens.MANAGER, "actions/" + id + "/start", Map.of()), 403, "not-your-action");
    accepted(does(kern, "actions/" + id + "/start", Map.of("remark", "onderweg")));
    refused(
        does(kern, "actions/" + id + "/cancellation", Map.of("reason", "x")),
        403,
        "not-yours-to-cancel");
    accepted(does(
        Tokens.MANAGER,
        "actions/" + id + "/reassignment",
        Map.of("owner", "VR23", "reason", "pomp stuk")));
    accepted(does(Tokens.NEIGHBOUR, "actions/" + id + "/completion", Map.of()));
    refused(
        does(Tokens.MANAGER, "actions/" + id + "/cancellation", Map.of("reason", "x")),
        409,
        "action-over");
    assertThat(scene.events())
        .endsWith("action-assigned", "action-started", "action-reassigned", "action-done");
  }

  @Test
  void A2_anActionOfADecisionThatIsNotThereIsRefused() {
    Scene scene = Scene.incident();
    Map<String, Object> body = action("VR23", FAR);
    body.put("decisionId", "decision-00000000-0000-0000-0000-000000000000");
    refused(scene.does(Tokens.MANAGER, "actions", body), 422, "decision-unknown");
    Map<String, Object> secret = decision(scene.fact(Tokens.MANAGER), 1);
    secret.put("audience", "ADDRESSED");
    body.put(
        "decisionId", accepted(scene.does(Tokens.MANAGER, "decisions", secret)).text("id"));
    refused(scene.does(Tokens.NEIGHBOUR, "actions", body), 422, "decision-unknown");
    accepted(scene.does(Tokens.MANAGER, "actions", body));
  }

  @Test
  void A1_aRequestIsAnsweredByFactsThatTheAskerMaySee() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String id = accepted(scene.does(
            Tokens.NEIGHBOUR, "information-requests", question(Partners.id(Profile.KERN), FAR)))
        .text("id");
    Map<String, Object> secret = Scene.saying("Geheim");
    secret.put("sensitivity", "RESTRICTED");
    secret.put("addressedTo", List.of(Partners.id(Profile.KERN)));
    String hidden = scene.fact(kern, secret);
    String path = "information-requests/" + id + "/answer";
    Answer no = refused(
        does(kern, path, Map.of("facts", List.of(Map.of("id", hidden, "version", 1)))),
        422,
        "answer-not-seen");
    assertThat(no.raw().body()).contains(hidden).doesNotContain("Geheim");
    refused(does(kern, path, Map.of("facts", List.of())), 400, "invalid-field");
    String open = scene.fact(kern);
    accepted(does(kern, path, Map.of("facts", List.of(Map.of("id", open, "version", 1)))));
    refused(
        does(kern, "information-requests/" + id + "/refusal", Map.of("reason", "x")),
        409,
        "request-over");
    assertThat(scene.events()).endsWith("information-request-answered");
  }

  @Test
  void A1_askersExtendAndWithdraw() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String id = accepted(scene.does(kern, "information-requests", question("VR24", FAR)))
        .text("id");
    Map<String, Object> later = Map.of("dueAt", "2100-01-02T00:00:00Z", "reason", "x");
    accepted(does(kern, "information-requests/" + id + "/extension", later));
    accepted(does(kern, "information-requests/" + id + "/withdrawal", Map.of("reason", "x")));
    String other = accepted(scene.does(kern, "information-requests", question("VR24", FAR)))
        .text("id");
    accepted(
        does(Tokens.MANAGER, "information-requests/" + other + "/refusal", Map.of("reason", "x")));
    assertThat(scene.events()).endsWith("information-requested", "information-request-declined");
  }

  @Test
  void A1_A2_whatIsDueBecomesOverdueOnce() {
    Scene scene = Scene.incident();
    String soon = Instant.now().plus(Duration.ofSeconds(2)).toString();
    accepted(scene.does(Tokens.MANAGER, "information-requests", question("VR23", soon)));
    String action =
        accepted(scene.does(Tokens.MANAGER, "actions", action("VR23", soon))).text("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            scene.events().containsAll(List.of("information-request-overdue", "action-overdue")));
    accepted(does(Tokens.NEIGHBOUR, "actions/" + action + "/completion", Map.of()));
    assertThat(scene.events()).filteredOn(e -> e.endsWith("overdue")).hasSize(2);
  }

  @Test
  void A1_A2_S2_whatComesDueWhileClosedIsOverdueOnceItIsOpenAgain() {
    Scene scene = Scene.incident();
    String soon = Instant.now().plus(Duration.ofSeconds(2)).toString();
    accepted(scene.does(Tokens.MANAGER, "information-requests", question("VR23", soon)));
    accepted(scene.does(Tokens.MANAGER, "actions", action("VR23", soon)));
    scene.close();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Scene.SERVICE
            .bean(JdbcClient.class)
            .sql("select count(*) = 2 from deadline where situation_id = ? and parked")
            .param(scene.id)
            .query(Boolean.class)
            .single());
    assertThat(scene.events()).noneMatch(e -> e.endsWith("overdue"));
    accepted(scene.does(Tokens.MANAGER, "reopening", Map.of("reason", "te vroeg gesloten")));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            scene.events().containsAll(List.of("information-request-overdue", "action-overdue")));
    assertThat(scene.events()).filteredOn(e -> e.endsWith("overdue")).hasSize(2);
  }

  private static void opens(Scene scene, String kind, String organisation, int howMany) {
    for (int i = 0; i < howMany; i++) {
      Scene.SERVICE
          .bean(JdbcClient.class)
          .sql("insert into open_item values (?, ?, ?, ?)")
          .params("beside-" + kind + i + organisation + scene.id, scene.id, kind, organisation)
          .update();
    }
  }

  @Test
  void A1_whoHasAHundredOpenRequestsAsksNoOtherUntilOneIsOver() {
    Scene scene = Scene.incident();
    opens(scene, "REQUEST", "VR24", 99);
    String last = accepted(
            scene.does(Tokens.MANAGER, "information-requests", question("VR23", FAR)))
        .text("id");
    refused(
        scene.does(Tokens.MANAGER, "information-requests", question("VR23", FAR)),
        409,
        "too-many-open-requests");
    accepted(scene.does(Tokens.NEIGHBOUR, "information-requests", question("VR24", FAR)));
    accepted(does(
        Tokens.MANAGER, "information-requests/" + last + "/withdrawal", Map.of("reason", "x")));
    accepted(scene.does(Tokens.MANAGER, "information-requests", question("VR23", FAR)));
  }

  @Test
  void A2_aFullSituationTakesNoDecisionOrActionUntilOneIsOver() {
    Scene scene = Scene.incident();
    Map<String, Object> decision = decision(scene.fact(Tokens.MANAGER), 1);
    opens(scene, "DECISION", "VR23", 499);
    opens(scene, "ACTION", "VR23", 499);
    String taken = accepted(scene.does(Tokens.MANAGER, "decisions", decision)).text("id");
    String given =
        accepted(scene.does(Tokens.MANAGER, "actions", action("VR24", FAR))).text("id");
    refused(scene.does(Tokens.NEIGHBOUR, "decisions", decision), 409, "too-many-decisions");
    refused(
        scene.does(Tokens.NEIGHBOUR, "actions", action("VR24", FAR)), 409, "too-many-open-actions");
    accepted(does(Tokens.MANAGER, "decisions/" + taken + "/withdrawal", Map.of("reason", "x")));
    accepted(does(Tokens.MANAGER, "actions/" + given + "/start", Map.of()));
    refused(
        scene.does(Tokens.NEIGHBOUR, "actions", action("VR24", FAR)), 409, "too-many-open-actions");
    accepted(does(Tokens.MANAGER, "actions/" + given + "/completion", Map.of()));
    accepted(scene.does(Tokens.NEIGHBOUR, "decisions", decision));
    accepted(scene.does(Tokens.NEIGHBOUR, "actions", action("VR24", FAR)));
  }

  @Test
  void A1_inAReconstructionItIsOverdueByItsOwnClock() {
    Instant clock = Instant.parse("2021-07-14T08:00:00Z");
    Scene scene = Scene.reconstruction(clock);
    Map<String, Object> body = question("VR23", clock.plusSeconds(600).toString());
    body.put("recordedAt", clock.toString());
    accepted(scene.does(Tokens.EVALUATOR, "information-requests", body));
    Map<String, Object> fact = Scene.saying("Later");
    fact.put("recordedAt", clock.plusSeconds(900).toString());
    accepted(scene.reports(Tokens.EVALUATOR, fact));
    assertThat(scene.events())
        .endsWith("information-requested", "information-request-overdue", "fact-reported");
  }
}
