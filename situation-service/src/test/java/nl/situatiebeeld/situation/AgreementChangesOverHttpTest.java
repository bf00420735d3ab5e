package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.AgreementScene.ends;
import static nl.situatiebeeld.situation.AgreementScene.inForce;
import static nl.situatiebeeld.situation.AgreementScene.lastGrant;
import static nl.situatiebeeld.situation.AgreementScene.leaves;
import static nl.situatiebeeld.situation.AgreementScene.takesPart;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;

/** What an agreement's end or change does to who takes part under it, and who has a say in it. */
class AgreementChangesOverHttpTest {

  private static final Map<String, ?> REASON = Map.of("reason", "nodig");
  private static final String ANNOUNCED = "participation-change-announced";

  private static String of(String partner) {
    return "participations/" + partner;
  }

  private static void announced(Scene scene) {
    await()
        .atMost(AgreementScene.PATIENCE)
        .untilAsserted(() -> assertThat(scene.events()).endsWith(ANNOUNCED));
  }

  @Test
  void S9_theManagerIsWarnedInTimeAndAppliesTheChangeAtOnceOrLater() {
    String partner = AgreementScene.partner();
    Scene scene = Scene.incident();
    String first = inForce(partner, Profile.KERN, "VR24");
    takesPart(scene, MANAGER, partner, Map.of());
    String second = inForce(partner, Profile.STRUCTUREEL, "VR24");
    ends(partner, first, second);
    announced(scene);
    assertThat(lastGrant(scene)).as("nothing changes yet").startsWith("KERN ACTIVE " + first);
    Instant later = Instant.now().plus(5, ChronoUnit.HOURS);
    accepted(scene.does(
        MANAGER,
        of(partner) + "/change/postponement",
        Map.of("until", later.toString(), "reason", "midden in de inzet")));
    refused(
        scene.does(
            MANAGER,
            of(partner) + "/change/postponement",
            Map.of("until", later.plus(2, ChronoUnit.DAYS).toString(), "reason", "x")),
        422,
        "change-put-off-too-far");
    assertThat(scene.events()).endsWith(ANNOUNCED, ANNOUNCED);
    accepted(scene.does(MANAGER, of(partner) + "/change/application", REASON));
    assertThat(lastGrant(scene)).startsWith("STRUCTUREEL ACTIVE " + second);
    refused(
        scene.does(MANAGER, of(partner) + "/change/application", REASON),
        409,
        "no-change-announced");
    ends(partner, second, null);
    announced(scene);
    accepted(scene.does(MANAGER, of(partner) + "/change/application", REASON));
    assertThat(scene.events()).endsWith(ANNOUNCED, "participation-detached");
  }

  @Test
  void S9_reconstructionsTellWhatWasAndStayAsTheyAre() {
    String partner = AgreementScene.partner();
    Scene live = Scene.incident();
    Scene past = Scene.reconstruction(Instant.parse("2021-07-13T06:00:00Z"));
    String agreement = inForce(partner, Profile.KERN, "VR24");
    takesPart(past, EVALUATOR, partner, Map.of("recordedAt", "2021-07-13T06:00:00Z"));
    takesPart(live, MANAGER, partner, Map.of());
    ends(partner, agreement, null);
    announced(live);
    assertThat(past.events()).endsWith("participation-granted");
  }

  @Test
  void S9_V1_whoBecomesStandbyReadsNothingUntilTheManagerNamesThemes() {
    String partner = AgreementScene.partner();
    Scene scene = Scene.incident();
    String first = inForce(partner, Profile.KERN, "VR24");
    takesPart(scene, MANAGER, partner, Map.of());
    String second = inForce(partner, Profile.STANDBY, "VR24");
    ends(partner, first, second);
    announced(scene);
    accepted(scene.does(MANAGER, of(partner) + "/change/application", REASON));
    assertThat(lastGrant(scene)).isEqualTo("STANDBY MONITORING " + second + " 0");
    refused(scene.does(MANAGER, of(partner) + "/activation", REASON), 422, "themes-needed");
    accepted(scene.does(
        MANAGER,
        of(partner) + "/grant",
        Map.of(
            "state", "ACTIVE", "coreTask", "taak", "themes", List.of("care"), "reason", "nodig")));
    assertThat(lastGrant(scene)).isEqualTo("STANDBY ACTIVE " + second + " 1");
  }

  @Test
  void S9_S4_whoIsInByAReleasedRegionsAgreementFollows() {
    Scene scene = Scene.incident();
    String partner = AgreementScene.partner();
    inForce(partner, Profile.KERN, "VR23");
    String other = AgreementScene.partner();
    inForce(other, Profile.KERN, "VR23", "VR24");
    takesPart(scene, MANAGER, other, Map.of());
    takesPart(scene, MANAGER, partner, Map.of());
    accepted(scene.does(MANAGER, "regions/VR23/release", REASON));
    announced(scene);
    refused(
        scene.does(MANAGER, of(other) + "/change/application", REASON), 409, "no-change-announced");
    accepted(scene.does(MANAGER, of(partner) + "/change/application", REASON));
    assertThat(scene.events()).endsWith("region-released", ANNOUNCED, "participation-detached");
  }

  @Test
  void S9_aRegionThatLeavesEndsParticipationWhereNoOtherRegionOfTheAgreementIs() {
    String partner = AgreementScene.partner();
    String agreement = inForce(partner, Profile.KERN, "VR23", "VR24");
    Scene alone = Scene.of("VR23");
    Scene elsewhere = Scene.of("VR24");
    Scene together = Scene.of("VR24", "VR23");
    takesPart(alone, NEIGHBOUR, partner, Map.of());
    takesPart(elsewhere, MANAGER, partner, Map.of());
    takesPart(together, MANAGER, partner, Map.of());
    leaves(partner, agreement, "VR23", "VR24");
    announced(alone);
    assertThat(lastGrant(alone)).as("nothing changes yet").startsWith("KERN ACTIVE " + agreement);
    for (Scene other : List.of(elsewhere, together)) {
      assertThat(other.events()).endsWith("participation-granted");
      refused(
          other.does(MANAGER, of(partner) + "/change/application", REASON),
          409,
          "no-change-announced");
    }
    Map<String, ?> later =
        Map.of("until", Instant.now().plus(2, ChronoUnit.HOURS).toString(), "reason", "nodig");
    accepted(alone.does(NEIGHBOUR, of(partner) + "/change/postponement", later));
    accepted(alone.does(NEIGHBOUR, of(partner) + "/change/application", REASON));
    assertThat(alone.events()).endsWith(ANNOUNCED, ANNOUNCED, "participation-detached");

    // nobody comes in anew where it does not hold
    Scene next = Scene.of("VR23");
    Map<String, ?> seek = Map.of("partnerId", partner, "reason", "nodig");
    accepted(next.does(NEIGHBOUR, "participations", seek));
    refused(
        next.does(
            NEIGHBOUR,
            of(partner) + "/grant",
            Map.of("state", "ACTIVE", "coreTask", "taak", "reason", "nodig")),
        422,
        "no-agreement");
    ends(partner, agreement, null); // the last one leaves
    announced(elsewhere);
    announced(together);
  }

  @Test
  void S8_theMandatingPartnerTakesItsMandateBack() {
    Scene scene = Scene.incident();
    scene.with(Profile.KERN);
    String standby = Partners.id(Profile.STANDBY);
    accepted(
        scene.does(MANAGER, "participations", Map.of("partnerId", standby, "reason", "nodig")));
    Map<String, Object> grant = scene.grant(Profile.STANDBY);
    grant.put("mandatedBy", Partners.id(Profile.KERN));
    accepted(scene.does(MANAGER, of(standby) + "/grant", grant));
    String withdrawal = of(standby) + "/mandate/withdrawal";
    refused(scene.does(MANAGER, withdrawal, REASON), 403, "not-your-mandate");
    refused(scene.does(Tokens.STRANGER, withdrawal, REASON), 403, "not-your-mandate");
    accepted(scene.does(Partners.token(Profile.KERN), withdrawal, REASON));
    assertThat(scene.events()).endsWith("participation-granted", "participation-detached");
  }

  @Test
  void S8_aKoppelPartnerMandatesNobody() {
    Scene scene = Scene.incident();
    scene.with(Profile.KOPPEL);
    String standby = Partners.id(Profile.STANDBY);
    accepted(
        scene.does(MANAGER, "participations", Map.of("partnerId", standby, "reason", "nodig")));
    Map<String, Object> grant = scene.grant(Profile.STANDBY);
    grant.put("mandatedBy", Partners.id(Profile.KOPPEL));
    refused(scene.does(MANAGER, of(standby) + "/grant", grant), 422, "mandate-not-possible");
  }

  @Test
  void V3_S5_anotherHinBeginsWithoutWhatWasDisclosed() {
    Scene scene = Scene.incident();
    scene.with(Profile.AD_HOC);
    String adHoc = Partners.id(Profile.AD_HOC);
    String fact = scene.fact(MANAGER);
    Map<String, Object> disclosure = Map.of("partnerId", adHoc, "reason", "nodig");
    accepted(doesToFact(MANAGER, fact, "disclosures", disclosure));
    accepted(scene.does(MANAGER, of(adHoc) + "/grant", scene.grant(Profile.AD_HOC)));
    refused(doesToFact(MANAGER, fact, "disclosures", disclosure), 409, "already-disclosed");
    Map<String, Object> anew = scene.grant(Profile.AD_HOC);
    anew.put("secondedHin", "another-hin");
    accepted(scene.does(MANAGER, of(adHoc) + "/grant", anew));
    accepted(doesToFact(MANAGER, fact, "disclosures", disclosure));
  }

  @Test
  void S3_whoAsksOrInvitesSaysWhy() {
    Scene scene = Scene.incident();
    Partners.known(Scene.SERVICE);
    Map<String, ?> silent = Map.of("partnerId", Partners.id(Profile.KERN));
    for (String token : List.of(MANAGER, Partners.token(Profile.KERN))) {
      refused(scene.does(token, "participations", silent), 400, "invalid-field");
    }
    assertThat(scene.events()).doesNotContain("participation-requested", "participation-invited");
  }
}
