package nl.situatiebeeld.situation.deadline;

import java.time.Instant;

/**
 * A deadline in the table.
 *
 * @param due in whole microseconds, as PostgreSQL keeps it
 */
record Waiting(String situationId, String kind, String subject, Instant due) {}
