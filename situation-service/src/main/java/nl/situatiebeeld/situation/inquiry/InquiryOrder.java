package nl.situatiebeeld.situation.inquiry;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** A command for one information request, and who gives it. */
record InquiryOrder(String aggregateId, InquiryCommand command, Party party, Order.Context context)
    implements Order {}
