/**
 * From the store to Kafka: gives each event its place, recorded time and hash in its stream, in an
 * order that skips nothing, then publishes it. Touches PostgreSQL and Kafka.
 */
@NullMarked
package nl.situatiebeeld.platform.relay;

import org.jspecify.annotations.NullMarked;
