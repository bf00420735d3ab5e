/**
 * Who may see what (rules section 3, V1 to V6): pure, without I/O. The picture, the history and the
 * stream all ask here; row-level security in the database says the same again in its own words.
 */
@NullMarked
package nl.situatiebeeld.projection.visibility;

import org.jspecify.annotations.NullMarked;
