package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.situation.RunningService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who of a partner's people may act, when the service is set to lock out and when it is not. */
class ReadinessOverHttpTest {

  private static final Actor ADMIN = new Actor("VR24", "partner-admin");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final RunningService LOCKED = RunningService.with(Map.of(
      "situatiebeeld.users.readiness", "lock",
      "situatiebeeld.alerts.automatic", "false",
      "situatiebeeld.alerts.kafka", "false"));
  private static String situation = "";

  @BeforeAll
  static void partnersTakePart() {
    situation = accepted(LOCKED.post("/situations", Tokens.MANAGER, Scene.opening("INCIDENT")))
        .text("id");
    takesPart("kern", Profile.KERN);
    takesPart("koppel", Profile.KOPPEL);
  }

  @AfterAll
  static void stop() {
    LOCKED.stop();
  }

  private static void takesPart(String partner, Profile profile) {
    String agreement = "agreement-" + partner;
    LOCKED.publishPartnerEvents(
        new PartnerEvent.PartnerRegistered(partner, partner, ADMIN),
        new PartnerEvent.CoreTaskAssigned(
            partner, "taak", "Taak", CoreTaskCategory.CUSTODIAN, List.of(), null, ADMIN),
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "taak",
            profile,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            ADMIN),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, LONG_AGO, "getekend", ADMIN));
    String path = "/situations/" + situation + "/participations";
    eventually(() -> accepted(
        LOCKED.post(path, Tokens.MANAGER, Map.of("partnerId", partner, "reason", "nodig"))));
    eventually(() -> accepted(LOCKED.post(
        path + "/" + partner + "/grant",
        Tokens.MANAGER,
        Map.of("state", "ACTIVE", "coreTask", "taak", "reason", "nodig"))));
  }

  private static void eventually(Runnable asserted) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(asserted::run);
  }

  private static Answer reports(String token) {
    return LOCKED.post("/situations/" + situation + "/facts", token, Scene.saying("Regen"));
  }

  private static void lacks(String token, String... missing) {
    eventually(() -> {
      Answer no = refused(reports(token), 403, "user-not-ready");
      assertThat(no.body().path("missing").valueStream().map(m -> m.asString()))
          .containsExactly(missing);
      assertThat(no.text("detail")).contains("/users", "user-agreement", "training");
    });
  }

  private static UserEvent added(String partner, String user) {
    return new UserEvent.UserAdded(partner, user, ADMIN);
  }

  private static UserEvent signed(String partner, String user) {
    return new UserEvent.UserAgreementSigned(partner, user, LONG_AGO, ADMIN);
  }

  @Test
  void P11_underALockAPersonActsOnceAgreementAndTrainingAreRecorded() {
    String token = Tokens.of("kern", "iemand", "reporter", "reader");
    lacks(token, "user");
    LOCKED.publishPartnerEvents(added("kern", "iemand"));
    lacks(token, "user-agreement", "training");
    LOCKED.publishPartnerEvents(signed("kern", "iemand"));
    lacks(token, "training");
    LOCKED.publishPartnerEvents(
        new UserEvent.TrainingCompleted("kern", "iemand", "basis", LONG_AGO, ADMIN));
    eventually(() -> accepted(reports(token)));
    lacks(Tokens.of("koppel", "iemand", "reporter", "reader"), "user");
    LOCKED.publishPartnerEvents(new UserEvent.UserRemoved("kern", "iemand", ADMIN));
    lacks(token, "user");
  }

  @Test
  void P11_underALockKoppelAsksForNoTraining() {
    String token = Tokens.of("koppel", "ander", "reporter", "reader");
    LOCKED.publishPartnerEvents(added("koppel", "ander"));
    lacks(token, "user-agreement");
    LOCKED.publishPartnerEvents(signed("koppel", "ander"));
    eventually(() -> assertThat(reports(token).problem()).isNotEqualTo("user-not-ready"));
  }

  @Test
  void P11_underALockRegionsAndSystemsAct() {
    accepted(reports(Tokens.MANAGER));
    accepted(reports(Tokens.of("kern", "systeem", "system")));
  }

  @Test
  void P11_underALockNoWayInLeadsAround() {
    String token = Tokens.of("kern", "niemand", "reporter", "reader", "partner-admin");
    String base = "/situations/" + situation;
    refused(LOCKED.post(base + "/attachments", token, Map.of()), 403, "user-not-ready");
    refused(LOCKED.post(base + "/imports", token, Map.of()), 403, "user-not-ready");
    refused(LOCKED.send("DELETE", "/webhook", token, ""), 403, "user-not-ready");
    refused(LOCKED.send("PUT", "/webhook", token, "{}"), 403, "user-not-ready");
    refused(LOCKED.post("/webhook/secret", token, Map.of()), 403, "user-not-ready");
  }

  @Test
  void P11_withoutALockWhatIsMissingKeepsNobodyOut() {
    Scene scene = Scene.incident();
    accepted(scene.reports(scene.with(Profile.KERN), Scene.saying("Regen")));
  }
}
