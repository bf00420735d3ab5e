package nl.situatiebeeld.situation.action;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one action, and who gives it. */
record ActionOrder(String aggregateId, ActionCommand command, Party party, Order.Context context)
    implements Order {}
