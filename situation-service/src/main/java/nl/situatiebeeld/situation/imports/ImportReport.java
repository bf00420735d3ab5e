package nl.situatiebeeld.situation.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of each item; the counts add up to the number of items.
 *
 * @param created how many new facts
 * @param updated how many facts with a new version
 * @param verified how many facts that were only verified
 * @param retracted how many facts that were retracted
 * @param unchanged how many items that changed nothing
 * @param refused how many items that were refused
 * @param items in the order of the document
 * @param position of the last change, to read one's own writes; null when nothing changed
 */
public record ImportReport(
    int created,
    int updated,
    int verified,
    int retracted,
    int unchanged,
    int refused,
    List<ImportedItem> items,
    @Nullable String position) {

  /** What happened. */
  public enum Outcome {
    CREATED,
    UPDATED,
    VERIFIED,
    RETRACTED,
    UNCHANGED,
    REFUSED;

    /** As it stands in answers. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One item.
   *
   * @param at where it stands in the document
   * @param source what the source calls it; null when that could not be read
   * @param outcome what happened
   * @param fact id of the fact, where there is one
   * @param verified whether this import verified it
   * @param reason code of what was refused, also of a mere verification; null when nothing was
   * @param detail more about it; never content
   */
  public record ImportedItem(
      String at,
      @Nullable ItemKey source,
      Outcome outcome,
      @Nullable String fact,
      boolean verified,
      @Nullable String reason,
      @Nullable String detail) {}

  /** Counts the items. */
  static ImportReport of(List<ImportedItem> items, @Nullable String position) {
    return new ImportReport(
        count(items, Outcome.CREATED),
        count(items, Outcome.UPDATED),
        count(items, Outcome.VERIFIED),
        count(items, Outcome.RETRACTED),
        count(items, Outcome.UNCHANGED),
        count(items, Outcome.REFUSED),
        List.copyOf(items),
        position);
  }

  private static int count(List<ImportedItem> items, Outcome outcome) {
    return (int) items.stream().filter(i -> i.outcome() == outcome).count();
  }
}
