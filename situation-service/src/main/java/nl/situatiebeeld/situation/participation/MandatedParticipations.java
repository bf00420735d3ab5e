package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.eventstore.StoredAggregates;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets participations under a mandate follow in the transaction of the one that they rest on. */
final class MandatedParticipations {

  private static final Logger LOG = LoggerFactory.getLogger(MandatedParticipations.class);

  private final StoredAggregates<ParticipationAggregate> participations;

  MandatedParticipations(StoredAggregates<ParticipationAggregate> participations) {
    this.participations = participations;
  }

  void follow(ParticipationOrder order, ParticipationDesk desk) {
    try {
      participations.change(order.aggregateId(), p -> p.follows(order, desk));
    } catch (RefusedException nothingChanges) {
      LOG.debug("a mandated participation stays: {}", nothingChanges.refusal().slug());
    }
  }
}
