package nl.situatiebeeld.projection.stream;

import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one group have in common.
 *
 * @param theme code; null for all
 */
record GroupKey(String situationId, Eyes eyes, @Nullable String theme) {}
