package nl.situatiebeeld.situation.deadline;

import java.time.Instant;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;

/**
 * A deadline whose moment has come.
 *
 * @param subject what it is about: an aggregate's id, or what else its setter named it by
 * @param at the moment for which it was set; in a live situation it is handled a little later
 * @param system the clock, as the party of the order that follows
 * @param context of the order that follows
 */
public record Due(
    String situationId,
    String kind,
    String subject,
    Instant at,
    Party system,
    Order.Context context) {}
