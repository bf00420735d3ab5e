package nl.situatiebeeld.platform.relay;

import java.time.Instant;

/**
 * An event with its place: final, and durable before it is published.
 *
 * @param ordinal its place among all that this relay publishes
 * @param sequence its place in its stream, from 1, without holes
 * @param recordedAt never earlier than that of the event before it in the stream
 * @param hash of this event and, by it, of all before it in the stream
 */
record PlacedEvent(
    StoredEvent event, long ordinal, long sequence, Instant recordedAt, String hash) {}
