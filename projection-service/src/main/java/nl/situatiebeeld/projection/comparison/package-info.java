/**
 * What differs between two moments, for who hands over or takes over a shift, and between what two
 * organisations knew (E3). Draws both pictures by {@code picture} and compares what they tell.
 */
@NullMarked
package nl.situatiebeeld.projection.comparison;

import org.jspecify.annotations.NullMarked;
