package nl.situatiebeeld.projection.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who saw a fact when, and why; for evaluators and the leading region. */
@RestController
public class AccessController {

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;

  /** Answers from these. */
  public AccessController(Readings readings, Positions positions, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * Whether an organisation saw the fact at a moment, by which rule and grant, or what was missing.
   *
   * @param partner id of the partner, or code of the region, whose access is asked
   */
  @GetMapping("/api/v1/facts/{id}/access")
  public AccessProof access(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Parameters.code("id", id);
    String whose = Parameters.code("partner", partner);
    Instant known = Parameters.time("asOf", asOf);
    boolean profile =
        Arrays.stream(Profile.values()).anyMatch(each -> each.name().equals(whose));
    if (whose == null || profile) {
      throw new RefusedException(
          ProjectionRefusal.INVALID_PARAMETER,
          "Give the id of a partner or the code of a region.",
          Map.of("parameter", "partner"));
    }
    positions.await(null, atLeast);
    return readings.of(caller, reading -> {
      String situation = reading
          .situationOf(id)
          .orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND, "Check the fact's id."));
      return Access.of(reading, caller, situation, id, whose, known, clock.instant());
    });
  }
}
