package nl.situatiebeeld.platform.matching;

import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * How far a situation reaches.
 *
 * @param regions codes of the regions involved, the leading one among them
 * @param themes codes of its themes
 * @param area where it is; without one, the regions alone say where
 */
public record Reach(
    List<String> regions, List<String> themes, @Nullable Geometry area) {}
