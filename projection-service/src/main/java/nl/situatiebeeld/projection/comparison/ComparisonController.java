package nl.situatiebeeld.projection.comparison;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.document.Documents;
import nl.situatiebeeld.projection.document.Form;
import nl.situatiebeeld.projection.document.Language;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs between two moments, or between what two organisations knew (E3). */
@RestController
public class ComparisonController {

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;
  private final Documents documents = new Documents();

  /** Answers from these. */
  public ComparisonController(
      Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  private record Moments(String situationId, @Nullable String as, Instant from, Instant to) {}

  private record Partners(
      String situationId,
      String partner,
      String other,
      @Nullable Instant asOf) {}

  /**
   * Two moments as one's own eyes saw them, as JSON, a page or PDF; or two organisations at one
   * moment, for evaluators and the leading region.
   *
   * @param from the earlier moment, with {@code to}
   * @param to the later moment, with {@code from}
   * @param partner id of a partner or code of a region, with {@code other}
   * @param other the one that it is compared with
   */
  @GetMapping("/api/v1/situations/{id}/comparison")
  public ResponseEntity<?> comparison(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "partner", required = false) @Nullable String partner,
      @RequestParam(name = "other", required = false) @Nullable String other,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast,
      @RequestHeader HttpHeaders headers) {
    Form form = Form.asked(format, headers.getAccept());
    Instant now = clock.instant();
    Instant first = Moment.passed(Parameters.time("from", from), now);
    Instant last = Moment.passed(Parameters.time("to", to), now);
    Instant known = Moment.passed(Parameters.time("asOf", asOf), now);
    String one = organisation("partner", Parameters.code("partner", partner));
    String two = organisation("other", Parameters.code("other", other));
    if (first == null && last == null) {
      return partners(caller, partners(id, one, two, known), form, atLeast);
    }
    refuse(one != null || two != null || known != null, "from", "Give moments or organisations.");
    Moments moments = moments(id, Parameters.code("as", as), first, last);
    positions.await(caller, id, atLeast, reading -> after(reading, caller, moments));
    Comparison comparison = readings.of(caller, reading -> compare(reading, caller, moments));
    ComparisonWords words = ComparisonWords.in(Language.preferredBy(headers.getAcceptLanguage()));
    return documents.answer(
        new Documents.Document(
            Documents.canonical(comparison),
            words.tag(),
            drawable -> new ComparisonHtml(comparison, words, drawable).page(),
            "comparison",
            comparison.to()),
        form);
  }

  // E3: half a question is none
  private static Moments moments(
      String id, @Nullable String as, @Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      throw refused(from == null ? "from" : "to", "Give both 'from' and 'to'.");
    }
    refuse(!from.isBefore(to), "from", "Give a 'from' that is before 'to'.");
    return new Moments(id, as, from, to);
  }

  private static Partners partners(
      String id, @Nullable String partner, @Nullable String other, @Nullable Instant asOf) {
    if (partner == null || other == null) {
      throw refused(
          partner == null && other == null ? "from" : (partner == null ? "partner" : "other"),
          "Give 'from' and 'to', or 'partner' and 'other'.");
    }
    refuse(partner.equals(other), "other", "Give two different organisations.");
    return new Partners(id, partner, other, asOf);
  }

  private static @Nullable String organisation(String name, @Nullable String value) {
    refuse(
        Arrays.stream(Profile.values()).anyMatch(each -> each.name().equals(value)),
        name,
        "Give the id of a partner or the code of a region.");
    return value;
  }

  private static void refuse(boolean wrong, String name, String advice) {
    if (wrong) {
      throw refused(name, advice);
    }
  }

  private static RefusedException refused(String name, String advice) {
    return new RefusedException(
        ProjectionRefusal.INVALID_PARAMETER, advice, Map.of("parameter", name));
  }

  private Comparison compare(Reading reading, Caller caller, Moments asked) {
    TwoMoments.Seen before = before(reading, caller, asked);
    TwoMoments.Seen after = seen(reading, after(reading, caller, asked), asked, asked.to());
    return new TwoMoments(reading, before, after).compare(asked.from(), asked.to());
  }

  private Look after(Reading reading, Caller caller, Moments asked) {
    return SitRepLook.orLive(reading, caller, query(asked, asked.to()), clock.instant());
  }

  // who saw nothing then takes everything for new
  private TwoMoments.@Nullable Seen before(Reading reading, Caller caller, Moments asked) {
    Look look;
    try {
      look = SitRepLook.orLive(reading, caller, query(asked, asked.from()), clock.instant());
    } catch (RefusedException e) {
      if (e.refusal() instanceof NoPicture || e.refusal() == CommonRefusal.NOT_FOUND) {
        return null;
      }
      throw e;
    }
    return seen(reading, look, asked, asked.from());
  }

  private TwoMoments.Seen seen(Reading reading, Look look, Moments asked, Instant moment) {
    return new TwoMoments.Seen(look, drawing.draw(reading, look, query(asked, moment)));
  }

  private static PictureQuery query(Moments asked, Instant moment) {
    return new PictureQuery(asked.situationId(), asked.as(), moment, null, null);
  }

  private ResponseEntity<?> partners(
      Caller caller, Partners asked, Form form, @Nullable String atLeast) {
    if (form != Form.JSON) {
      throw new RefusedException(
          CommonRefusal.NOT_ACCEPTABLE, "Ask for JSON: two organisations are compared as data.");
    }
    String id = asked.situationId();
    positions.await(caller, id, atLeast, reading -> looks(reading, caller, asked, asked.partner()));
    Knowledge knowledge = readings.of(caller, reading -> {
      TwoPartners.Looks partner = looks(reading, caller, asked, asked.partner());
      TwoPartners.Looks other = looks(reading, caller, asked, asked.other());
      return new TwoPartners(reading, drawing.rows(), partner.live()).compare(partner, other);
    });
    return documents.data(knowledge);
  }

  private TwoPartners.Looks looks(
      Reading reading, Caller caller, Partners asked, String organisation) {
    PictureQuery query =
        new PictureQuery(asked.situationId(), organisation, asked.asOf(), null, null);
    Instant now = clock.instant();
    Look live = Look.at(reading, caller, asked.situationId(), organisation, asked.asOf(), now);
    return new TwoPartners.Looks(
        organisation, live, SitRepLook.orLive(reading, caller, query, now));
  }
}
