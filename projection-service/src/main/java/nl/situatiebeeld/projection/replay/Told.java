package nl.situatiebeeld.projection.replay;

import java.time.Instant;

/**
 * Something that a replay tells.
 *
 * @param at the simulated moment from which it is so
 * @param event as in the live stream; {@code no-picture} where these eyes saw none
 */
record Told(Instant at, String event, String json) {}
