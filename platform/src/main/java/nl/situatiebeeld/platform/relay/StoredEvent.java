package nl.situatiebeeld.platform.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store has it, before it has a place in its stream.
 *
 * @param globalIndex its place in the store
 * @param recordedAt the time given by a reconstruction, else that of the store
 * @param canonicalData the payload in canonical form (RFC 8785)
 */
record StoredEvent(
    long globalIndex,
    String eventId,
    String subject,
    String name,
    int revision,
    String stream,
    Instant recordedAt,
    String canonicalData,
    @Nullable String correlationId,
    @Nullable String causationId) {}
