package nl.situatiebeeld.projection.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints a page as PDF, tagged for who has it read aloud (PDF/UA). Neither clock nor chance goes
 * in: its dates are the document's, its identifier is the document's hash.
 */
public final class Pdf {

  private static final long PATIENCE_SECONDS = 20;

  private final Glyphs glyphs = new Glyphs();
  private final Semaphore printing;

  /** Prints so many at a time: each costs memory and a processor. */
  public Pdf(int atOnce) {
    this.printing = new Semaphore(atOnce);
    XRLog.setLoggingEnabled(false); // it would log what it prints
  }

  /**
   * The bytes.
   *
   * @param written the page, with what the font has no glyph for replaced by what it is given
   * @param dated the moment that the document is of
   * @param hash of the document, in hexadecimal
   * @throws RefusedException when too many are printed at the same time
   */
  byte[] print(Function<UnaryOperator<String>, String> written, Instant dated, String hash) {
    String page = written.apply(glyphs::drawable);
    if (!turn()) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
    try {
      return print(page, dated, hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      printing.release();
    }
  }

  private boolean turn() {
    try {
      return printing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] print(String page, Instant dated, String hash) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(Glyphs::open, "SitRep");
    builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a text says
    builder.withHtmlContent(page, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      PDDocumentInformation about = pdf.getDocumentInformation();
      about.setCreationDate(calendar(dated));
      about.setModificationDate(calendar(dated));
      about.setProducer("Situatiebeeld");
      pdf.setDocumentId(new BigInteger(hash.substring(0, 15), 16).longValueExact());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static Calendar calendar(Instant moment) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(moment.toEpochMilli());
    return calendar;
  }
}
