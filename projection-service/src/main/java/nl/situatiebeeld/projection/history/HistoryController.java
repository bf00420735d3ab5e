package nl.situatiebeeld.projection.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Elsewhere;
import nl.situatiebeeld.projection.picture.References;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.picture.Told;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.SightOverTime;
import nl.situatiebeeld.projection.reading.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one fact. */
@RestController
public class HistoryController {

  private static final int USUAL_LIMIT = 100;
  private static final int MAX_LIMIT = 500;

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;

  /** Answers from these. */
  public HistoryController(Readings readings, Positions positions, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
  }

  /** Which part of the history: states from a sequence on, and how many of them at most. */
  private record Part(String factId, long from, int limit) {}

  /**
   * Each state that the caller could see while it stood, with the rights that it had then; a page
   * at a time.
   *
   * @param asOf only what had been recorded by this moment
   * @param observedAt only what had been observed by this moment
   */
  @GetMapping("/api/v1/facts/{id}/history")
  public History history(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Parameters.code("id", id);
    Instant known = Moment.passed(Parameters.time("asOf", asOf), clock.instant());
    Instant held = Moment.passed(Parameters.time("observedAt", observedAt), clock.instant());
    Part part = new Part(
        id,
        Parameters.number("from", from, 1, 1, Integer.MAX_VALUE),
        Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT));
    positions.await(null, atLeast);
    return readings.of(caller, reading -> history(reading, caller, part, known, held));
  }

  private History history(
      Reading reading,
      Caller caller,
      Part part,
      @Nullable Instant asOf,
      @Nullable Instant observedAt) {
    String id = part.factId();
    String situationId = reading.situationOf(id).orElseThrow(HistoryController::nothingHere);
    Moment moment = Moment.of(reading, situationId, asOf, clock.instant())
        .orElseThrow(HistoryController::nothingHere);
    Place place = new Place(moment.sequence(), moment.recordedAt());
    List<Period> periods = SightOverTime.of(reading, caller, situationId, place);
    Told.Page page = Told.page(reading, situationId, periods, id, part.from(), part.limit())
        .orElseThrow(HistoryController::nothingHere);
    List<History.Version> versions = new ArrayList<>();
    List<History.Tie> changes = new ArrayList<>();
    for (Period period : periods) {
      List<FactRow> rows = page.states().stream()
          .filter(state -> state.period().equals(period))
          .map(Told.State::row)
          .filter(row -> observedAt == null || !row.content().observedAt().isAfter(observedAt))
          .toList();
      versions.addAll(versions(reading, situationId, period, rows, moment));
      changes.addAll(changes(reading, situationId, period, id));
    }
    if (versions.isEmpty() && part.from() == 1 && page.next() == null) {
      throw nothingHere();
    }
    Long next = page.next();
    changes.removeIf(
        tie -> tie.sequence() < part.from() || (next != null && tie.sequence() >= next));
    return new History(id, situationId, asOf, observedAt, versions, changes, next);
  }

  /** When it came to hang together with others, and when it ceased to (F7, F8). */
  private static List<History.Tie> changes(
      Reading reading, String situationId, Period period, String id) {
    reading.lookThrough(situationId, period.span(), period.eyes(), false);
    Ties ties = Ties.of(reading, period.eyes(), Set.of(id));
    List<History.Tie> changes = new ArrayList<>();
    for (LinkRow link : ties.links(id)) {
      for (long place : List.of(link.begin(), link.end())) {
        if (ties.changes(link, place)) {
          reading.timeline(situationId, Span.at(place), 1).stream()
              .filter(row -> row.changesLink() || (row.adopts() && link.to().equals(row.subject())))
              .map(row -> History.Tie.of(link, row))
              .forEach(changes::add);
        }
      }
    }
    changes.sort(Comparator.comparingLong(History.Tie::sequence));
    return changes;
  }

  private static Ties ties(
      Reading reading, String situationId, Period period, List<FactRow> rows, Instant at) {
    Elsewhere elsewhere = new Elsewhere(period.eyes(), at);
    return Ties.of(reading, situationId, period.span(), period.eyes(), rows, elsewhere);
  }

  private static List<History.Version> versions(
      Reading reading, String situationId, Period period, List<FactRow> rows, Moment known) {
    Predicate<String> tellable =
        References.known(reading, situationId, period.span(), period.eyes(), rows);
    Ties ties = ties(reading, situationId, period, rows, known.recordedAt());
    return rows.stream()
        .map(row -> {
          Ties then = row.origin() == null
              ? ties
              : ties(reading, situationId, period, List.of(row), row.changedAt());
          return History.Version.of(row, period.eyes(), then, tellable, known);
        })
        .toList();
  }

  private static RefusedException nothingHere() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the fact's id.");
  }
}
