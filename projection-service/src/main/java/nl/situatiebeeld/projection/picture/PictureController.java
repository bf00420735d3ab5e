package nl.situatiebeeld.projection.picture;

import java.time.Clock;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture of a situation, now and as of any moment (E1). */
@RestController
public class PictureController {

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;

  /** Answers from these. */
  public PictureController(Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  /** The picture that this caller sees, or sees through the eyes of another. */
  @GetMapping("/api/v1/situations/{id}/picture")
  public Picture picture(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "theme", required = false) @Nullable String theme,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    PictureQuery query = new PictureQuery(
        id,
        Parameters.code("as", as),
        Parameters.time("asOf", asOf),
        Parameters.time("observedAt", observedAt),
        Parameters.code("theme", theme));
    positions.await(caller, id, atLeast, reading -> look(reading, caller, query));
    return readings.of(
        caller, reading -> drawing.draw(reading, look(reading, caller, query), query));
  }

  private Look look(Reading reading, Caller caller, PictureQuery query) {
    return SitRepLook.orLive(reading, caller, query, clock.instant());
  }
}
