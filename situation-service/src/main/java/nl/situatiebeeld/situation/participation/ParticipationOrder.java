package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command about one partner in one situation, and who gives it. */
record ParticipationOrder(
    String situationId,
    String partnerId,
    ParticipationCommand command,
    Party party,
    Order.Context context)
    implements Order {

  @Override
  public String aggregateId() {
    return "participation-" + situationId + "-" + partnerId;
  }
}
