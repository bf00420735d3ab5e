/**
 * The national overview (P12): which partner works with which region under which profile, with whom
 * it is in talks, what was assessed, and how far each has come; as of any moment, as JSON and CSV.
 */
@NullMarked
package nl.situatiebeeld.projection.national;

import org.jspecify.annotations.NullMarked;
