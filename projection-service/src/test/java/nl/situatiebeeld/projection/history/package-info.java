/** The history of facts, asked over HTTP. */
@NullMarked
package nl.situatiebeeld.projection.history;

import org.jspecify.annotations.NullMarked;
