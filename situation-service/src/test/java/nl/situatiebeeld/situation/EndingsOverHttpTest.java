package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.agreement.Agreements;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Participations that end or change by what happens elsewhere. */
class EndingsOverHttpTest {

  private static final Map<String, ?> REASON = Map.of("reason", "x");
  private static final Actor ADMIN = new Actor("VR24", "partner-admin");
  private static final String AD_HOC = Partners.id(Profile.AD_HOC);
  private static final String STANDBY = Partners.id(Profile.STANDBY);

  private static List<String> told(Scene scene, String sql) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql(sql)
        .param(scene.id)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void S5_adHocEndsByItselfOnceAndBeginsAnewWithoutWhatWasDisclosed() {
    Scene scene = Scene.incident();
    Partners.known(SERVICE);
    String fact = scene.fact(MANAGER);
    Map<String, Object> disclosure = Map.of("partnerId", AD_HOC, "reason", "nodig");
    letIn(scene, Instant.now().plusMillis(1_500));
    accepted(doesToFact(MANAGER, fact, "disclosures", disclosure));
    await().untilAsserted(() -> assertThat(scene.events()).endsWith("participation-detached"));
    assertThat(told(
            scene,
            "select payload->>'reason' || ' ' || (payload->'by'->>'role') from domain_event_entry"
                + " where payload_type = 'participation-detached' and meta_data->>'stream' = ?"))
        .containsExactly("Its end time has come clock");
    refused(doesToFact(MANAGER, fact, "disclosures", disclosure), 422, "not-disclosable");
    letIn(scene, Instant.parse("2100-01-01T00:00:00Z"));
    accepted(doesToFact(MANAGER, fact, "disclosures", disclosure));
    refused(doesToFact(MANAGER, fact, "disclosures", disclosure), 409, "already-disclosed");
  }

  private static void letIn(Scene scene, Instant until) {
    accepted(scene.does(MANAGER, "participations", Map.of("partnerId", AD_HOC, "reason", "nodig")));
    Map<String, Object> grant = scene.grant(Profile.AD_HOC);
    grant.put("until", until.toString());
    accepted(scene.does(MANAGER, "participations/" + AD_HOC + "/grant", grant));
  }

  @Test
  void S5_inAReconstructionItEndsAtTheMomentThatItsClockPasses() {
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    Scene past = Scene.reconstruction(begin);
    Partners.known(SERVICE);
    accepted(past.does(
        EVALUATOR, "participations", at(begin, Map.of("partnerId", AD_HOC, "reason", "nodig"))));
    Map<String, Object> grant = past.grant(Profile.AD_HOC);
    grant.put("until", begin.plusSeconds(60).toString());
    accepted(past.does(EVALUATOR, "participations/" + AD_HOC + "/grant", grant));
    accepted(past.reports(EVALUATOR, at(begin.plusSeconds(59), Scene.saying("voor"))));
    accepted(past.reports(EVALUATOR, at(begin.plusSeconds(120), Scene.saying("na"))));
    assertThat(past.events()).endsWith("fact-reported", "participation-detached", "fact-reported");
    assertThat(told(
            past,
            "select meta_data->>'recordedAt' from domain_event_entry"
                + " where payload_type = 'participation-detached' and meta_data->>'stream' = ?"))
        .containsExactly(begin.plusSeconds(60).toString());
  }

  private static Map<String, Object> at(Instant recordedAt, Map<String, ?> body) {
    Map<String, Object> told = new HashMap<>(body);
    told.put("recordedAt", recordedAt.toString());
    return told;
  }

  @Test
  void S8_aMandatedPartnerEndsInTheTransactionOfTheMandatingOne() {
    Scene scene = Scene.incident();
    scene.with(Profile.KERN);
    String kern = Partners.id(Profile.KERN);
    accepted(
        scene.does(MANAGER, "participations", Map.of("partnerId", STANDBY, "reason", "nodig")));
    Map<String, Object> grant = scene.grant(Profile.STANDBY);
    grant.put("mandatedBy", kern);
    accepted(scene.does(MANAGER, "participations/" + STANDBY + "/grant", grant));
    accepted(scene.does(MANAGER, "participations/" + kern + "/detachment", REASON));
    assertThat(scene.events()).endsWith("participation-detached", "participation-detached");
    assertThat(told(
            scene,
            "select count(distinct transaction_id)::text || ' of ' || count(*)"
                + " from domain_event_entry"
                + " where payload_type = 'participation-detached' and meta_data->>'stream' = ?"))
        .containsExactly("1 of 2");
  }

  @Test
  void S4_anAgreementThatIsInForceLaterGrantsNothingYet() {
    String partner = "s4-" + Ids.next().substring(0, 8);
    String agreement = Ids.next("agreement");
    SERVICE.publishPartnerEvents(
        new PartnerEvent.PartnerRegistered(partner, partner, ADMIN),
        new PartnerEvent.CoreTaskAssigned(
            partner, "taak", "Taak", CoreTaskCategory.CUSTODIAN, List.of(), null, ADMIN));
    AgreementScene.inForce(partner, Ids.next("agreement"), Profile.KERN, "VR24");
    SERVICE.publishPartnerEvents(
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "later",
            Profile.KERN,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            ADMIN),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.parse("2100-01-01T00:00:00Z"), "getekend", ADMIN));
    Agreements agreements = SERVICE.bean(Agreements.class);
    Instant then = Instant.parse("2100-01-01T00:00:00Z");
    await()
        .untilAsserted(() -> assertThat(agreements.inForce(partner, "later", List.of("VR24"), then))
            .hasSize(1));
    assertThat(agreements.inForce(partner, "later", List.of("VR24"), then.minusSeconds(1)))
        .isEmpty();
  }
}
