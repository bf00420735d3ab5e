/** SitReps: issued, set to times, missed (rule A3). What one says follows from its own place. */
@NullMarked
package nl.situatiebeeld.contracts.sitrep;

import org.jspecify.annotations.NullMarked;
