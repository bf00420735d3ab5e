package nl.situatiebeeld.projection.stream;

import java.time.Duration;

/**
 * Limits of streams.
 *
 * @param heartbeat time between signs of life, and between looks at the clock
 * @param perCaller streams of one caller, at most
 * @param total streams of this instance, at most
 * @param queue changes that wait for one reader, at most; then it gets a whole picture instead
 * @param maxBehind events that a resuming reader may be behind; else it gets a whole picture
 * @param maxCoalesced whole pictures in a row before a reader is too slow
 * @param readers groups that read the database at the same time, at most
 */
public record StreamSettings(
    Duration heartbeat,
    int perCaller,
    int total,
    int queue,
    int maxBehind,
    int maxCoalesced,
    int readers) {}
