/**
 * Decisions in hindsight (E5): what they rested on, what became of that, and what those deciding
 * could not know. For evaluators and the leading region; judged by {@code visibility} alone.
 */
@NullMarked
package nl.situatiebeeld.projection.hindsight;

import org.jspecify.annotations.NullMarked;
