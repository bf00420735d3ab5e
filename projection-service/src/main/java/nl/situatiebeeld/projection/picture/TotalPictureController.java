package nl.situatiebeeld.projection.picture;

import java.time.Clock;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The total picture of a situation: its facts and the effects between them (F7). */
@RestController
public class TotalPictureController {

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;

  /** Answers from these. */
  public TotalPictureController(
      Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  /** The total picture that this caller sees, or sees through the eyes of another. */
  @GetMapping("/api/v1/situations/{id}/total-picture")
  public TotalPicture totalPicture(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "fact", required = false) @Nullable String fact,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    PictureQuery query = new PictureQuery(
        id,
        Parameters.code("as", as),
        Parameters.time("asOf", asOf),
        Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()),
        null);
    String asked = Parameters.code("fact", fact);
    positions.await(caller, id, atLeast, reading -> look(reading, caller, query));
    return readings.of(
        caller,
        reading ->
            TotalPicture.of(drawing.draw(reading, look(reading, caller, query), query), asked));
  }

  private Look look(Reading reading, Caller caller, PictureQuery query) {
    return Look.at(reading, caller, query.situationId(), query.as(), query.asOf(), clock.instant());
  }
}
