package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import org.springframework.stereotype.Component;

/** Facts beside the one that is decided about, as they stand now. */
@Component
final class OtherFacts {

  private final PastEvents past;

  OtherFacts(PastEvents past) {
    this.past = past;
  }

  FactState of(String factId) {
    FactState state = new FactState.Unreported();
    for (DomainEvent event : past.of(factId)) {
      if (event instanceof FactEvent ofFact) { // the id may be that of something else
        state = FactDecider.evolve(state, ofFact);
      }
    }
    return state;
  }
}
