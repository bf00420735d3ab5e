package nl.situatiebeeld.projection.stream;

import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one group have in common.
 *
 * @param own whether the eyes are the readers' own, and not another's that they look through
 * @param theme code; null for all
 * @param owner only what is of this organisation, as its own picture; null for all
 */
public record GroupKey(
    String situationId,
    Eyes eyes,
    boolean own,
    @Nullable String theme,
    @Nullable String owner) {

  /** Whether an item is for these readers. */
  boolean shows(ItemRow row) {
    String itsTheme = row.item().theme();
    return ItemVisibility.mayRead(eyes, row.view())
        && (theme == null || itsTheme == null || theme.equals(itsTheme))
        && (owner == null || owner.equals(row.begunBy().organisation()));
  }

  /** Whether a fact is for these readers. */
  boolean shows(FactRow row) {
    return Visibility.mayRead(eyes, row.view())
        && (theme == null || theme.equals(row.content().theme()))
        && (owner == null || owner.equals(row.owner()));
  }
}
