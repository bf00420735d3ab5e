package nl.situatiebeeld.platform.bus;

import java.time.Instant;
import nl.situatiebeeld.contracts.DomainEvent;

/**
 * An event as it stands on Kafka.
 *
 * @param id of the event
 * @param stream situation id or partner id
 * @param sequence place in the stream, from 1, without holes
 * @param recordedAt never earlier than that of the event before it in the stream
 * @param subject the aggregate
 * @param hash link of the stream's chain
 */
public record PublishedEvent(
    String id,
    String stream,
    long sequence,
    Instant recordedAt,
    String name,
    int revision,
    String subject,
    String hash,
    DomainEvent event) {}
