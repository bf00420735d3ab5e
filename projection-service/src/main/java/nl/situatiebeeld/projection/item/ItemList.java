package nl.situatiebeeld.projection.item;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.projection.picture.ItemJson;
import org.jspecify.annotations.Nullable;

/**
 * Items of one kind in an answer, the latest begun first.
 *
 * @param as through whose eyes, when not the caller's own
 * @param asOf the moment that it is of
 * @param observedAt the moment at which it was so, when one was asked
 * @param next give it back as {@code before} for the next page; null on the last one
 */
public record ItemList(
    String situationId,
    @Nullable String as,
    Instant asOf,
    String position,
    @Nullable Instant observedAt,
    List<ItemJson> items,
    @Nullable Long next) {}
