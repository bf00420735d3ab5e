package nl.situatiebeeld.projection.replay;

import java.time.Duration;

/**
 * Limits of replays.
 *
 * @param perCaller replays that one caller has open, at most
 * @param total replays that are open, at most
 * @param idle a replay that nobody touches or follows for so long is ended
 * @param life a replay is ended after this, whatever happens with it
 * @param tick time between looks at what came next while one plays
 * @param readers replays that read the database at the same time, at most
 */
public record ReplaySettings(
    int perCaller, int total, Duration idle, Duration life, Duration tick, int readers) {}
