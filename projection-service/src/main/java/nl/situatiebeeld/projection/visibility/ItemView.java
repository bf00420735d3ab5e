package nl.situatiebeeld.projection.visibility;

import java.util.Collection;
import nl.situatiebeeld.contracts.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What visibility needs to know of an item: its labels, not its content.
 *
 * @param addressedTo organisations that see it beside its audience
 * @param theme code; null when it belongs to none
 */
public record ItemView(
    Audience audience,
    Collection<String> addressedTo,
    @Nullable String theme) {}
