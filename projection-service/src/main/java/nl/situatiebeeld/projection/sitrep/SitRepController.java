package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One SitRep, as the document that was issued (A3). */
@RestController
public class SitRepController {

  private static final int PRINTING_AT_ONCE = 2;
  private static final String POLICY = "default-src 'none'; style-src 'sha256-"
      + Base64.getEncoder().encodeToString(sha256(SitRepHtml.STYLE))
      + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private final Readings readings;
  private final Positions positions;
  private final SitRepReading sitReps;
  private final Clock clock;
  private final SitRepPdf pdf = new SitRepPdf(PRINTING_AT_ONCE);

  /** Answers from these. */
  public SitRepController(Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
    this.sitReps = new SitRepReading(drawing, clock);
  }

  /**
   * The SitRep in the form that is asked for.
   *
   * @param ref its id, or its number; with {@code profile} when the number is not enough
   * @param as whose copy, for who may look through others' eyes; left out: what all recipients
   *     share
   */
  @GetMapping("/api/v1/situations/{id}/sitreps/{ref}")
  public ResponseEntity<byte[]> sitRep(
      Caller caller,
      @PathVariable("id") String id,
      @PathVariable("ref") String ref,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "profile", required = false) @Nullable String profile,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast,
      @RequestHeader HttpHeaders headers) {
    SitRepReading.Query query = new SitRepReading.Query(
        id,
        ref,
        Parameters.code("as", as),
        profile == null
            ? null
            : Parameters.among("profile", List.of(profile), Profile.class)
                .iterator()
                .next(),
        Parameters.time("asOf", asOf),
        Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()));
    Form form = Form.asked(format, headers.getAccept());
    positions.await(caller, id, atLeast, reading -> sitReps.mayLook(reading, caller, query));
    SitRepDocument document =
        readings.of(caller, reading -> sitReps.document(reading, caller, query));
    return answer(document, form, Words.preferredBy(headers.getAcceptLanguage()));
  }

  private ResponseEntity<byte[]> answer(SitRepDocument document, Form form, Words words) {
    String json = document.json();
    String hash = HexFormat.of().formatHex(sha256(json));
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
        .contentType(form.type())
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", POLICY);
    String printed = '"' + hash + '-' + form.name().toLowerCase(Locale.ROOT) + '-';
    return switch (form) {
      case JSON -> answer.eTag('"' + hash + '"').body(json.getBytes(UTF_8));
      case HTML ->
        answer
            .eTag(printed + words.tag() + '"')
            .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
            .body(new SitRepHtml(document, words, text -> text).page().getBytes(UTF_8));
      case PDF ->
        answer
            .eTag(printed + words.tag() + '"')
            .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(document))
            .body(pdf.print(document, words, hash));
    };
  }

  private static String name(SitRepDocument document) {
    return "sitrep-" + document.sitRep().profile().toLowerCase(Locale.ROOT) + "-"
        + document.sitRep().number() + ".pdf\"";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Forms of a SitRep. */
  private enum Form {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    MediaType type() {
      return MediaType.parseMediaType(type);
    }

    static Form asked(@Nullable String format, List<MediaType> accepted) {
      if (format != null) {
        return Parameters.among("format", List.of(format.toUpperCase(Locale.ROOT)), Form.class)
            .iterator()
            .next();
      }
      if (accepted.isEmpty()) {
        return JSON;
      }
      for (MediaType each : accepted) {
        for (Form form : values()) {
          if (each.includes(form.type())) {
            return form;
          }
        }
      }
      throw new RefusedException(CommonRefusal.NOT_ACCEPTABLE, "Ask for JSON, HTML or PDF.");
    }
  }
}
