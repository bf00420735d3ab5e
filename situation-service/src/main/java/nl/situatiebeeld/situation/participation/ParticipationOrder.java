package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.deadline.Due;
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
    return idOf(situationId, partnerId);
  }

  /** What the clock asks of the participation that a deadline is about. */
  static ParticipationOrder of(Due due, ParticipationCommand command) {
    String partner = due.subject().substring(idOf(due.situationId(), "").length());
    return new ParticipationOrder(due.situationId(), partner, command, due.system(), due.context());
  }

  static String idOf(String situationId, String partnerId) {
    return "participation-" + situationId + "-" + partnerId;
  }
}
