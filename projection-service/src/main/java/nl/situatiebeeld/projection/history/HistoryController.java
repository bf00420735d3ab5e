package nl.situatiebeeld.projection.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Elsewhere;
import nl.situatiebeeld.projection.picture.References;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.SightOverTime;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one fact. */
@RestController
public class HistoryController {

  private final Readings readings;
  private final Positions positions;

  /** Answers from these. */
  public HistoryController(Readings readings, Positions positions) {
    this.readings = readings;
    this.positions = positions;
  }

  /** Each state that the caller could see while it stood, with the rights that it had then. */
  @GetMapping("/api/v1/facts/{id}/history")
  public History history(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Parameters.code("id", id);
    positions.await(null, atLeast);
    return readings.of(caller, reading -> history(reading, caller, id));
  }

  private static History history(Reading reading, Caller caller, String id) {
    String situationId = reading.situationOf(id).orElseThrow(HistoryController::nothingHere);
    Place head = reading.head(situationId).orElseThrow(HistoryController::nothingHere);
    NavigableMap<Long, History.Version> versions = new TreeMap<>();
    List<History.Tie> changes = new ArrayList<>();
    for (Period period : SightOverTime.of(reading, caller, situationId, head)) {
      reading.lookThrough(situationId, period.span(), period.eyes(), true);
      List<FactRow> rows = reading.states(List.of(id));
      Predicate<String> known =
          References.known(reading, situationId, period.span(), period.eyes(), rows);
      Ties ties = ties(reading, situationId, period, rows, head.recordedAt());
      add(versions, rows, period, row -> {
        Ties then = row.origin() == null
            ? ties
            : ties(reading, situationId, period, List.of(row), row.changedAt());
        return History.Version.of(row, period.eyes(), then, known);
      });
      changes.addAll(changes(reading, situationId, period, id));
    }
    if (versions.isEmpty()) {
      throw nothingHere();
    }
    return new History(id, situationId, List.copyOf(versions.values()), List.copyOf(changes));
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

  // the end of a fact is told to who saw it stand
  private static void add(
      NavigableMap<Long, History.Version> versions,
      List<FactRow> rows,
      Period period,
      Function<FactRow, History.Version> told) {
    for (FactRow row : rows) {
      boolean stood = Visibility.mayRead(period.eyes(), row.view());
      boolean ended = row.status().ended()
          && Visibility.mayKnow(period.eyes(), row.view())
          && sawBefore(versions, row);
      if (stood || ended) {
        versions.putIfAbsent(row.from(), told.apply(row));
      }
    }
  }

  private static boolean sawBefore(NavigableMap<Long, History.Version> versions, FactRow row) {
    var before = versions.lowerEntry(row.from());
    return before != null && Long.valueOf(row.from()).equals(before.getValue().until());
  }

  private static RefusedException nothingHere() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the fact's id.");
  }
}
