package nl.situatiebeeld.situation.fact;

import java.util.Optional;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.SituationStanding;
import org.springframework.stereotype.Component;

/** How facts stand, for those who decide about something that refers to them. */
@Component
public class FactSights {

  private final OtherFacts facts;

  FactSights(OtherFacts facts) {
    this.facts = facts;
  }

  /** The situation of a fact, if there is such a fact. */
  public Optional<String> situationOf(String factId) {
    return last(facts.of(factId)).map(Living::situationId);
  }

  /** The fact, if it is in this situation and there at all for who stands here (V1 to V6). */
  public Optional<SeenFact> seen(
      String factId, SituationStanding situation, Party party, Standpoint standpoint) {
    FactState state = facts.of(factId);
    return last(state)
        .filter(f -> f.situationId().equals(situation.situationId()))
        .filter(f -> f.seenFrom(standpoint, party.organisation()))
        .map(f -> new SeenFact(
            f.factId(),
            f.version(),
            f.owner(),
            state instanceof Ended ended ? ended.status() : f.status()));
  }

  private static Optional<Living> last(FactState state) {
    return switch (state) {
      case Unreported none -> Optional.empty();
      case Living fact -> Optional.of(fact);
      case Ended ended -> Optional.of(ended.last());
    };
  }
}
