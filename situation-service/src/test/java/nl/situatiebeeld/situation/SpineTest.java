package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.embedded.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From the command to Kafka, by the production door. */
class SpineTest {

  private final RunningService service = RunningService.shared();
  private final String manager =
      TestServers.issuer().token("VR24", "informatiemanager", "information-manager", "reporter");
  private final String kern =
      TestServers.issuer().token("waterschap-test", "kern", "reporter", "reader");

  @Test
  void aFactGoesFromTheCommandToKafkaWithItsSequence() {
    agreement("waterschap-test", Profile.KERN);
    var opened = service.post(
        "/situations",
        manager,
        Map.of(
            "kind", "INCIDENT",
            "name", "Hoogwater",
            "leadingRegion", "VR24",
            "startedAt", "2026-11-20T12:00:00+01:00"));
    assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
    String id = opened.text("id");
    assertThat(service
            .post(
                "/situations/" + id + "/participations",
                manager,
                Map.of("partnerId", "waterschap-test", "reason", "nodig"))
            .status())
        .isEqualTo(201);
    var grant = Map.of("state", "ACTIVE", "coreTask", "watersysteem", "reason", "nodig");
    await()
        .untilAsserted(() -> assertThat(service
                .post("/situations/" + id + "/participations/waterschap-test/grant", manager, grant)
                .status())
            .isEqualTo(200));
    var fact = service.post(
        "/situations/" + id + "/facts",
        kern,
        Map.of(
            "theme", "meteo",
            "statement", "Waterstand 3,42 m",
            "observedAt", "2026-11-20T12:30:00+01:00",
            "attributes", Map.of("level", 3.42, "victims", 0),
            "location", Map.of("type", "Point", "coordinates", List.of(5.83, 50.86))));
    assertThat(fact.status()).as(fact.raw().body()).isEqualTo(201);
    var verified = service.post(
        "/facts/" + fact.text("id") + "/verification",
        manager,
        Map.of("method", "gebeld"),
        "If-Match",
        "\"1\"");
    assertThat(verified.status()).as(verified.raw().body()).isEqualTo(200);
    await()
        .untilAsserted(() -> assertThat(service.published(id).stream()
                .map(r ->
                    text(r, CloudEventHeaders.SEQUENCE) + " " + text(r, CloudEventHeaders.TYPE)))
            .containsExactly(
                "1 nl.situatiebeeld.situation-opened.v1",
                "2 nl.situatiebeeld.participation-invited.v1",
                "3 nl.situatiebeeld.participation-granted.v3",
                "4 nl.situatiebeeld.fact-reported.v2",
                "5 nl.situatiebeeld.fact-verified.v1"));
  }

  private void agreement(String partner, Profile profile) {
    Actor by = new Actor("VR24", "partner-admin");
    String agreement = "agreement-" + UUID.randomUUID();
    service.publishPartnerEvents(
        new PartnerEvent.PartnerRegistered(partner, partner, by),
        new PartnerEvent.CoreTaskAssigned(
            partner,
            "watersysteem",
            "Watersysteem",
            CoreTaskCategory.CUSTODIAN,
            List.of(),
            null,
            by),
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "watersysteem",
            profile,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.now(), "getekend", by));
  }

  private static String text(ConsumerRecord<String, byte[]> record, String header) {
    return new String(record.headers().lastHeader(header).value(), UTF_8);
  }
}
