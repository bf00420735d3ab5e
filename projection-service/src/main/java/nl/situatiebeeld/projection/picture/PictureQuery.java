package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Parameters;
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
 * @param owner only what is of this organisation, as its own picture; null for all
 * @param marking what is marked on the facts
 */
public record PictureQuery(
    String situationId,
    @Nullable String as,
    @Nullable Instant asOf,
    @Nullable Instant observedAt,
    @Nullable String theme,
    @Nullable String fact,
    @Nullable String owner,
    Marking marking) {

  /** All facts of a situation. */
  public PictureQuery(
      String situationId,
      @Nullable String as,
      @Nullable Instant asOf,
      @Nullable Instant observedAt,
      @Nullable String theme) {
    this(situationId, as, asOf, observedAt, theme, null, null, Marking.NONE);
  }

  /** The same, with marks on the facts. */
  public PictureQuery marked(Marking marks) {
    return new PictureQuery(situationId, as, asOf, observedAt, theme, fact, owner, marks);
  }

  /** Its own picture, when that is asked for. */
  public PictureQuery own(@Nullable Boolean asked, Caller caller) {
    if (!Boolean.TRUE.equals(asked)) {
      return this;
    }
    if (as != null) {
      throw Parameters.refused("own", "Leave out 'as': an own picture is your organisation's.");
    }
    return new PictureQuery(
        situationId, null, asOf, observedAt, theme, fact, caller.organisation(), marking);
  }

  /** Whether an item stands in it, as far as the theme and the owner say. */
  public boolean holds(ItemRow row) {
    String itsTheme = row.item().theme();
    return (theme == null || itsTheme == null || theme.equals(itsTheme))
        && (owner == null || owner.equals(row.begunBy().organisation()));
  }

  PictureFacts.Query which() {
    return new PictureFacts.Query(observedAt, theme, fact, owner);
  }
}
