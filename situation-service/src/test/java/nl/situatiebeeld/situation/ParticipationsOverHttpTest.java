package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipationsOverHttpTest {

  private static final String KERN = Partners.id(Profile.KERN);
  private static final Map<String, ?> REASON = Map.of("reason", "x");

  @BeforeEach
  void partnersAreKnown() {
    Partners.known(Scene.SERVICE);
  }

  @Test
  void S3_aParticipationGoesFromRequestToDetachment() {
    Scene scene = Scene.incident();
    String token = Partners.token(Profile.KERN);
    String path = "participations/" + KERN;
    Map<String, ?> seek = Map.of("partnerId", KERN, "reason", "nodig");
    accepted(scene.does(token, "participations", seek));
    accepted(scene.does(MANAGER, path + "/refusal", REASON));
    accepted(scene.does(MANAGER, "participations", seek));
    accepted(scene.does(token, path + "/refusal", REASON));
    accepted(scene.does(token, "participations", seek));
    Map<String, Object> monitoring = scene.grant(Profile.KERN);
    monitoring.put("state", "MONITORING");
    accepted(scene.does(MANAGER, path + "/grant", monitoring));
    accepted(scene.does(MANAGER, path + "/activation", REASON));
    accepted(scene.reports(token, Scene.saying("Binnen")));
    var answer = accepted(scene.does(MANAGER, path + "/detachment", REASON));
    assertThat(answer.text("id")).isEqualTo(KERN);
    refused(scene.reports(token, Scene.saying("Buiten")), 403, "no-access");
    assertThat(scene.events())
        .containsExactly(
            "situation-opened",
            "participation-requested",
            "participation-refused",
            "participation-invited",
            "participation-refused",
            "participation-requested",
            "participation-granted",
            "participation-activated",
            "fact-reported",
            "participation-detached");
  }

  @Test
  void whatCannotHappenToAParticipationIsRefusedWithItsReason() {
    Scene scene = Scene.incident();
    String path = "participations/" + KERN;
    refused(
        scene.does(
            MANAGER, "participations", Map.of("partnerId", "nooit-gezien", "reason", "nodig")),
        422,
        "unknown-partner");
    refused(scene.does(MANAGER, path + "/refusal", REASON), 409, "nothing-to-refuse");
    refused(scene.does(MANAGER, path + "/grant", scene.grant(Profile.KERN)), 409, "not-asked");
    refused(scene.does(MANAGER, path + "/activation", REASON), 409, "not-monitoring");
    refused(scene.does(MANAGER, path + "/detachment", REASON), 409, "not-taking-part");
    accepted(scene.does(
        Partners.token(Profile.KERN),
        "participations",
        Map.of("partnerId", KERN, "reason", "nodig")));
    refused(
        scene.does(MANAGER, "participations", Map.of("partnerId", KERN, "reason", "nodig")),
        409,
        "takes-part-already");
    refused(
        scene.does(Partners.token(Profile.KERN), path + "/refusal", REASON),
        403,
        "not-yours-to-refuse");
    refused(
        scene.does(Partners.token(Profile.KERN), path + "/grant", scene.grant(Profile.KERN)),
        403,
        "not-leading");
  }

  @Test
  void S4_S5_aGrantThatCannotBeIsRefusedWithItsReason() {
    Scene scene = Scene.incident();
    for (Profile profile : List.of(Profile.KERN, Profile.STANDBY, Profile.AD_HOC, Profile.KOPPEL)) {
      accepted(scene.does(
          MANAGER, "participations", Map.of("partnerId", Partners.id(profile), "reason", "nodig")));
    }
    refused(grant(scene, Profile.KERN, "coreTask", "anders"), 422, "no-agreement");
    refused(grant(scene, Profile.KOPPEL, "coreTask", "dubbel"), 422, "agreement-ambiguous");
    refused(grant(scene, Profile.KERN, "state", "DETACHED"), 422, "state-not-grantable");
    refused(grant(scene, Profile.KERN, "themes", List.of("kunst")), 422, "theme-unknown");
    refused(grant(scene, Profile.STANDBY, "themes", List.of()), 422, "themes-needed");
    refused(grant(scene, Profile.KERN, "until", "2021-01-01T00:00:00Z"), 422, "until-passed");
    var incomplete = Map.of("state", "ACTIVE", "coreTask", Partners.CORE_TASK, "reason", "x");
    var answer = refused(
        scene.does(MANAGER, "participations/" + Partners.id(Profile.AD_HOC) + "/grant", incomplete),
        422,
        "ad-hoc-incomplete");
    assertThat(answer.body().path("missing").toString())
        .isEqualTo("[\"until\",\"conditions\",\"secondedHin\"]");
  }

  private static RunningService.Answer grant(
      Scene scene, Profile profile, String field, Object value) {
    Map<String, Object> grant = scene.grant(profile);
    grant.put(field, value);
    return scene.does(MANAGER, "participations/" + Partners.id(profile) + "/grant", grant);
  }

  @Test
  void V5_aStrangerIsNotToldWhoTakesPart() {
    Scene scene = Scene.incident();
    scene.with(Profile.KERN);
    for (String partner : List.of(KERN, Partners.id(Profile.KOPPEL), "nooit-gezien")) {
      refused(
          scene.does(
              Tokens.STRANGER, "participations", Map.of("partnerId", partner, "reason", "nodig")),
          403,
          "not-leading");
      refused(
          scene.does(Tokens.STRANGER, "participations/" + partner + "/refusal", REASON),
          403,
          "not-leading");
    }
  }

  @Test
  void S5_onlyTheSecondedHinActsForAnAdHocPartner() {
    Scene scene = Scene.incident();
    String hin = scene.with(Profile.AD_HOC);
    accepted(scene.reports(hin, Scene.saying("Tien honden")));
    String other = Tokens.of(Partners.id(Profile.AD_HOC), "iemand", "reporter");
    refused(scene.reports(other, Scene.saying("Elf honden")), 403, "no-access");
  }

  @Test
  void S5_afterItsTimeAnAdHocPartnerHasNoRightsAnyMoreAndOnlyItsEndIsRecorded() {
    Instant begin = Instant.parse("2021-07-14T10:00:00Z");
    Scene scene = Scene.reconstruction(begin);
    String partner = Partners.id(Profile.AD_HOC);
    accepted(scene.does(
        EVALUATOR,
        "participations",
        Map.of("partnerId", partner, "reason", "nodig", "recordedAt", begin.toString())));
    Map<String, Object> grant = scene.grant(Profile.AD_HOC);
    grant.put("until", "2021-07-14T12:00:00Z");
    accepted(scene.does(EVALUATOR, "participations/" + partner + "/grant", grant));
    accepted(scene.reports(EVALUATOR, retold(partner, "2021-07-14T11:59:59.999Z")));
    int before = scene.events().size();
    refused(scene.reports(EVALUATOR, retold(partner, "2021-07-14T12:00:00Z")), 403, "no-access");
    assertThat(scene.events()).hasSize(before + 1).endsWith("participation-detached");
  }

  private static Map<String, Object> retold(String partner, String recordedAt) {
    Map<String, Object> body = new HashMap<>(Scene.saying("Tien honden"));
    body.put("actingFor", partner);
    body.put("recordedAt", recordedAt);
    return body;
  }
}
