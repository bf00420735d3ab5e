package nl.situatiebeeld.projection.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Declared true (F4).
 *
 * @param by organisation
 * @param independent by another than the fact's owner
 * @param version the version that was verified
 */
public record Verification(
    String by,
    boolean independent,
    String method,
    @Nullable String evidence,
    int version,
    Instant at) {}
