/**
 * The alerts and call-outs to the caller's own organisation, of all situations. Asks
 * {@code reading}, which sees no others'; the folds are in {@code views}.
 */
@NullMarked
package nl.situatiebeeld.projection.alert;

import org.jspecify.annotations.NullMarked;
