/**
 * The event store: Axon on PostgreSQL, configured by hand, and the safe way to tail it.
 *
 * <p>Only here, in {@code command} and in the aggregates' shells is Axon seen.
 */
@NullMarked
package nl.situatiebeeld.platform.eventstore;

import org.jspecify.annotations.NullMarked;
