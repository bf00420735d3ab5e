package nl.situatiebeeld.projection.stream;

import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one group have in common.
 *
 * @param own whether the eyes are the readers' own, and not another's that they look through
 * @param theme code; null for all
 */
record GroupKey(
    String situationId, Eyes eyes, boolean own, @Nullable String theme) {

  /** Whether an item is for these readers. */
  boolean shows(ItemRow row) {
    String itsTheme = row.item().theme();
    return ItemVisibility.mayRead(eyes, row.view())
        && (theme == null || itsTheme == null || theme.equals(itsTheme));
  }
}
