/** Plays again how a picture developed, through one's own eyes or another's, at any speed (E2). */
@NullMarked
package nl.situatiebeeld.projection.replay;

import org.jspecify.annotations.NullMarked;
