package nl.situatiebeeld.partner.registration;

import nl.situatiebeeld.platform.command.Order;

/** A command on its way to a partner. */
record PartnerOrder(String aggregateId, PartnerCommand command, Order.Context context)
    implements Order {}
