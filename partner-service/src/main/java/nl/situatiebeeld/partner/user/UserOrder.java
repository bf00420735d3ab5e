package nl.situatiebeeld.partner.user;

import nl.situatiebeeld.platform.command.Order;

/** A command about somebody on its way to the partner. */
public record UserOrder(String aggregateId, UserCommand command, Context context)
    implements Order {}
