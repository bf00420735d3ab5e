package nl.situatiebeeld.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.situation.agreement.Agreements;

/** A partner of each profile, known to the service by what partner-service publishes. */
final class Partners {

  static final String CORE_TASK = "taak";

  private static final String SECOND = "agreement-second";
  private static boolean known;

  private Partners() {}

  /** The partner of this profile. */
  static String id(Profile profile) {
    return "met-" + profile.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** A token of its reporter; of AD_HOC: of its seconded HIN. */
  static String token(Profile profile) {
    String subject = profile == Profile.AD_HOC ? "hin" : "melder";
    return Tokens.of(id(profile), subject, "reporter", "reader");
  }

  /** Has them all known. */
  static synchronized void known(RunningService service) {
    if (known) {
      return;
    }
    List<DomainEvent> events = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      events.addAll(events(profile));
    }
    events.addAll(agreement(id(Profile.KOPPEL), SECOND, "dubbel", Profile.KOPPEL));
    events.addAll(agreement(id(Profile.KOPPEL), SECOND + "-too", "dubbel", Profile.KERN));
    service.publishPartnerEvents(events.toArray(DomainEvent[]::new));
    Agreements agreements = service.bean(Agreements.class);
    await().untilAsserted(() -> {
      for (Profile profile : Profile.values()) {
        assertThat(agreements.inForce(id(profile), CORE_TASK, List.of("VR24"), Instant.now()))
            .hasSize(1);
      }
      assertThat(agreements.inForce(id(Profile.KOPPEL), "dubbel", List.of("VR24"), Instant.now()))
          .hasSize(2);
    });
    known = true;
  }

  private static List<DomainEvent> events(Profile profile) {
    Actor by = new Actor("VR24", "partner-admin");
    List<DomainEvent> events = new ArrayList<>();
    events.add(new PartnerEvent.PartnerRegistered(id(profile), id(profile), by));
    events.add(new PartnerEvent.CoreTaskAssigned(
        id(profile), CORE_TASK, "Taak", CoreTaskCategory.CUSTODIAN, List.of(), null, by));
    events.addAll(agreement(id(profile), "agreement-" + id(profile), CORE_TASK, profile));
    return events;
  }

  private static List<DomainEvent> agreement(
      String partner, String agreement, String coreTask, Profile profile) {
    Actor by = new Actor("VR24", "partner-admin");
    return List.of(
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            coreTask,
            profile,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.parse("2020-01-01T00:00:00Z"), "getekend", by));
  }
}
