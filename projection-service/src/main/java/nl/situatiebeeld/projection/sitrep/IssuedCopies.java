package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.document.Documents;
import nl.situatiebeeld.projection.document.Form;
import nl.situatiebeeld.projection.reading.IssuedCopy;
import nl.situatiebeeld.projection.reading.KeptCopies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Keeps what a copy of a SitRep said when it was first handed out, so that it says the same for
 * good: after a rebuild of the views, and by whatever later program (A3).
 */
public final class IssuedCopies {

  private static final Logger LOG = LoggerFactory.getLogger(IssuedCopies.class);

  /** In the table, for the copy that all recipients share. */
  static final String SHARED = "";

  private final KeptCopies rows;
  private final int maxBytes;
  private final Counter differing;

  /**
   * Keeps in this table.
   *
   * @param maxBytes of a copy that is kept as a whole; of a larger one its hash only
   */
  public IssuedCopies(KeptCopies rows, int maxBytes, MeterRegistry meters) {
    this.rows = rows;
    this.maxBytes = maxBytes;
    this.differing = Counter.builder("situatiebeeld.sitreps.differing")
        .description("times a SitRep was drawn otherwise than it was first handed out")
        .register(meters);
  }

  /**
   * A copy that is handed out.
   *
   * @param json what it says, as canonical JSON
   * @param page the same for a page or for paper; empty when only JSON is asked
   */
  record Handed(String json, Optional<SitRepDocument> page) {}

  /** Keeps a copy as it is handed out for the first time, unless another request was before it. */
  void keep(SitRepDocument document) {
    String copyFor = document.copyFor();
    String json = Documents.canonical(document);
    rows.keep(
        document.situation().id(),
        document.sitRep().id(),
        copyFor == null ? SHARED : copyFor,
        new IssuedCopy(Documents.hash(json), json.getBytes(UTF_8).length > maxBytes ? null : json));
  }

  /**
   * The copy as it is kept; where that cannot be told any more, as it is drawn now, which says so.
   *
   * @param draw draws it from the views
   */
  Handed handed(IssuedCopy kept, Form form, Supplier<SitRepDocument> draw) {
    String json = kept.document();
    if (json == null) {
      return drawn(kept, draw.get());
    }
    if (form == Form.JSON) {
      return new Handed(json, Optional.empty());
    }
    SitRepDocument whole = read(json);
    return whole != null && Documents.canonical(whole).equals(json)
        ? new Handed(json, Optional.of(whole))
        : drawn(kept, draw.get());
  }

  private Handed drawn(IssuedCopy kept, SitRepDocument document) {
    String json = Documents.canonical(document);
    if (Documents.hash(json).equals(kept.sha256())) {
      return new Handed(json, Optional.of(document));
    }
    differing.increment();
    LOG.warn("{} is drawn otherwise than it was issued", document.sitRep().id());
    SitRepDocument marked = document.differing(); // A3: nobody takes it for what was issued
    return new Handed(Documents.canonical(marked), Optional.of(marked));
  }

  private static @Nullable SitRepDocument read(String json) {
    try {
      SitRepDocument document = Json.mapper().readValue(json, SitRepDocument.class);
      return document.isOfThisShape() ? document : null;
    } catch (JacksonException e) {
      return null; // of another shape
    }
  }
}
