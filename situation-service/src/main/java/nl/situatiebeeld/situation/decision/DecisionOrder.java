package nl.situatiebeeld.situation.decision;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one decision, and who gives it. */
record DecisionOrder(
    String aggregateId, DecisionCommand command, Party party, Order.Context context)
    implements Order {}
