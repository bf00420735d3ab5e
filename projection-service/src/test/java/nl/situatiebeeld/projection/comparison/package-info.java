/** What two moments and two organisations knew, asked over HTTP (E3). */
@NullMarked
package nl.situatiebeeld.projection.comparison;

import org.jspecify.annotations.NullMarked;
