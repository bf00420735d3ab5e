package nl.situatiebeeld.projection.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.picture.Elsewhere;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.Items;
import nl.situatiebeeld.projection.picture.ParticipationJson;
import nl.situatiebeeld.projection.picture.References;
import nl.situatiebeeld.projection.picture.SituationJson;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** What changed for a group's eyes between two places of a situation, in order. */
public final class Changes {

  private static final Set<String> REGIONS_CHANGED =
      Set.of("leadership-handed-over", "region-involved", "region-released");

  private static final Duration LATE = Duration.ofSeconds(30);

  private static final Items ITEMS = new Items();

  private final Reading reading;
  private final GroupKey key;
  private final Instant at;
  private final Map<String, FactRow> begun = new HashMap<>();
  private final Map<String, FactRow> ended = new HashMap<>();
  private Predicate<String> known = id -> false;
  private Ties ties = Ties.none();
  private Neighbours neighbours = Neighbours.none();
  private Mentions mentions = Mentions.none();

  private Changes(Reading reading, GroupKey key, Instant at) {
    this.reading = reading;
    this.key = key;
    this.at = at;
  }

  /**
   * The changes of these events.
   *
   * @param after the last sequence that was told before
   * @param rows all events after it
   * @param at the moment at which facts are stale or not
   */
  public static List<Signal.Change> of(
      Reading reading, GroupKey key, long after, List<TimelineRow> rows, Instant at) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Changes changes = new Changes(reading, key, at);
    Span span = new Span(after, rows.getLast().sequence());
    reading.lookThrough(key.situationId(), span, key.eyes(), false);
    changes.readFacts(rows);
    changes.neighbours = Neighbours.of(reading, key.eyes(), rows);
    changes.readReferences(span, changes.told());
    changes.mentions = Mentions.of(reading, key, span, rows);
    List<Signal.Change> told = new ArrayList<>();
    for (TimelineRow row : rows) {
      told.addAll(changes.beside(row));
      told.addAll(changes.resting(row));
      told.addAll(changes.mandates(row));
      Signal.Change change = changes.of(row);
      if (change != null) {
        told.add(change);
      }
    }
    return told;
  }

  /** Facts that grew stale between two moments, seen from the last event (F5). */
  static List<Signal.Change> grownStale(
      Reading reading, GroupKey key, long sequence, Instant after, Instant until) {
    Changes changes = new Changes(reading, key, until);
    reading.lookThrough(key.situationId(), Span.at(sequence), key.eyes(), false);
    return changes.shown(sequence, reading.grownStale(after, until));
  }

  /** These facts as they stand at a sequence and show at a moment, of those that are seen. */
  public static List<Signal.Change> shown(
      Reading reading, GroupKey key, long sequence, Collection<String> facts, Instant at) {
    Changes changes = new Changes(reading, key, at);
    reading.lookThrough(key.situationId(), Span.at(sequence), key.eyes(), false);
    return changes.shown(sequence, reading.states(facts));
  }

  private List<Signal.Change> shown(long sequence, List<FactRow> found) {
    List<FactRow> rows = found.stream().filter(key::shows).toList();
    readReferences(Span.at(sequence), rows);
    return rows.stream()
        .map(row -> new Signal.Change(sequence, "fact", json(row, sequence), Signal.Why.TIME))
        .toList();
  }

  /**
   * Facts adopted from other situations whose origin changed between two moments there (F8), seen
   * from the last event here.
   */
  static List<Signal.Change> changedElsewhere(
      Reading reading, GroupKey key, long sequence, Instant after, Instant until) {
    Changes changes = new Changes(reading, key, until);
    reading.lookThrough(key.situationId(), Span.at(sequence), key.eyes(), false);
    List<FactRow> rows = reading.adopted().stream().filter(key::shows).toList();
    changes.readReferences(Span.at(sequence), rows);
    return rows.stream()
        .filter(row -> {
          Instant changed = changes.ties.changedElsewhere(row);
          // the other situation's events may reach the views later than their time says
          return changed != null && changed.isAfter(after.minus(LATE));
        })
        .map(row ->
            new Signal.Change(sequence, "fact", changes.json(row, sequence), Signal.Why.TIME))
        .toList();
  }

  /** Whether these events can have changed what these eyes may see. */
  public static boolean touchEyes(Eyes eyes, List<TimelineRow> rows) {
    return rows.stream().anyMatch(row -> touchesEyes(eyes, row));
  }

  private static boolean touchesEyes(Eyes eyes, TimelineRow row) {
    if (REGIONS_CHANGED.contains(row.name())) {
      return true;
    }
    String partner = row.partnerId();
    return partner != null
        && switch (eyes) {
          case Eyes.Everything e -> false;
          case Eyes.Region r -> false;
          case Eyes.Partner p -> p.organisation().isEmpty() || p.organisation().equals(partner);
          case Eyes.SitRep s -> false; // a document has no stream
          case Eyes.Nothing n -> true;
        };
  }

  private void readFacts(List<TimelineRow> rows) {
    Set<String> facts = rows.stream()
        .filter(TimelineRow::changesFact)
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    if (facts.isEmpty()) {
      return;
    }
    for (FactRow row : reading.states(facts)) {
      if (key.shows(row)) {
        begun.put(place(row.factId(), row.from()), row);
        ended.put(place(row.factId(), row.to()), row);
      }
    }
  }

  private void readReferences(Span span, Collection<FactRow> rows) {
    known = References.known(reading, key.situationId(), span, key.eyes(), rows);
    Elsewhere elsewhere = key.own() ? new Elsewhere(key.eyes(), at) : Elsewhere.unseen(at);
    ties = Ties.of(reading, key.situationId(), span, key.eyes(), rows, elsewhere);
  }

  /** All rows that can be told. */
  private List<FactRow> told() {
    List<FactRow> rows = new ArrayList<>(begun.values());
    rows.addAll(neighbours.rows());
    return rows;
  }

  /**
   * Facts that show otherwise because another changed: what hangs together with it, or was adopted
   * from it (F4, F7, F8). Without a place of their own: who reads on from here gets all again.
   */
  private List<Signal.Change> beside(TimelineRow row) {
    String place = place(row.subject(), row.sequence());
    boolean flipped = begun.containsKey(place) != ended.containsKey(place);
    return neighbours.of(row, flipped).stream()
        .filter(key::shows)
        .map(fact -> new Signal.Change(
            row.sequence(), "fact", json(fact, row.sequence()), Signal.Why.BESIDE))
        .toList();
  }

  // A2: what rests on the fact tells anew how the fact stands, or no more of it; before the event
  // itself, as above
  private List<Signal.Change> resting(TimelineRow row) {
    List<ItemRow> items = mentions.of(row);
    if (items.isEmpty()) {
      return List.of();
    }
    return ITEMS.show(reading, view(row), items).stream()
        .map(item -> new Signal.Change(row.sequence(), "item", text(item), Signal.Why.BESIDE))
        .toList();
  }

  // S8: a participation tells of the mandate on which it rests
  private List<Signal.Change> mandates(TimelineRow row) {
    if (!row.changesParticipation()) {
      return List.of();
    }
    reading.lookThrough(key.situationId(), Span.at(row.sequence()), key.eyes(), false);
    List<ItemRow> items = reading.itemsChanged(ItemKind.MANDATE, row.sequence()).stream()
        .filter(key::shows)
        .toList();
    return ITEMS.show(reading, view(row), items).stream()
        .map(item -> new Signal.Change(row.sequence(), "item", text(item), Signal.Why.BESIDE))
        .toList();
  }

  private Items.View view(TimelineRow row) {
    return new Items.View(key.situationId(), row.sequence(), at, key.eyes());
  }

  private static String place(String factId, long sequence) {
    return factId + "@" + sequence;
  }

  private Signal.@Nullable Change of(TimelineRow row) {
    if (row.changesFact()) {
      return fact(row);
    }
    if (row.changesItem()) {
      return item(row);
    }
    if (row.changesLink()) {
      return null; // told by the facts at both its ends
    }
    if (row.changesParticipation()) {
      return participation(row, String.valueOf(row.partnerId()));
    }
    return row.version() == null ? situation(row) : null;
  }

  private Signal.@Nullable Change fact(TimelineRow row) {
    String place = place(row.subject(), row.sequence());
    FactRow now = begun.get(place);
    if (now != null) {
      return change(row, "fact", json(now, row.sequence()));
    }
    return ended.containsKey(place)
        ? change(row, "fact-removed", text(Map.of("id", row.subject())))
        : null;
  }

  // one event for all kinds of items: as it is now, or that it is not seen any more
  private Signal.@Nullable Change item(TimelineRow row) {
    List<ItemRow> now = itemAt(row.subject(), row.sequence());
    if (!now.isEmpty()) {
      return change(row, "item", text(ITEMS.show(reading, view(row), now).getFirst()));
    }
    return itemAt(row.subject(), row.sequence() - 1).isEmpty()
        ? null
        : change(row, "item", text(Map.of("id", row.subject(), "removed", true)));
  }

  private List<ItemRow> itemAt(String id, long sequence) {
    reading.lookThrough(key.situationId(), Span.at(sequence), key.eyes(), false);
    return reading.itemStates(List.of(id)).stream().filter(key::shows).toList();
  }

  private String json(FactRow row, long place) {
    return text(FactJson.of(row, key.eyes(), at, place, ties, known));
  }

  private Signal.@Nullable Change participation(TimelineRow row, String partner) {
    String now = participationAt(partner, row.sequence());
    if (now != null) {
      return change(row, "participation", now);
    }
    return participationAt(partner, row.sequence() - 1) == null
        ? null
        : change(
            row,
            "participation",
            text(Map.of("partnerId", partner, "state", ParticipationState.DETACHED)));
  }

  private @Nullable String participationAt(String partner, long sequence) {
    return reading
        .participation(key.situationId(), partner, sequence)
        .filter(row -> ParticipationJson.maySee(key.eyes(), row))
        .map(row -> text(ParticipationJson.of(row, key.eyes(), at)))
        .orElse(null);
  }

  private Signal.@Nullable Change situation(TimelineRow row) {
    Place place = new Place(row.sequence(), row.recordedAt());
    return reading
        .situation(key.situationId(), row.sequence())
        .map(now -> SituationJson.of(now, place, key.eyes()))
        .map(now -> change(row, "situation", text(key.own() ? now : now.throughOthers())))
        .orElse(null);
  }

  private static Signal.Change change(TimelineRow row, String event, String json) {
    return new Signal.Change(row.sequence(), event, json, Signal.Why.EVENT);
  }

  private static String text(Object value) {
    return Json.mapper().writeValueAsString(value);
  }
}
