package nl.situatiebeeld.situation.participation;

import java.util.function.Supplier;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.axonframework.modelling.command.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets participations under a mandate follow in the transaction of the one that they rest on. */
final class MandatedAggregate {

  private static final Logger LOG = LoggerFactory.getLogger(MandatedAggregate.class);

  private final Supplier<Repository<ParticipationAggregate>> participations;

  MandatedAggregate(Supplier<Repository<ParticipationAggregate>> participations) {
    this.participations = participations;
  }

  void follow(ParticipationOrder order, ParticipationDesk desk) {
    try {
      participations.get().load(order.aggregateId()).execute(p -> p.follows(order, desk));
    } catch (RefusedException nothingChanges) {
      LOG.debug("a mandated participation stays: {}", nothingChanges.refusal().slug());
    }
  }
}
