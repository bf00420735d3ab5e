package nl.situatiebeeld.situation.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in the table.
 *
 * @param due in whole microseconds, as PostgreSQL keeps it
 * @param closedUntil when the situation was opened again, if it was due while that was closed
 */
record Waiting(
    String situationId,
    String kind,
    String subject,
    Instant due,
    @Nullable Instant closedUntil) {}
