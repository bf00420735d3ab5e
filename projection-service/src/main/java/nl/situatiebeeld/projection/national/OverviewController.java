package nl.situatiebeeld.projection.national;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.AgreementRow;
import nl.situatiebeeld.projection.reading.AgreementsReading.Asked;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells regions, national centres and evaluators of all agreements, and a partner of its own (P12).
 */
@RestController
public class OverviewController {

  private static final int USUAL_LIMIT = 100;
  private static final int MAX_LIMIT = 500;
  private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;
  private final int allRegions;
  private final boolean regionsDecide;

  /**
   * Answers from these.
   *
   * @param allRegions the number of regions that makes a partner national (P3: N)
   * @param regionsDecide whether the regions of a regional partner decide themselves (P8)
   */
  public OverviewController(
      Readings readings,
      Positions positions,
      Clock clock,
      @Value("${situatiebeeld.projection.national-regions:25}") int allRegions,
      @Value("${situatiebeeld.projection.regions-decide:true}") boolean regionsDecide) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
    this.allRegions = allRegions;
    this.regionsDecide = regionsDecide;
  }

  /**
   * A page of the overview.
   *
   * @param asOf the moment of recorded time that it tells of
   * @param next give it back as {@code after} for the next page; null on the last one
   */
  public record Page(
      Instant asOf, List<OverviewLine> agreements, @Nullable String next) {}

  /** The overview, now or as of a moment or a day (its end, Dutch time), as JSON or CSV. */
  @GetMapping("/api/v1/overview")
  public ResponseEntity<?> overview(
      Caller caller,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "region", required = false) @Nullable String region,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "profile", required = false) @Nullable List<String> profile,
      @RequestParam(name = "category", required = false) @Nullable List<String> category,
      @RequestParam(name = "ended", required = false) @Nullable String ended,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    boolean csv = csv(format, accept);
    Asked asked = new Asked(
        earlier(
            moment(asOf),
            Moment.passed(Parameters.time("observedAt", observedAt), clock.instant())),
        Readings.seesAll(caller) ? null : caller.organisation(), // P12: a partner its own
        Parameters.code("region", region),
        Parameters.code("partner", partner),
        Parameters.among("profile", profile, Profile.class),
        Parameters.among("category", category, CoreTaskCategory.class),
        Boolean.TRUE.equals(Parameters.flag("ended", ended)),
        Parameters.code("after", after),
        Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT) + 1);
    positions.await(null, atLeast);
    Page page = readings.of(caller, reading -> page(reading.agreements().agreements(asked), asked));
    return csv
        ? csv(page)
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
  }

  private Page page(List<AgreementRow> found, Asked asked) {
    int most = asked.limit() - 1;
    List<AgreementRow> rows = found.subList(0, Math.min(most, found.size()));
    return new Page(
        asked.asOf(),
        rows.stream()
            .map(row -> OverviewLine.of(row, allRegions, regionsDecide, asked.asOf()))
            .toList(),
        found.size() > most ? rows.getLast().agreementId() : null);
  }

  // P12: as of any past moment; of a day that has not ended, as of now
  private Instant moment(@Nullable String asOf) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (asOf == null) {
      return now;
    }
    Instant asked;
    if (DAY.matcher(asOf).matches()) {
      asked = endOf(asOf);
      Moment.passed(asked.minus(Duration.ofDays(1)), now);
    } else {
      asked = Objects.requireNonNull(Moment.passed(Parameters.time("asOf", asOf), now));
    }
    return asked.isAfter(now) ? now : asked;
  }

  // an agreement comes to be so by being recorded: what was so then, had been recorded then (E1)
  private static Instant earlier(Instant known, @Nullable Instant observedAt) {
    return observedAt == null || known.isBefore(observedAt) ? known : observedAt;
  }

  private static Instant endOf(String day) {
    try {
      return LocalDate.parse(day)
          .plusDays(1)
          .atStartOfDay(DUTCH)
          .toInstant()
          .minus(1, ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw refused("asOf", "Give a day or a time that exists.");
    }
  }

  private static boolean csv(@Nullable String format, @Nullable String accept) {
    if (format == null) {
      return accept != null && accept.contains("text/csv");
    }
    return switch (format) {
      case "csv" -> true;
      case "json" -> false;
      default -> throw refused("format", "Give json or csv.");
    };
  }

  private static RefusedException refused(String name, String advice) {
    return new RefusedException(
        ProjectionRefusal.INVALID_PARAMETER, advice, Map.of("parameter", name));
  }

  // the next page is told in a header, as the body is the table alone
  private static ResponseEntity<String> csv(Page page) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overview.csv\"")
        .header("As-Of", page.asOf().toString());
    if (page.next() != null) {
      answer.header("Next-After", page.next());
    }
    return answer.body(OverviewCsv.of(page.agreements()));
  }
}
