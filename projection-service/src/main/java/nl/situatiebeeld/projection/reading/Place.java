package nl.situatiebeeld.projection.reading;

import java.time.Instant;

/** How far a situation's stream is: the sequence and recorded time of its last event. */
public record Place(long sequence, Instant recordedAt) {}
