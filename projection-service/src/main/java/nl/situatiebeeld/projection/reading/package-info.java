/**
 * Reading the views: one read-only transaction under the reader's role, which says whose eyes it
 * has; moments, positions and whose eyes a caller has. Used by everything that answers.
 */
@NullMarked
package nl.situatiebeeld.projection.reading;

import org.jspecify.annotations.NullMarked;
