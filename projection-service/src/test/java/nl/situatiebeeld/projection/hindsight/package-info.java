/** Decisions in hindsight, asked over HTTP (E5). */
@NullMarked
package nl.situatiebeeld.projection.hindsight;

import org.jspecify.annotations.NullMarked;
