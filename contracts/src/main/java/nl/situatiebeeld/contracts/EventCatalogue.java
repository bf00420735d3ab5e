package nl.situatiebeeld.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Every event of the product, by stable name and by record. */
public final class EventCatalogue {

  private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream.of(
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
      .flatMap(EventCatalogue::members)
      .<Class<? extends DomainEvent>>map(event -> event.asSubclass(DomainEvent.class))
      .collect(Collectors.toUnmodifiableMap(EventCatalogue::nameOf, Function.identity()));

  private EventCatalogue() {}

  /** The record of today's revision for this name, or empty when no such event exists. */
  public static Optional<Class<? extends DomainEvent>> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The stable name of this event's record. */
  public static String nameOf(Class<?> event) {
    return annotation(event).value();
  }

  /** Today's revision of this event's record. */
  public static int revisionOf(Class<?> event) {
    return annotation(event).revision();
  }

  /** All events, ordered by name. */
  public static List<Class<? extends DomainEvent>> all() {
    return BY_NAME.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .<Class<? extends DomainEvent>>map(Map.Entry::getValue)
        .toList();
  }

  // a large family is split into sealed families of its own
  private static Stream<Class<?>> members(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventCatalogue::members)
        : Stream.of(family);
  }

  private static EventName annotation(Class<?> event) {
    EventName name = event.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(event.getName() + " has no stable event name");
    }
    return name;
  }
}
