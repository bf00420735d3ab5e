package nl.situatiebeeld.projection.sitrep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.document.Documents;
import nl.situatiebeeld.projection.document.Form;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.SitRepJson;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One SitRep, as the document that was issued (A3). */
@RestController
public class SitRepController {

  private final Readings readings;
  private final Positions positions;
  private final SitRepReading sitReps;
  private final IssuedCopies copies;
  private final Clock clock;
  private final Documents documents = new Documents();

  /** Answers from these. */
  public SitRepController(
      Readings readings, Positions positions, Drawing drawing, IssuedCopies copies, Clock clock) {
    this.copies = copies;
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
    Copy copy = readings
        .of(caller, reading -> handedOut(reading, caller, query, form))
        .orElseGet(() -> first(caller, query, form));
    return answer(copy, form, Words.preferredBy(headers.getAcceptLanguage()));
  }

  private record Copy(SitRepJson sitRep, IssuedCopies.Handed handed) {}

  // A3: what was handed out once is handed out for good
  private Optional<Copy> handedOut(
      Reading reading, Caller caller, SitRepReading.Query query, Form form) {
    SitRepReading.Found found = sitReps.find(reading, caller, query);
    return sitReps
        .kept(reading, found)
        .map(kept -> copies.handed(kept, form, () -> sitReps.draw(reading, found)))
        .map(handed -> new Copy(SitRepJson.of(found.sitRep()), handed));
  }

  // of two that are first at the same time, both hand out what one of them kept
  private Copy first(Caller caller, SitRepReading.Query query, Form form) {
    SitRepDocument drawn =
        readings.of(caller, reading -> sitReps.draw(reading, sitReps.find(reading, caller, query)));
    copies.keep(drawn);
    return readings
        .of(caller, reading -> handedOut(reading, caller, query, form))
        .orElseThrow();
  }

  private ResponseEntity<byte[]> answer(Copy copy, Form form, Words words) {
    SitRepJson sitRep = copy.sitRep();
    String name = "sitrep-" + sitRep.profile().toLowerCase(Locale.ROOT) + "-" + sitRep.number();
    SitRepDocument page = copy.handed().page().orElse(null);
    return documents.answer(
        new Documents.Document(
            copy.handed().json(),
            words.tag(),
            drawable -> new SitRepHtml(Objects.requireNonNull(page), words, drawable).page(),
            name,
            sitRep.issuedAt()),
        form);
  }
}
