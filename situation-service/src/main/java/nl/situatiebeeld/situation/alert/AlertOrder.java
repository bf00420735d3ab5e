package nl.situatiebeeld.situation.alert;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one alert, and who gives it. */
record AlertOrder(String aggregateId, AlertCommand command, Party party, Order.Context context)
    implements Order {}
