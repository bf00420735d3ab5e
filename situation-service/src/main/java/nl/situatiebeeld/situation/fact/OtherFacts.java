package nl.situatiebeeld.situation.fact;

import java.util.Set;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.standing.Disclosures;
import org.springframework.stereotype.Component;

/** Facts beside the one that is decided about, as they stand now. */
@Component
final class OtherFacts {

  private final PastEvents past;
  private final Disclosures disclosures;

  OtherFacts(PastEvents past, Disclosures disclosures) {
    this.past = past;
    this.disclosures = disclosures;
  }

  FactState of(String factId) {
    FactState state = new FactState.Unreported();
    for (DomainEvent event : past.of(factId)) {
      if (event instanceof FactEvent ofFact) { // the id may be that of something else
        state = FactDecider.evolve(state, ofFact);
      }
    }
    return shown(state);
  }

  /** The fact with the disclosures that still stand. */
  FactState shown(FactState state) {
    return switch (state) {
      case Unreported none -> none;
      case Living living -> shown(living);
      case Ended ended -> new Ended(shown(ended.last()), ended.status());
    };
  }

  private Living shown(Living living) {
    return living.disclosedTo().isEmpty()
        ? living
        : living.shownTo(Set.copyOf(disclosures.of(living.factId())));
  }
}
