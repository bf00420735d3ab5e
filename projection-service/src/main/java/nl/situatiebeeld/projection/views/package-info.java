/**
 * From events to rows: pure folding, and batched writing inside the consumer's transaction. Called
 * by the consumers and by the rebuild; gives the same bytes whenever it is run again.
 */
@NullMarked
package nl.situatiebeeld.projection.views;

import org.jspecify.annotations.NullMarked;
