/**
 * The lists of what stands beside the facts: decisions, actions, information requests and the rest.
 * Asks {@code reading} and shows by {@code picture}; the folds are in {@code views}.
 */
@NullMarked
package nl.situatiebeeld.projection.item;

import org.jspecify.annotations.NullMarked;
