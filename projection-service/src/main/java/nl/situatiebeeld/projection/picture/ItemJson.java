package nl.situatiebeeld.projection.picture;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.views.Item;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Something beside the facts in an answer: what all of them have, and what its kind adds.
 *
 * @param open whether it still stands or waits for something
 * @param overdue open past the moment that it was due at
 * @param facts the facts that it refers to, of those that may be told (V5)
 * @param items ids of the items that it refers to, likewise
 * @param audience whom it is for; as addressedTo told to regions and evaluators only
 * @param recordedAt when it began, by {@code by} in {@code role}
 * @param changedAt when it became what it is, by {@code change} of {@code changedBy}
 * @param content what its kind adds
 */
public record ItemJson(
    String id,
    ItemKind kind,
    String status,
    boolean open,
    @Nullable Instant dueAt,
    boolean overdue,
    @Nullable String theme,
    List<About> facts,
    List<String> items,
    @Nullable Audience audience,
    @Nullable List<String> addressedTo,
    Instant recordedAt,
    String by,
    String role,
    Instant changedAt,
    String change,
    String changedBy,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> content) {

  /**
   * A fact that it refers to.
   *
   * @param version the version meant; null for the fact as it is
   * @param current its version at this moment
   * @param status its status at this moment
   * @param changed whether it says something else by now, or has ended
   */
  public record About(
      String id, @Nullable Integer version, int current, FactStatus status, boolean changed) {}

  /** The item as these eyes see it at this moment. */
  static ItemJson of(ItemRow row, Eyes eyes, Instant at, List<About> facts, List<String> items) {
    Item item = row.item();
    Instant dueAt = item.dueAt();
    boolean all = !(eyes instanceof Eyes.Partner || eyes instanceof Eyes.SitRep);
    return new ItemJson(
        item.itemId(),
        item.kind(),
        item.status(),
        item.open(),
        dueAt,
        item.open() && dueAt != null && !at.isBefore(dueAt),
        item.theme(),
        facts,
        items,
        all ? item.audience() : null,
        all ? organisations(item.addressedTo()) : null,
        row.begunAt(),
        row.begunBy().organisation(),
        row.begunBy().role(),
        row.changedAt(),
        row.change(),
        row.by().organisation(),
        item.content());
  }

  // all of a profile are told by the profile in its content
  private static List<String> organisations(List<String> addressees) {
    return addressees.stream().filter(a -> !ItemVisibility.isAllWith(a)).toList();
  }
}
