package nl.situatiebeeld.projection.situations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.SituationJson;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.OverviewReading;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.ParticipationRow;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The situations that a caller may know of. */
@RestController
public class SituationsController {

  private static final int USUAL_LIMIT = 100;
  private static final int MAX_LIMIT = 500;

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;

  /** Answers from these. */
  public SituationsController(Readings readings, Positions positions, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * A page of situations.
   *
   * @param next give it back as {@code after} for the next page; null on the last one
   */
  public record Page(
      List<SituationJson> situations, @Nullable String next) {}

  /**
   * Real situations first, then exercises, then reconstructions, each on pages of their own (S1);
   * of each the latest opened first.
   *
   * @param observedAt those that had begun by this moment, as they stood then
   */
  @GetMapping("/api/v1/situations")
  public Page situations(
      Caller caller,
      @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
      @RequestParam(name = "reconstruction", required = false) @Nullable String reconstruction,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Query query = new Query(
        Parameters.among("kind", kind, SituationKind.class),
        Parameters.flag("reconstruction", reconstruction),
        Moment.passed(Parameters.time("asOf", asOf), clock.instant()),
        Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()),
        Parameters.code("after", after),
        Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT));
    positions.await(null, atLeast);
    return readings.of(caller, reading -> page(reading, caller, query));
  }

  /**
   * One of them, now or as it was.
   *
   * @param observedAt how it was at this moment, by what was known as of the other
   */
  @GetMapping("/api/v1/situations/{id}")
  public SituationJson situation(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Instant known = Moment.passed(Parameters.time("asOf", asOf), clock.instant());
    Instant held = Moment.passed(Parameters.time("observedAt", observedAt), clock.instant());
    positions.await(caller, id, atLeast, reading -> one(reading, caller, id, known, held));
    return readings.of(caller, reading -> one(reading, caller, id, known, held));
  }

  private SituationJson one(
      Reading reading,
      Caller caller,
      String id,
      @Nullable Instant asOf,
      @Nullable Instant observedAt) {
    Moment moment = Moment.of(reading, id, asOf, clock.instant())
        .orElseThrow(SituationsController::nothingHere);
    Place last = new Place(moment.sequence(), moment.recordedAt());
    SituationRow row = reading
        .situation(id, moment.sequence())
        .orElseThrow(() -> Sight.refusal(reading, caller, id, moment));
    Eyes eyes = Sight.own(reading, caller, row, moment);
    if (observedAt != null && row.startedAt().isAfter(observedAt)) {
      throw nothingHere();
    }
    SituationRow then = by(reading, List.of(row), observedAt, moment.at()).get(id);
    return SituationJson.of(then == null ? row : then, last, eyes);
  }

  // how they stood at a moment, of what was known: what had been recorded by then, or as they began
  private static Map<String, SituationRow> by(
      Reading reading, List<SituationRow> rows, @Nullable Instant observedAt, Instant known) {
    if (observedAt == null) {
      return Map.of();
    }
    List<String> ids = rows.stream().map(SituationRow::id).toList();
    Instant moment = observedAt.isBefore(known) ? observedAt : known;
    return reading.situationsBy(ids, moment).stream()
        .collect(Collectors.toMap(SituationRow::id, Function.identity()));
  }

  private static RefusedException nothingHere() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the situation's id.");
  }

  private record Query(
      Set<SituationKind> kinds,
      @Nullable Boolean reconstruction,
      @Nullable Instant asOf,
      @Nullable Instant observedAt,
      @Nullable String after,
      int limit) {}

  private Page page(Reading reading, Caller caller, Query query) {
    int limit = query.limit();
    Instant asOf = query.asOf();
    List<SituationRow> found = reading.situations(
        query.kinds(),
        query.reconstruction(),
        query.after(),
        new OverviewReading.Then(asOf, query.observedAt(), Readings.seesAll(caller)),
        limit + 1);
    List<SituationRow> rows = found.stream()
        .limit(limit)
        .takeWhile(row -> row.mixesWith(found.getFirst())) // S1: a page is of one sort only
        .toList();
    List<String> ids = rows.stream().map(SituationRow::id).toList();
    List<Place> heads = reading.heads(ids, asOf);
    Map<String, ParticipationRow> own =
        reading.participations(ids, caller.organisation(), asOf).stream()
            .collect(Collectors.toMap(ParticipationRow::situationId, Function.identity()));
    Instant now = asOf == null ? clock.instant() : asOf;
    Map<String, SituationRow> then = by(reading, rows, query.observedAt(), now);
    List<SituationJson> answers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SituationRow row = rows.get(i);
      Moment moment = Moment.of(heads.get(i), row.reconstruction() && asOf == null, now);
      Eyes eyes = Sight.eyes(caller, row, own.get(row.id()), moment.at());
      answers.add(SituationJson.of(then.getOrDefault(row.id(), row), heads.get(i), eyes));
    }
    return new Page(answers, found.size() > rows.size() ? ids.getLast() : null);
  }
}
