package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.participation.ProfileTable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What who takes part under another's mandate is granted: what both may, and no more (S8). */
class MandatesOverHttpTest {

  private static final String MANDATING = Partners.id(Profile.STRUCTUREEL);
  private static final String MANDATED = Partners.id(Profile.STANDBY);
  private static final String SOONER = "2099-01-01T00:00:00Z";
  private static final String LATER = "2100-01-01T00:00:00Z";

  private final Scene scene = Scene.incident();

  private static String of(String partner) {
    return "participations/" + partner;
  }

  private void grants(Profile profile, Map<String, ?> more) {
    Map<String, Object> grant = scene.grant(profile);
    grant.putAll(more);
    accepted(scene.does(MANAGER, of(Partners.id(profile)) + "/grant", grant));
  }

  private ParticipationGranted granted(String partner) {
    String payload = SERVICE
        .bean(JdbcClient.class)
        .sql("select payload::text from domain_event_entry"
            + " where payload_type = 'participation-granted' and meta_data->>'stream' = ?"
            + " and payload->>'partnerId' = ? order by global_index desc limit 1")
        .params(scene.id, partner)
        .query(String.class)
        .single();
    return Json.mapper().readValue(payload, ParticipationGranted.class);
  }

  @Test
  void S8_theGrantHoldsWhatBothMay_inRightsInThemesAndInTime() {
    scene.with(Profile.STRUCTUREEL);
    grants(Profile.STRUCTUREEL, Map.of("themes", List.of("meteo"), "until", SOONER));
    Map<String, String> invitation = Map.of("partnerId", MANDATED, "reason", "nodig");
    accepted(scene.does(MANAGER, "participations", invitation));
    grants(
        Profile.STANDBY,
        Map.of("themes", List.of("meteo", "traffic"), "until", LATER, "mandatedBy", MANDATING));
    ParticipationGranted granted = granted(MANDATED);
    assertThat(granted.mandatedBy()).isEqualTo(MANDATING);
    assertThat(granted.themes()).containsExactly("meteo");
    assertThat(granted.until()).hasToString(SOONER);
    assertThat(granted.rights())
        .isEqualTo(ProfileTable.rights(Profile.STANDBY, ParticipationState.ACTIVE));
    assertThat(granted.rights()).as("more than STANDBY never").satisfies(rights -> {
      assertThat(rights.reporting()).isEqualTo(Rights.Reporting.NONE);
      assertThat(rights.disputing()).isFalse();
    });

    grants(Profile.STRUCTUREEL, Map.of("themes", List.of("traffic"), "until", SOONER));
    assertThat(scene.events())
        .as("nothing is left of what both may")
        .endsWith("participation-granted", "participation-detached");
    refused(
        scene.reports(Partners.token(Profile.STANDBY), Scene.saying("Regen")), 403, "no-access");
  }

  @Test
  void S8_withoutAThemeInCommonNothingIsGranted() {
    scene.with(Profile.STRUCTUREEL);
    grants(Profile.STRUCTUREEL, Map.of("themes", List.of("meteo")));
    accepted(
        scene.does(MANAGER, "participations", Map.of("partnerId", MANDATED, "reason", "nodig")));
    Map<String, Object> grant = scene.grant(Profile.STANDBY);
    grant.putAll(Map.of("themes", List.of("traffic"), "mandatedBy", MANDATING));
    refused(scene.does(MANAGER, of(MANDATED) + "/grant", grant), 422, "mandate-leaves-nothing");
  }
}
