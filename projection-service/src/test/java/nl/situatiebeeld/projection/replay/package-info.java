/** Replays tell what the pictures as of each moment show. */
@NullMarked
package nl.situatiebeeld.projection.replay;

import org.jspecify.annotations.NullMarked;
