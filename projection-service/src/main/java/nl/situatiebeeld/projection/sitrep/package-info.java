/**
 * SitReps as documents (A3): the picture as it was at a SitRep's own place, cut to its recipients,
 * as JSON, HTML and PDF; the same bytes whenever it is asked for.
 */
@NullMarked
package nl.situatiebeeld.projection.sitrep;

import org.jspecify.annotations.NullMarked;
