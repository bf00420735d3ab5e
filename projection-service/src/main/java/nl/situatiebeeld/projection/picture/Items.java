package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.views.ItemFact;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemView;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/** Shows items as some eyes see them at a place of a situation, cut to what those may know. */
public final class Items {

  private final BiPredicate<Eyes, ItemView> mayRead;

  /** Shows by the rule of visibility. */
  public Items() {
    this(ItemVisibility::mayRead);
  }

  /** Shows by another rule: only to prove that the database does not leak behind a wrong one. */
  Items(BiPredicate<Eyes, ItemView> mayRead) {
    this.mayRead = mayRead;
  }

  /**
   * Where is looked, and through whose eyes.
   *
   * @param at the moment at which something is overdue or not
   * @param past the moment at which they were as they are told; null for as they are known
   */
  public record View(
      String situationId,
      long sequence,
      Instant at,
      Eyes eyes,
      @Nullable Past past) {

    /** As they are known. */
    public View(String situationId, long sequence, Instant at, Eyes eyes) {
      this(situationId, sequence, at, eyes, null);
    }

    /** As a look sees them at a moment of observed time, or as they are known (E1). */
    public static View of(Reading reading, Look look, @Nullable Instant observedAt) {
      return new View(
          look.situation().id(),
          look.moment().sequence(),
          observedAt == null ? look.moment().at() : observedAt,
          look.eyes(),
          observedAt == null ? null : Past.of(observedAt, look, look.periods(reading)));
    }
  }

  /** Which of them. */
  public record Query(
      Collection<ItemKind> kinds, boolean open, @Nullable Long before, int limit) {}

  /** A page of items, and whence the next one goes on; null when this is the last. */
  public record Found(List<ItemRow> rows, @Nullable Long next) {}

  /** The items that are seen, the latest begun first. */
  public Found found(Reading reading, View view, Query query) {
    Past past = view.past();
    look(reading, view);
    List<ItemRow> rows = past == null
        ? reading.items(query.kinds(), query.open(), query.before(), query.limit())
        : reading.items(query.kinds(), false, query.before(), past.at(), query.limit());
    Long next = rows.size() == query.limit() ? rows.getLast().begunSequence() : null;
    List<ItemRow> seen =
        rows.stream().filter(row -> mayRead.test(view.eyes(), row.view())).toList();
    return new Found(past == null ? seen : past.states(reading, view, seen, query.open()), next);
  }

  /** The same without what a next page would need. */
  public List<ItemRow> rows(Reading reading, View view, Query query) {
    return found(reading, view, query).rows();
  }

  /** These items as the view shows them; they must be seen in it. */
  public List<ItemJson> show(Reading reading, View view, Collection<ItemRow> rows) {
    Map<String, FactRow> facts = facts(reading, view, rows);
    Set<String> items = items(reading, view, rows);
    return rows.stream()
        .map(row -> ItemJson.of(
            row,
            view.eyes(),
            view.at(),
            row.item().facts().stream().flatMap(f -> about(f, facts)).toList(),
            row.item().items().stream().filter(items::contains).toList()))
        .toList();
  }

  private static Stream<ItemJson.About> about(ItemFact meant, Map<String, FactRow> known) {
    FactRow now = known.get(meant.id());
    if (now == null) {
      return Stream.empty();
    }
    Integer version = meant.version();
    boolean newer = version != null && version < now.version();
    return Stream.of(new ItemJson.About(
        now.factId(),
        version,
        now.version(),
        now.status(),
        newer || now.status().ended()));
  }

  private static Map<String, FactRow> facts(Reading reading, View view, Collection<ItemRow> rows) {
    Set<String> ids = rows.stream()
        .flatMap(row -> row.item().facts().stream())
        .map(ItemFact::id)
        .collect(Collectors.toSet());
    Map<String, FactRow> known = new HashMap<>();
    for (FactRow row :
        References.states(reading, view.situationId(), place(view), view.eyes(), ids)) {
      known.put(row.factId(), row);
    }
    return known;
  }

  private Set<String> items(Reading reading, View view, Collection<ItemRow> rows) {
    Set<String> ids =
        rows.stream().flatMap(row -> row.item().items().stream()).collect(Collectors.toSet());
    Set<String> known = new HashSet<>();
    if (!ids.isEmpty()) {
      look(reading, view);
      for (ItemRow row : reading.itemStates(ids)) {
        if (mayRead.test(view.eyes(), row.view())) {
          known.add(row.item().itemId());
        }
      }
    }
    return known;
  }

  private static void look(Reading reading, View view) {
    reading.lookThrough(view.situationId(), place(view), view.eyes(), false);
  }

  private static Span place(View view) {
    return Span.at(view.sequence());
  }
}
