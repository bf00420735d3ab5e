package nl.situatiebeeld.platform.bus;

import java.util.List;

/** Takes events into a view. */
@FunctionalInterface
public interface Projection {

  /**
   * Applies events that were never applied before, in order within each stream; runs inside the
   * transaction that also moves the consumed position, so each takes effect exactly once.
   */
  void apply(List<PublishedEvent> batch);
}
