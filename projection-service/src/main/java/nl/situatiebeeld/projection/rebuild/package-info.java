/**
 * The views made anew from the events, beside the living ones, and put in their place in one
 * transaction. An operator's command; the living views serve until then.
 */
@NullMarked
package nl.situatiebeeld.projection.rebuild;

import org.jspecify.annotations.NullMarked;
