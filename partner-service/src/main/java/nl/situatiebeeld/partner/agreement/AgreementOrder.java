package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.platform.command.Order;

/** A command on its way to an agreement. */
record AgreementOrder(
    String aggregateId, AgreementCommand command, Authority authority, Order.Context context)
    implements Order {}
