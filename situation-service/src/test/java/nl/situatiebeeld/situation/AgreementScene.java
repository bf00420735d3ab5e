package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner of its own, whose agreements begin and end as a test asks. */
final class AgreementScene {

  static final Actor ADMIN = new Actor("VR24", "partner-admin");

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  /** For what another service has to hear of first. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private AgreementScene() {}

  static String partner() {
    String id = Ids.next();
    String partner = "s9-" + id.substring(id.length() - 12); // the beginning is the time
    SERVICE.publishPartnerEvents(
        new PartnerEvent.PartnerRegistered(partner, partner, ADMIN),
        new PartnerEvent.CoreTaskAssigned(
            partner, "taak", "Taak", CoreTaskCategory.CUSTODIAN, List.of(), null, ADMIN));
    return partner;
  }

  static String inForce(String partner, Profile profile, String... regions) {
    String agreement = Ids.next("agreement");
    inForce(partner, agreement, profile, regions);
    return agreement;
  }

  static void inForce(String partner, String agreement, Profile profile, String... regions) {
    SERVICE.publishPartnerEvents(
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "taak",
            profile,
            List.of(regions),
            List.of(),
            null,
            null,
            null,
            ADMIN),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.parse("2020-01-01T00:00:00Z"), "getekend", ADMIN));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(SERVICE
                .bean(Agreements.class)
                .inForce(partner, "taak", List.of(regions), Instant.now()))
            .anyMatch(a -> a.agreementId().equals(agreement)));
  }

  static void ends(String partner, String agreement, @Nullable String successor) {
    SERVICE.publishPartnerEvents(
        new PartnerEvent.AgreementEnded(partner, agreement, "gestopt", successor, ADMIN));
  }

  static void leaves(String partner, String agreement, String region, String... remaining) {
    SERVICE.publishPartnerEvents(new PartnerEvent.RegionLeft(
        partner, agreement, region, "eigen afspraken", NOW, List.of(remaining), ADMIN));
  }

  static void takesPart(Scene scene, String token, String partner, Map<String, ?> more) {
    Map<String, Object> seek = new HashMap<>();
    seek.putAll(Map.of("partnerId", partner, "reason", "nodig"));
    if (more.containsKey("recordedAt")) {
      seek.put("recordedAt", more.get("recordedAt"));
    }
    accepted(scene.does(token, "participations", seek));
    Map<String, Object> grant = new HashMap<>();
    grant.putAll(Map.of("state", "ACTIVE", "coreTask", "taak", "reason", "nodig"));
    grant.putAll(more);
    accepted(scene.does(token, "participations/" + partner + "/grant", grant));
  }

  /** The last grant recorded in a scene, as profile, state, agreement and how many themes. */
  static String lastGrant(Scene scene) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select (payload->>'profile') || ' ' || (payload->>'state') || ' '"
            + " || (payload->>'agreementId') || ' ' || jsonb_array_length(payload->'themes')"
            + " from domain_event_entry where payload_type = 'participation-granted'"
            + " and meta_data->>'stream' = ? order by global_index desc limit 1")
        .param(scene.id)
        .query(String.class)
        .single();
  }
}
