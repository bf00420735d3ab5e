package nl.situatiebeeld.projection.views;

import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event of a situation, without its content.
 *
 * @param subject id of the fact, the partner, the item or the situation that it is about
 * @param partnerId the partner that it concerns, if any
 * @param version of the fact
 * @param item whether it is about an item
 */
record TimelineEntry(
    PublishedEvent event,
    String subject,
    @Nullable String partnerId,
    @Nullable String version,
    boolean item,
    Actor by) {

  private TimelineEntry(
      PublishedEvent event,
      String subject,
      @Nullable String partnerId,
      @Nullable String version,
      Actor by) {
    this(event, subject, partnerId, version, false, by);
  }

  static TimelineEntry of(PublishedEvent published) {
    DomainEvent event = published.event();
    return switch (event) {
      case FactEvent.FactDisclosed e ->
        new TimelineEntry(
            published, e.factId(), e.partnerId(), String.valueOf(e.version()), e.by());
      case FactEvent e ->
        new TimelineEntry(published, e.factId(), null, String.valueOf(e.version()), e.by());
      case ParticipationEvent e ->
        new TimelineEntry(published, e.partnerId(), e.partnerId(), null, e.by());
      case SituationEvent e -> new TimelineEntry(published, e.situationId(), null, null, e.by());
      case PartnerEvent e ->
        new TimelineEntry(published, e.partnerId(), e.partnerId(), null, e.by());
      default ->
        Family.of(event)
            .map(f -> new TimelineEntry(published, f.idOf(event), null, null, true, f.byOf(event)))
            .orElseThrow(
                () -> new UnfoldableException("an event that does not belong to this topic"));
    };
  }
}
