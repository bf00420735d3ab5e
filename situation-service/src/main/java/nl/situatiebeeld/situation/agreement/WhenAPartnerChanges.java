package nl.situatiebeeld.situation.agreement;

import nl.situatiebeeld.platform.bus.PublishedEvent;

/**
 * Hears of what may make a partner match situations that are open already: an agreement came in
 * force, or a core task was assigned or changed. The copy knows it by then; called in the
 * transaction that takes it in, so once for each event unless the copy is filled anew.
 */
@FunctionalInterface
public interface WhenAPartnerChanges {

  /**
   * This partner's core task may match other situations.
   *
   * @param published the event that says so
   */
  void mayMatchMore(PublishedEvent published, String partnerId, String coreTask);
}
