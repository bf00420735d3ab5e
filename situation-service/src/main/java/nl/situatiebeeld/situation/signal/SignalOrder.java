package nl.situatiebeeld.situation.signal;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one signal, and who gives it. */
record SignalOrder(String aggregateId, SignalCommand command, Party party, Order.Context context)
    implements Order {}
