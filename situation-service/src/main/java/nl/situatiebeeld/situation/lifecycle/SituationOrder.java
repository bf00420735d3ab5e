package nl.situatiebeeld.situation.lifecycle;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one situation, and who gives it. */
record SituationOrder(
    String aggregateId, SituationCommand command, Party party, Order.Context context)
    implements Order {}
