package nl.situatiebeeld.projection.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller's organisation was alerted to or called out for (S7). */
@RestController
public class AlertsController {

  private static final int USUAL_LIMIT = 50;
  private static final int MAX_LIMIT = 500;

  /** Who hears alerts for its organisation; others have no business with situations. */
  private static final Set<String> HEARING =
      Set.of(Roles.READER, Roles.REPORTER, Roles.INFORMATION_MANAGER, Roles.SYSTEM);

  /** The clocks of two machines differ by less. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Readings readings;
  private final Clock clock;

  /** Answers from these. */
  public AlertsController(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * Alerts and call-outs, the latest first.
   *
   * @param asOf the moment that it is of
   * @param next give it back as {@code before} for the next page; null on the last one
   */
  public record AlertList(
      List<AlertJson> alerts, Instant asOf, @Nullable Instant next) {}

  /** Real ones, or those of exercises; never both (S1). */
  @GetMapping("/api/v1/alerts")
  public AlertList alerts(
      Caller caller,
      @RequestParam(name = "exercise", required = false) @Nullable String exercise,
      @RequestParam(name = "open", required = false) @Nullable String open,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    if (HEARING.stream().noneMatch(caller::has)) {
      throw new RefusedException(NoPicture.ROLE_MISSING, NoPicture.ROLE_MISSING.advice());
    }
    Instant now = clock.instant();
    // an alert comes to be when it is raised: what was so then, had been recorded then (E1)
    Instant asked = earlier(
        Moment.passed(Parameters.time("asOf", asOf), now),
        Moment.passed(Parameters.time("observedAt", observedAt), now));
    Instant from = Parameters.time("before", before);
    int most = Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT);
    List<AlertJson> alerts = readings.of(
        caller,
        reading -> reading
            .ownAlerts(
                Boolean.TRUE.equals(Parameters.flag("exercise", exercise)),
                Boolean.TRUE.equals(Parameters.flag("open", open)),
                asked,
                from == null ? now.plus(AHEAD) : from,
                most)
            .stream()
            .map(AlertJson::of)
            .toList());
    return new AlertList(
        alerts,
        asked == null ? now : asked,
        alerts.size() == most ? alerts.getLast().recordedAt() : null);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
