package nl.situatiebeeld.projection.picture;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture of a situation, now and as of any moment (E1). */
@RestController
public class PictureController {

  private static final int MAX_LATE_MINUTES = 525_600;

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;
  private final Duration usualLateAfter;

  /**
   * Answers from these.
   *
   * @param usualLateAfter a report is late when it was recorded longer than this after it was so
   */
  public PictureController(
      Readings readings,
      Positions positions,
      Drawing drawing,
      Clock clock,
      @Value("${situatiebeeld.projection.late-after:30m}") Duration usualLateAfter) {
    this.usualLateAfter = usualLateAfter;
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  /**
   * The picture that this caller sees, or sees through the eyes of another.
   *
   * @param observedAt what was true at this moment, by what was known as of the other
   * @param own only one's own picture: the facts of one's organisation, those that it adopted among
   *     them, and the decisions, actions and requests that it recorded
   * @param mark what is marked on the facts: LATE, CORRECTED
   * @param lateMinutes a version is late when it was recorded more minutes than this after it was
   *     observed; left out: as configured
   * @param seenFrom the later moment from which corrections are seen; left out: now
   */
  @GetMapping("/api/v1/situations/{id}/picture")
  public Picture picture(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "theme", required = false) @Nullable String theme,
      @RequestParam(name = "own", required = false) @Nullable String own,
      @RequestParam(name = "mark", required = false) @Nullable List<String> mark,
      @RequestParam(name = "lateMinutes", required = false) @Nullable String lateMinutes,
      @RequestParam(name = "seenFrom", required = false) @Nullable String seenFrom,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    PictureQuery query = new PictureQuery(
            id,
            Parameters.code("as", as),
            Parameters.time("asOf", asOf),
            Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()),
            Parameters.code("theme", theme))
        .marked(new Marking(
            Marking.asked(mark),
            lateAfter(Parameters.number("lateMinutes", lateMinutes, 0, 1, MAX_LATE_MINUTES)),
            Moment.passed(Parameters.time("seenFrom", seenFrom), clock.instant()),
            clock.instant()))
        .own(Parameters.flag("own", own), caller);
    positions.await(caller, id, atLeast, reading -> look(reading, caller, query));
    return readings.of(
        caller, reading -> drawing.draw(reading, look(reading, caller, query), query));
  }

  private Duration lateAfter(int minutes) {
    return minutes == 0 ? usualLateAfter : Duration.ofMinutes(minutes);
  }

  private Look look(Reading reading, Caller caller, PictureQuery query) {
    return OwnPicture.allowed(
        reading, SitRepLook.orLive(reading, caller, query, clock.instant()), query);
  }
}
