package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is asked for.
 *
 * @param as through whose eyes: region, profile or partner; null for the caller's own
 * @param asOf recorded time: what was known then (E1); null for now
 * @param observedAt only facts that had been observed by then: what was true, as far as is known as
 *     of {@code asOf} (E1); null for all
 * @param theme code; null for all
 */
public record PictureQuery(
    String situationId,
    @Nullable String as,
    @Nullable Instant asOf,
    @Nullable Instant observedAt,
    @Nullable String theme) {}
