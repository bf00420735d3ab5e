package nl.situatiebeeld.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.partner.running.PartnerTopic.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.partner.running.PartnerTopic;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.bus.RecordReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What others see: the partner's stream on Kafka. */
class PartnerEventsTest {

  private static final Map<String, Object> AGREED = Map.of("reason", "agreed");

  private final Running service = Running.service();

  @Test
  void E7_eventsOfAPartnerFormOneChainWithoutHoles() {
    String partner = service.custodian();
    String agreement = lifeOfAnAgreement(partner);

    List<ConsumerRecord<String, byte[]>> stream = PartnerTopic.read(service.topic(), partner, 6);

    assertThat(headers(stream, "ce_type"))
        .containsExactly(
            "nl.situatiebeeld.partner-registered.v1",
            "nl.situatiebeeld.core-task-assigned.v2",
            "nl.situatiebeeld.agreement-drafted.v2",
            "nl.situatiebeeld.prior-position-recorded.v1",
            "nl.situatiebeeld.agreement-entered-into-force.v1",
            "nl.situatiebeeld.agreement-ended.v2");
    assertThat(headers(stream, "ce_sequence")).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(headers(stream, "ce_subject"))
        .containsExactly(partner, partner, agreement, agreement, agreement, agreement);
    assertThat(headers(stream, "ce_time").stream().map(Instant::parse)).isSorted();
    assertThat(headers(stream, "ce_hash")).isEqualTo(PartnerTopic.hashes(stream));
    stream.forEach(PartnerEventsTest::hasEnvelope);
  }

  @Test
  void eventsTellWhoActedAsOrganisationAndRoleOnly() {
    String partner = service.custodian();
    lifeOfAnAgreement(partner);
    PublishedEvent entered =
        RecordReader.read(PartnerTopic.read(service.topic(), partner, 6).get(4));
    assertThat(entered.event()).isInstanceOfSatisfying(AgreementEnteredIntoForce.class, event -> {
      assertThat(event.by().organisation()).isEqualTo("VR24");
      assertThat(event.by().role()).isEqualTo("steering-group");
      assertThat(event.from()).isEqualTo(Instant.parse("2019-11-20T00:00:00Z"));
    });
  }

  private String lifeOfAnAgreement(String partner) {
    String agreement = service.draft(partner, "VR24");
    Running.require(200, service.enter(agreement));
    Running.require(200, service.admin().post("/agreements/" + agreement + "/termination", AGREED));
    return agreement;
  }

  private static void hasEnvelope(ConsumerRecord<String, byte[]> record) {
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_source")).isEqualTo("/partner-service");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(header(record, "ce_dataschema")).startsWith("https://situatiebeeld.nl/schemas/");
    assertThat(header(record, "ce_correlationid")).isNotEmpty();
    assertThat(header(record, "ce_causationid")).isNotEmpty();
    // the person stays in the store
    assertThat(new String(record.value(), UTF_8)).doesNotContain("somebody-of-");
  }

  private static List<String> headers(List<ConsumerRecord<String, byte[]>> stream, String name) {
    return stream.stream().map(record -> header(record, name)).toList();
  }
}
