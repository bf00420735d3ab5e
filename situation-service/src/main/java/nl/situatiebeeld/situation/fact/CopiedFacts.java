package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.platform.eventstore.StoredAggregates;
import nl.situatiebeeld.situation.fact.FactNarrowing.Bound;

/** Lets copies of a fact follow its label in its transaction (V4, F8). */
final class CopiedFacts {

  private final StoredAggregates<FactAggregate> facts;

  CopiedFacts(StoredAggregates<FactAggregate> facts) {
    this.facts = facts;
  }

  /** All that was adopted from this fact, and from that; each has one origin, so this ends. */
  void follow(String factId, Bound bound, FactOrder order, FactDesk desk) {
    for (String copy : desk.copiesOf(factId)) {
      Bound further = facts.invoke(copy, fact -> fact.follows(bound, order));
      follow(copy, further, order, desk);
    }
  }
}
