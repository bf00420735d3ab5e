package nl.situatiebeeld.partner.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.region.Reach;

/**
 * How a partner stands at the moment of a decision.
 *
 * @param known whether it is registered
 * @param coreTasks category by code (P1)
 * @param running its agreements that have not ended
 */
public record PartnerStanding(
    boolean known, Map<String, CoreTaskCategory> coreTasks, List<Running> running) {

  /** An agreement that has not ended. */
  public record Running(
      String agreementId,
      String coreTask,
      boolean inForce,
      Set<String> regions,
      Set<String> wishedRegions) {

    /** Whether it is in force for this core task and one of these regions. */
    public boolean covers(String task, Collection<String> any) {
      return inForce && coreTask.equals(task) && regions.stream().anyMatch(any::contains);
    }
  }

  /** The one with this id, if it has not ended. */
  public Optional<Running> find(String agreementId) {
    return running.stream().filter(one -> one.agreementId().equals(agreementId)).findFirst();
  }

  /** Its regions over all running agreements (P3). */
  public Reach reach() {
    Reach reach = Reach.NONE;
    for (Running agreement : running) {
      reach = reach.with(agreement.inForce(), agreement.regions(), agreement.wishedRegions());
    }
    return reach;
  }
}
