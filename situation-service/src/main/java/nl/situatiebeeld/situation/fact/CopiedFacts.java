package nl.situatiebeeld.situation.fact;

import java.util.function.Supplier;
import nl.situatiebeeld.situation.fact.FactNarrowing.Bound;
import org.axonframework.modelling.command.Repository;

/** Lets copies of a fact follow its label in its transaction (V4, F8). */
final class CopiedFacts {

  private final Supplier<Repository<FactAggregate>> facts;

  CopiedFacts(Supplier<Repository<FactAggregate>> facts) {
    this.facts = facts;
  }

  /** All that was adopted from this fact, and from that; each has one origin, so this ends. */
  void follow(String factId, Bound bound, FactOrder order, FactDesk desk) {
    for (String copy : desk.copiesOf(factId)) {
      Bound further = facts.get().load(copy).invoke(fact -> fact.follows(bound, order));
      follow(copy, further, order, desk);
    }
  }
}
