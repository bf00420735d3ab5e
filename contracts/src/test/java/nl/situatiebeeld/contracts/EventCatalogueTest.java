package nl.situatiebeeld.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import org.junit.jupiter.api.Test;

/** Names of events are contracts (style rule 7); the golden files hold them still. */
class EventCatalogueTest {

  @Test
  void everyEventOfEveryFamilyIsInItUnderANameOfItsOwn() {
    long events = Stream.of(
            SituationEvent.class,
            SitRepEvent.class,
            AttachmentEvent.class,
            FactEvent.class,
            ParticipationEvent.class,
            PartnerEvent.class,
            AlertEvent.class,
            SignalEvent.class,
            DecisionEvent.class,
            ActionEvent.class,
            InformationRequestEvent.class)
        .mapToLong(EventCatalogueTest::members)
        .sum();
    assertThat(EventCatalogue.all()).hasSize((int) events);
    assertThat(EventCatalogue.all().stream().map(EventCatalogue::nameOf)).doesNotHaveDuplicates();
  }

  private static long members(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses())
            .mapToLong(EventCatalogueTest::members)
            .sum()
        : 1;
  }

  @Test
  void namesAreLowerCaseWithHyphensAndRevisionsCountFromOne() {
    for (Class<? extends DomainEvent> event : EventCatalogue.all()) {
      assertThat(EventCatalogue.nameOf(event)).matches("[a-z]+(-[a-z]+)*");
      assertThat(EventCatalogue.revisionOf(event)).isPositive();
      assertThat(EventCatalogue.find(EventCatalogue.nameOf(event))).hasValue(event);
    }
  }

  @Test
  void anUnknownNameIsNotFound() {
    assertThat(EventCatalogue.find("dike-breached")).isEmpty();
  }
}
