package nl.situatiebeeld.partner.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
record PartnerStanding(
    boolean known, Map<String, CoreTaskCategory> coreTasks, List<Running> running) {

  /** An agreement that has not ended. */
  record Running(
      String agreementId,
      String coreTask,
      boolean inForce,
      Set<String> regions,
      Set<String> wishedRegions) {

    boolean covers(String task, Collection<String> any) {
      return inForce && coreTask.equals(task) && regions.stream().anyMatch(any::contains);
    }
  }

  /** Its regions over all running agreements (P3). */
  Reach reach() {
    Reach reach = Reach.NONE;
    for (Running agreement : running) {
      reach = reach.with(agreement.inForce(), agreement.regions(), agreement.wishedRegions());
    }
    return reach;
  }
}
