package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is asked for.
 *
 * @param as through whose eyes: region, profile or partner; null for the caller's own
 * @param asOf recorded time: what was known then (E1); null for now
 * @param observedAt observed time: what was true then, by what was known as of {@code asOf} (E1),
 *     as {@link PictureFacts} defines it; null for all as known
 * @param theme code; null for all
 * @param fact only the fact with this id; null for all
 * @param marking what is marked on the facts
 */
public record PictureQuery(
    String situationId,
    @Nullable String as,
    @Nullable Instant asOf,
    @Nullable Instant observedAt,
    @Nullable String theme,
    @Nullable String fact,
    Marking marking) {

  /** All facts of a situation. */
  public PictureQuery(
      String situationId,
      @Nullable String as,
      @Nullable Instant asOf,
      @Nullable Instant observedAt,
      @Nullable String theme) {
    this(situationId, as, asOf, observedAt, theme, null, Marking.NONE);
  }

  /** The same, with marks on the facts. */
  public PictureQuery marked(Marking marks) {
    return new PictureQuery(situationId, as, asOf, observedAt, theme, fact, marks);
  }

  PictureFacts.Query which() {
    return new PictureFacts.Query(observedAt, theme, fact);
  }
}
