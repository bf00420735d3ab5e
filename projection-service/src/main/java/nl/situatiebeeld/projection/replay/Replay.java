package nl.situatiebeeld.projection.replay;

import java.time.Instant;
import java.util.UUID;
import nl.situatiebeeld.projection.picture.PictureQuery;
import org.jspecify.annotations.Nullable;

/**
 * A replay that somebody has open (E2).
 *
 * @param organisation with {@code subject} who made it; nobody else can use it
 * @param as through whose eyes, as for the picture; null for its maker's own
 * @param jumps how often it was put elsewhere
 * @param stream the stream that it is told on, if any
 * @param usedAt when it was last touched or followed
 */
record Replay(
    String id,
    String situationId,
    String organisation,
    String subject,
    @Nullable String as,
    ReplayClock clock,
    long jumps,
    @Nullable UUID stream,
    Instant createdAt,
    Instant usedAt) {

  /** The picture at a simulated moment. */
  PictureQuery picture(Instant moment) {
    return new PictureQuery(situationId, as, moment, null, null);
  }

  Replay with(ReplayClock other) {
    return new Replay(
        id, situationId, organisation, subject, as, other, jumps, stream, createdAt, usedAt);
  }

  /** Elsewhere: who follows draws anew. */
  Replay jumped(ReplayClock other) {
    return new Replay(
        id, situationId, organisation, subject, as, other, jumps + 1, stream, createdAt, usedAt);
  }

  Replay toldOn(UUID other) {
    return new Replay(
        id, situationId, organisation, subject, as, clock, jumps, other, createdAt, usedAt);
  }

  Replay used(Instant now) {
    return new Replay(
        id, situationId, organisation, subject, as, clock, jumps, stream, createdAt, now);
  }
}
