package nl.situatiebeeld.projection.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.views.LinkKind;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;

/** Facts that hang together with those that some events are about (F4, F7, F8). */
final class Neighbours {

  private final Ties ties;
  private final Set<String> facts;
  private final Map<String, List<FactRow>> signalled;

  private Neighbours(Ties ties, Set<String> facts, Map<String, List<FactRow>> signalled) {
    this.ties = ties;
    this.facts = facts;
    this.signalled = signalled;
  }

  static Neighbours none() {
    return new Neighbours(Ties.none(), Set.of(), Map.of());
  }

  /** Of the facts of these events; the reading looks through these eyes already. */
  static Neighbours of(Reading reading, Eyes eyes, List<TimelineRow> rows) {
    Set<String> facts = rows.stream()
        .filter(row -> row.changesFact() || row.changesLink())
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    return new Neighbours(Ties.of(reading, eyes, facts), facts, signalled(reading, eyes, rows));
  }

  /** The facts about which signals were raised or answered, by id of the signal (F6). */
  private static Map<String, List<FactRow>> signalled(
      Reading reading, Eyes eyes, List<TimelineRow> rows) {
    Set<String> items = rows.stream()
        .filter(TimelineRow::changesItem)
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    Map<String, List<FactRow>> found = new HashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    for (ItemRow row : reading.itemStates(items)) {
      if (row.item().kind() == ItemKind.SIGNAL && ItemVisibility.mayRead(eyes, row.view())) {
        String fact = row.item().facts().getFirst().id();
        found.computeIfAbsent(row.item().itemId(), id -> reading.states(List.of(fact)));
      }
    }
    return found;
  }

  /** Every state of all of them. */
  List<FactRow> rows() {
    List<FactRow> all = new ArrayList<>();
    facts.forEach(fact -> ties.links(fact).forEach(link -> {
      all.addAll(ties.states(link.from()));
      all.addAll(ties.states(link.to()));
    }));
    signalled.values().forEach(all::addAll);
    return all;
  }

  /**
   * Those that show otherwise since this event, as they stand after it.
   *
   * @param flipped whether its fact came into or went out of the picture by it
   */
  List<FactRow> of(TimelineRow row, boolean flipped) {
    Map<String, FactRow> found = new LinkedHashMap<>();
    for (LinkRow link : ties.links(row.subject())) {
      if (touched(link, row, flipped)) {
        add(found, link.other(row.subject()), row);
        if (row.changesLink()) {
          add(found, row.subject(), row);
        }
      }
    }
    signalled.getOrDefault(row.subject(), List.of()).stream()
        .filter(fact -> fact.at(row.sequence()))
        .forEach(fact -> found.put(fact.factId(), fact));
    return List.copyOf(found.values());
  }

  private void add(Map<String, FactRow> found, String fact, TimelineRow row) {
    FactRow now = ties.at(fact, row.sequence());
    if (now != null) {
      found.put(fact, now);
    }
  }

  private boolean touched(LinkRow link, TimelineRow row, boolean flipped) {
    long place = row.sequence();
    boolean current = link.at(place) || link.at(place - 1);
    boolean origin = link.kind() == LinkKind.ADOPTION && link.from().equals(row.subject());
    return ties.changes(link, place) || (row.changesFact() && current && (flipped || origin));
  }
}
