package nl.situatiebeeld.projection.picture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parts of a picture by themselves, on both axes of time (E1). */
@RestController
public class PartsController {

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;

  /** Answers from these. */
  public PartsController(Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  /**
   * A fact as it stands in the picture.
   *
   * @param as through whose eyes, when not the caller's own
   * @param asOf the moment that it is of; {@code observedAt} the one at which it was true
   */
  public record OneFact(
      String situationId,
      @Nullable String as,
      Instant asOf,
      @Nullable Instant observedAt,
      String position,
      FactJson fact) {}

  /**
   * Who takes part, as the picture tells it.
   *
   * @param as through whose eyes, when not the caller's own
   * @param asOf the moment that it is of; {@code observedAt} the one at which it was so
   */
  public record Participations(
      String situationId,
      @Nullable String as,
      Instant asOf,
      @Nullable Instant observedAt,
      String position,
      List<ParticipationJson> participations) {}

  /**
   * The fact, where it stands in the picture that this caller sees, or sees through others' eyes.
   *
   * @param observedAt what was true at this moment, by what was known as of the other
   */
  @GetMapping("/api/v1/facts/{id}")
  public OneFact fact(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    String fact = Parameters.code("id", id);
    Instant known = Parameters.time("asOf", asOf);
    Instant held = Moment.passed(Parameters.time("observedAt", observedAt), clock.instant());
    String eyes = Parameters.code("as", as);
    positions.await(null, atLeast);
    return readings.of(caller, reading -> {
      String situationId = reading.situationOf(id).orElseThrow(PartsController::nothingHere);
      PictureQuery query =
          new PictureQuery(situationId, eyes, known, held, null, fact, null, Marking.NONE);
      return fact(reading, look(reading, caller, query), query);
    });
  }

  private OneFact fact(Reading reading, Look look, PictureQuery query) {
    FactJson found = drawing.facts(reading, look, query).stream()
        .findFirst()
        .orElseThrow(PartsController::nothingHere);
    return new OneFact(
        query.situationId(),
        query.as(),
        look.moment().at(),
        query.observedAt(),
        Position.of(look.moment().sequence()),
        found);
  }

  /**
   * Who takes part, as this caller sees it, or sees it through others' eyes.
   *
   * @param observedAt who took part at this moment, by what was known as of the other
   */
  @GetMapping("/api/v1/situations/{id}/participations")
  public Participations participations(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    PictureQuery query = new PictureQuery(
        id,
        Parameters.code("as", as),
        Parameters.time("asOf", asOf),
        Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()),
        null);
    positions.await(caller, id, atLeast, reading -> look(reading, caller, query));
    return readings.of(caller, reading -> {
      Look look = look(reading, caller, query);
      return new Participations(
          id,
          query.as(),
          look.moment().at(),
          query.observedAt(),
          Position.of(look.moment().sequence()),
          Participants.of(reading, look, query.observedAt()));
    });
  }

  private Look look(Reading reading, Caller caller, PictureQuery query) {
    return SitRepLook.orLive(reading, caller, query, clock.instant());
  }

  private static RefusedException nothingHere() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the fact's id and the moment.");
  }
}
