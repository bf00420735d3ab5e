package nl.situatiebeeld.projection.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.picture.References;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.views.ItemFact;
import org.jspecify.annotations.Nullable;

/** Decisions, actions, requests and signals that name facts which some events changed (A2). */
final class Mentions {

  // as many as a picture holds; of more, those that still stand come first
  private static final int MAX_ITEMS = 500;

  private final Map<String, List<FactRow>> states = new HashMap<>();
  private final Map<String, List<ItemRow>> items = new HashMap<>();

  private Mentions() {}

  static Mentions none() {
    return new Mentions();
  }

  /** Of the facts of these events, all in the span, as these eyes see them. */
  static Mentions of(Reading reading, GroupKey key, Span span, List<TimelineRow> rows) {
    Mentions found = none();
    Set<String> facts = rows.stream()
        .filter(TimelineRow::changesFact)
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    if (facts.isEmpty()) {
      return found;
    }
    reading.lookThrough(key.situationId(), span, key.eyes(), false);
    for (ItemRow row : reading.itemsAbout(facts, MAX_ITEMS)) {
      if (key.shows(row)) {
        found.add(row);
      }
    }
    if (!found.items.isEmpty()) {
      References.states(reading, key.situationId(), span, key.eyes(), facts)
          .forEach(row -> found
              .states
              .computeIfAbsent(row.factId(), id -> new ArrayList<>())
              .add(row));
    }
    return found;
  }

  private void add(ItemRow row) {
    for (ItemFact fact : row.item().facts()) {
      items.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(row);
    }
  }

  /** Those that tell otherwise of the fact of this event since then, as they stand after it. */
  List<ItemRow> of(TimelineRow row) {
    List<ItemRow> naming = items.getOrDefault(row.subject(), List.of());
    if (naming.isEmpty() || !row.changesFact() || !toldOtherwise(row)) {
      return List.of();
    }
    return naming.stream().filter(item -> item.at(row.sequence())).toList();
  }

  private boolean toldOtherwise(TimelineRow row) {
    FactRow before = at(row.subject(), row.sequence() - 1);
    FactRow now = at(row.subject(), row.sequence());
    if (before == null || now == null) {
      return before != null || now != null;
    }
    return before.version() != now.version() || before.status() != now.status();
  }

  private @Nullable FactRow at(String fact, long sequence) {
    return states.getOrDefault(fact, List.of()).stream()
        .filter(row -> row.at(sequence))
        .findFirst()
        .orElse(null);
  }
}
