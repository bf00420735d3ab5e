package nl.situatiebeeld.situation.sitrep;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/**
 * A command about the SitReps of one situation, and who gives it.
 *
 * @param id of what is made or changed, for the receipt
 */
record SitRepOrder(
    String situationId, String id, SitRepCommand command, Party party, Order.Context context)
    implements Order {

  // one stream for all SitReps of a situation, so that their numbers have no gaps
  @Override
  public String aggregateId() {
    return "sitreps-" + situationId;
  }
}
