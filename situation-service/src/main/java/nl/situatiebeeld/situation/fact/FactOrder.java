package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one fact, and who gives it. */
record FactOrder(String aggregateId, FactCommand command, Party party, Order.Context context)
    implements Order {}
