package nl.situatiebeeld.contracts.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from (F1).
 *
 * @param organisation who observed it
 * @param role in which role, never a person's name
 * @param system the external system it came from
 * @param id its id in that system
 */
public record Source(
    @Nullable String organisation,
    @Nullable String role,
    @Nullable String system,
    @Nullable String id) {}
