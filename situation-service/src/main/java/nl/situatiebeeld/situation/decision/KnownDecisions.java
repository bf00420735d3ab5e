package nl.situatiebeeld.situation.decision;

import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionRecorded;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.situation.standing.SituationStanding;
import org.springframework.stereotype.Component;

/** Whether a decision is there for a region that refers to it. */
@Component
public class KnownDecisions {

  private final PastEvents past;

  KnownDecisions(PastEvents past) {
    this.past = past;
  }

  /** Whether this region may know of the decision with this id in the situation (V5, V6). */
  public boolean seenBy(SituationStanding situation, String region, String decisionId) {
    List<DomainEvent> events = past.of(decisionId);
    return !events.isEmpty()
        && events.getFirst() instanceof DecisionRecorded e
        && e.situationId().equals(situation.situationId())
        && (e.audience() != Audience.ADDRESSED
            || situation.ledBy(region)
            || e.by().organisation().equals(region)
            || e.addressedTo().contains(region));
  }
}
