package nl.situatiebeeld.projection.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SightOverTime;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a situation, in order, without content. */
@RestController
public class TimelineController {

  private static final int USUAL_LIMIT = 200;
  private static final int MAX_LIMIT = 1_000;

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;

  /** Answers from these. */
  public TimelineController(Readings readings, Positions positions, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * One event.
   *
   * @param fact id of the fact that it is about
   * @param partner the partner that it concerns
   * @param item id of what else it is about
   */
  public record Entry(
      long sequence,
      String name,
      Instant recordedAt,
      String by,
      String role,
      @Nullable String fact,
      @Nullable Integer version,
      @Nullable String partner,
      @Nullable String item) {

    static Entry of(TimelineRow row) {
      return new Entry(
          row.sequence(),
          row.name(),
          row.recordedAt(),
          row.by(),
          row.role(),
          row.version() == null ? null : row.subject(),
          row.version(),
          row.partnerId(),
          row.changesItem() ? row.subject() : null);
    }
  }

  /**
   * A page of events.
   *
   * @param next give it back as {@code from} for the next page; null on the last one
   */
  public record Page(
      String situationId, List<Entry> events, @Nullable Long next) {}

  /**
   * The events that the caller could see the effect of, from a sequence on.
   *
   * @param asOf only what had been recorded by this moment
   */
  @GetMapping("/api/v1/situations/{id}/timeline")
  public Page timeline(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    int first = Parameters.number("from", from, 1, 1, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT);
    Instant known = Moment.passed(Parameters.time("asOf", asOf), clock.instant());
    positions.await(caller, id, atLeast, reading -> periods(reading, caller, id, known));
    return readings.of(
        caller, reading -> page(reading, id, periods(reading, caller, id, known), first, most));
  }

  private static Page page(Reading reading, String id, List<Period> periods, long from, int limit) {
    List<Entry> entries = new ArrayList<>();
    for (Period period : periods) {
      long start = Math.max(from, period.span().from());
      while (start <= period.span().to()) {
        List<TimelineRow> rows =
            reading.timeline(id, new Span(start, period.span().to()), MAX_LIMIT);
        if (rows.isEmpty()) {
          break;
        }
        for (TimelineRow row : visible(reading, id, period, rows)) {
          if (entries.size() == limit) {
            return new Page(id, entries, row.sequence());
          }
          entries.add(Entry.of(row));
        }
        start = rows.getLast().sequence() + 1;
      }
    }
    return new Page(id, entries, null);
  }

  /** When the caller saw something until a moment; refuses who never did. */
  private static List<Period> periods(
      Reading reading, Caller caller, String id, @Nullable Instant asOf) {
    Place head = (asOf == null ? reading.head(id) : reading.placeAt(id, asOf))
        .orElseThrow(TimelineController::nothingHere);
    List<Period> periods = SightOverTime.of(reading, caller, id, head);
    if (periods.isEmpty()) {
      refuse(reading, caller, id, head);
    }
    return periods;
  }

  private static void refuse(Reading reading, Caller caller, String id, Place head) {
    Moment now = Moment.of(head, true, head.recordedAt());
    SituationRow situation = reading
        .situation(id, head.sequence())
        .orElseThrow(() -> Sight.refusal(reading, caller, id, now));
    if (Sight.own(reading, caller, situation, now) instanceof Eyes.Nothing nothing) {
      throw new RefusedException(nothing.reason(), nothing.reason().advice());
    }
  }

  private static RefusedException nothingHere() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the situation's id.");
  }

  private static List<TimelineRow> visible(
      Reading reading, String id, Period period, List<TimelineRow> rows) {
    Map<String, Set<Long>> seen = changesSeen(reading, id, period, rows);
    Set<Long> links = linksSeen(reading, period, rows);
    return rows.stream()
        .filter(row ->
            row.changesLink() ? links.contains(row.sequence()) : visible(row, period.eyes(), seen))
        .map(row -> row.adopts() && !links.contains(row.sequence()) ? row.asReport() : row)
        .map(TimelineRow::withoutOrigin)
        .toList();
  }

  /**
   * Sequences at which a link began or ceased to show; it shows while both its ends do (F7, F8).
   */
  private static Set<Long> linksSeen(Reading reading, Period period, List<TimelineRow> rows) {
    List<TimelineRow> linking =
        rows.stream().filter(row -> row.changesLink() || row.adopts()).toList();
    Ties ties = Ties.of(
        reading,
        period.eyes(),
        linking.stream().map(TimelineRow::subject).collect(Collectors.toSet()));
    return linking.stream()
        .filter(row ->
            ties.links(row.subject()).stream().anyMatch(link -> ties.changes(link, row.sequence())))
        .map(TimelineRow::sequence)
        .collect(Collectors.toSet());
  }

  private static boolean visible(TimelineRow row, Eyes eyes, Map<String, Set<Long>> seen) {
    if (row.changesFact() || row.changesItem()) {
      return seen.getOrDefault(row.subject(), Set.of()).contains(row.sequence());
    }
    return switch (eyes) {
      case Eyes.Everything e -> true;
      case Eyes.Region r -> row.version() == null || r.leading();
      case Eyes.Partner p -> row.partnerId() == null || row.partnerId().equals(p.organisation());
      case Eyes.SitRep s -> false; // a document has no timeline
      case Eyes.Nothing n -> false;
    };
  }

  /** Sequences at which a fact or item that these eyes see began or ceased to stand as it did. */
  private static Map<String, Set<Long>> changesSeen(
      Reading reading, String id, Period period, List<TimelineRow> rows) {
    Set<String> facts = rows.stream()
        .filter(TimelineRow::changesFact)
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    reading.lookThrough(id, period.span(), period.eyes(), false);
    Map<String, Set<Long>> seen = new HashMap<>();
    for (FactRow row : reading.states(facts)) {
      if (Visibility.mayRead(period.eyes(), row.view())) {
        Set<Long> changes = seen.computeIfAbsent(row.factId(), f -> new HashSet<>());
        changes.add(row.from());
        changes.add(row.to());
      }
    }
    itemChangesSeen(reading, period, rows, seen);
    return seen;
  }

  private static void itemChangesSeen(
      Reading reading, Period period, List<TimelineRow> rows, Map<String, Set<Long>> seen) {
    Set<String> items = rows.stream()
        .filter(TimelineRow::changesItem)
        .map(TimelineRow::subject)
        .collect(Collectors.toSet());
    for (ItemRow row : reading.itemStates(items)) {
      if (ItemVisibility.mayRead(period.eyes(), row.view())) {
        Set<Long> changes = seen.computeIfAbsent(row.item().itemId(), i -> new HashSet<>());
        changes.add(row.from());
        changes.add(row.to());
      }
    }
  }
}
