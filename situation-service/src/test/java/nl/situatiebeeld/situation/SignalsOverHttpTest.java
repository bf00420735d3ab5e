package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;

class SignalsOverHttpTest {

  private static final Map<String, ?> WRONG = Map.of("reason", "Het water staat lager");

  private static RunningService.Answer answers(
      String token, String signal, String how, Map<String, ?> body) {
    return Scene.SERVICE.post("/signals/" + signal + "/" + how, token, body);
  }

  @Test
  void F6_aSignalIsAnsweredByWhatWasDoneOrByWhyNot() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String standby = scene.with(Profile.STANDBY);
    String fact = scene.fact(kern);
    var raised = accepted(doesToFact(standby, fact, "signals", WRONG));
    assertThat(raised.status()).isEqualTo(201);
    String signal = raised.text("id");
    assertThat(signal).startsWith("signal-");
    refused(doesToFact(standby, fact, "signals", WRONG), 409, "already-signalled");
    refused(doesToFact(kern, fact, "signals", WRONG), 409, "signals-its-own");
    refused(answers(NEIGHBOUR, signal, "acceptance", Map.of()), 404, "signal-not-found");
    refused(answers(kern, signal, "acceptance", Map.of()), 409, "nothing-done-yet");
    accepted(updates(kern, fact, 1, saying("Het water staat op 71,10")));
    accepted(answers(kern, signal, "acceptance", Map.of("remark", "verwisseld")));
    refused(answers(MANAGER, signal, "rejection", Map.of("reason", "x")), 409, "already-answered");
    String next = accepted(doesToFact(standby, fact, "signals", WRONG)).text("id");
    accepted(answers(MANAGER, next, "rejection", Map.of("reason", "andere oever")));
    assertThat(scene.events())
        .endsWith(
            "signal-raised", "fact-updated", "signal-accepted", "signal-raised", "signal-rejected");
  }

  @Test
  void F6_theRegionRecordsTheSignalOfAKoppelPartner() {
    Scene scene = Scene.incident();
    String koppel = scene.with(Profile.KOPPEL);
    String fact = scene.fact(MANAGER);
    var missing = refused(doesToFact(koppel, fact, "signals", WRONG), 403, "right-missing");
    assertThat(missing.text("missing")).isEqualTo("signalling");
    Map<String, Object> body = new HashMap<>(WRONG);
    body.put("onBehalfOf", Partners.id(Profile.KOPPEL));
    accepted(doesToFact(MANAGER, fact, "signals", body));
  }

  @Test
  void V5_aSignalAboutWhatIsHiddenIsAsUnknownAsOneAboutNothing() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    Map<String, Object> secret = saying("Geheim");
    secret.put("sensitivity", "RESTRICTED");
    secret.put("addressedTo", java.util.List.of("politie"));
    String hidden = scene.fact(MANAGER, secret);
    refused(doesToFact(kern, hidden, "signals", WRONG), 404, "fact-not-found");
    refused(
        doesToFact(kern, "fact-00000000-0000-7000-8000-000000000000", "signals", WRONG),
        404,
        "fact-not-found");
    refused(
        answers(kern, "signal-00000000-0000-7000-8000-000000000000", "acceptance", Map.of()),
        404,
        "signal-not-found");
    refused(answers(kern, hidden, "acceptance", Map.of()), 404, "signal-not-found");
  }
}
