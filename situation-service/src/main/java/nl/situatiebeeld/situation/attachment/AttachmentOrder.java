package nl.situatiebeeld.situation.attachment;

import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/** An attachment to be kept, and who hands it in. */
record AttachmentOrder(
    String aggregateId, AddAttachment command, Party party, Order.Context context)
    implements Order {}
