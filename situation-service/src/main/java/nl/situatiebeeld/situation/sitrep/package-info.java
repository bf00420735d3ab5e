/**
 * SitReps of a situation (A3): issued on demand or at set times, numbered for each profile. What a
 * SitRep says is not kept here: it follows from its place in the stream.
 */
@NullMarked
package nl.situatiebeeld.situation.sitrep;

import org.jspecify.annotations.NullMarked;
