package nl.situatiebeeld.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of a partner of {@link AlertScene} while situations are open.
 *
 * @param service that says it; only one says all of a partner
 */
record ChangingPartner(RunningService service, String id) {

  static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static final Actor BY = new Actor("VR24", "partner-admin");

  /** Its agreement that was drafted only. */
  ChangingPartner comesInForce(Instant from) {
    service.publishPartnerEvents(
        new PartnerEvent.AgreementEnteredIntoForce(id, "agreement-" + id, from, "getekend", BY));
    return this;
  }

  /** Its core task is about this from now on. */
  ChangingPartner isAbout(List<String> themes, @Nullable Geometry area) {
    DomainEvent event = new PartnerEvent.CoreTaskAssigned(
        id, "taak", "Taak " + Ids.next(), CoreTaskCategory.CUSTODIAN, themes, area, BY);
    service.publishPartnerEvents(event);
    return this;
  }

  /** Waits until an instance has read as much of this partner. */
  void known(int events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(service
                .bean(JdbcClient.class)
                .sql("select coalesce(max(sequence), 0) from stream_position where stream = ?")
                .param(id)
                .query(Integer.class)
                .single())
            .isEqualTo(events));
  }
}
