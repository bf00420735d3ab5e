package nl.situatiebeeld.projection.views;

import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An item with who made it and who made it what it is.
 *
 * @param begun place of its first event
 * @param change name of the event that made it so
 */
record ItemNow(Item item, Place begun, Actor begunBy, String change, Actor by) {

  /** The same with another item. */
  ItemNow with(Item other) {
    return new ItemNow(other, begun, begunBy, change, by);
  }

  static ItemNow evolve(@Nullable ItemNow now, Family<?> family, PublishedEvent published) {
    Place at = Place.of(published);
    Actor by = family.byOf(published.event());
    Item next = family.fold(now == null ? null : now.item(), published.event(), at.recordedAt());
    return new ItemNow(
        next,
        now == null ? at : now.begun(),
        now == null ? by : now.begunBy(),
        published.name(),
        by);
  }
}
