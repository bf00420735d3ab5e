package nl.situatiebeeld.platform.matching;

import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * What a core task is about, under an agreement that is in force.
 *
 * @param regions codes of the agreement's regions
 * @param themes codes of the core task's themes; none stands for all
 * @param area of the core task; without one, the regions alone say where
 */
public record Interest(
    List<String> regions, List<String> themes, @Nullable Geometry area) {}
