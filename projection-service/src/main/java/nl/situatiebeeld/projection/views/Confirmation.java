package nl.situatiebeeld.projection.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation agrees (F4).
 *
 * @param by organisation
 */
public record Confirmation(String by, @Nullable String remark, int version, Instant at) {}
