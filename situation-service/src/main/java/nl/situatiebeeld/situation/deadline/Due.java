package nl.situatiebeeld.situation.deadline;

import java.time.Instant;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;
import org.jspecify.annotations.Nullable;

/**
 * A deadline whose moment has come.
 *
 * @param subject what it is about: an aggregate's id, or what else its setter named it by
 * @param at the moment for which it was set; in a live situation it is handled a little later
 * @param closedUntil when the situation was opened again, if the moment came while it was closed
 * @param system the clock, as the party of the order that follows
 * @param context of the order that follows
 */
public record Due(
    String situationId,
    String kind,
    String subject,
    Instant at,
    @Nullable Instant closedUntil,
    Party system,
    Order.Context context) {}
