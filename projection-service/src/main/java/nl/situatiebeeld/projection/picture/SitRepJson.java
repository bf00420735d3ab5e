package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.Objects;
import nl.situatiebeeld.projection.reading.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * Which SitRep something is the picture of (A3, V2).
 *
 * @param number counted for each situation and profile
 * @param issuedAt the moment that it is of
 * @param scheduledFor the set time that it answers, if any
 */
public record SitRepJson(
    String id,
    int number,
    String profile,
    @Nullable String title,
    @Nullable String summary,
    Instant issuedAt,
    String by,
    @Nullable Instant scheduledFor) {

  /** From the item. */
  public static SitRepJson of(ItemRow row) {
    String set = text(row, "scheduledFor");
    return new SitRepJson(
        row.item().itemId(),
        Integer.parseInt(Objects.requireNonNull(text(row, "number"))),
        Objects.requireNonNull(text(row, "profile")),
        text(row, "title"),
        text(row, "summary"),
        row.begunAt(),
        row.begunBy().organisation(),
        set == null ? null : Instant.parse(set));
  }

  private static @Nullable String text(ItemRow row, String name) {
    Object value = row.item().content().get(name);
    return value == null ? null : value.toString();
  }
}
