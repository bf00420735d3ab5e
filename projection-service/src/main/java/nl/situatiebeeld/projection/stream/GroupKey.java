package nl.situatiebeeld.projection.stream;

import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one group have in common.
 *
 * @param own whether the eyes are the readers' own, and not another's that they look through
 * @param theme code; null for all
 */
record GroupKey(
    String situationId, Eyes eyes, boolean own, @Nullable String theme) {}
