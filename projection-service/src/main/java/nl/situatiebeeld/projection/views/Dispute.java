package nl.situatiebeeld.projection.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation disagrees (F4).
 *
 * @param by organisation
 * @param contradictingFact id of the fact that says otherwise
 */
public record Dispute(
    String by, String reason, @Nullable String contradictingFact, int version, Instant at) {}
