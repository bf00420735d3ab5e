package nl.situatiebeeld.projection.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers with a document in the form that was asked for, the same bytes for the same content. */
public final class Documents {

  private static final int PRINTING_AT_ONCE = 2;
  private static final String POLICY = "default-src 'none'; style-src 'sha256-"
      + Base64.getEncoder().encodeToString(sha256(Page.STYLE))
      + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private final Pdf pdf = new Pdf(PRINTING_AT_ONCE);

  /**
   * A document.
   *
   * @param json what it says, as canonical JSON
   * @param language tag of the language of its labels
   * @param page writes it as a page, its texts passed through what it is given
   * @param file name of the file on paper, without what stands for its form
   * @param dated the moment that it is of
   */
  public record Document(
      String json,
      String language,
      Function<UnaryOperator<String>, String> page,
      String file,
      Instant dated) {}

  /** The answer. */
  public ResponseEntity<byte[]> answer(Document document, Form form) {
    String json = document.json();
    if (form == Form.JSON) {
      return written(json);
    }
    String hash = hash(json);
    String variant = '-' + form.name().toLowerCase(Locale.ROOT) + '-' + document.language();
    ResponseEntity.BodyBuilder answer =
        begun(form, hash + variant).header(HttpHeaders.CONTENT_LANGUAGE, document.language());
    if (form == Form.HTML) {
      return answer.body(document.page().apply(UnaryOperator.identity()).getBytes(UTF_8));
    }
    return answer
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.file() + ".pdf\"")
        .body(pdf.print(document.page(), document.dated(), hash));
  }

  /** The answer for what is told as data only. */
  public ResponseEntity<byte[]> data(Object content) {
    return written(canonical(content));
  }

  private static ResponseEntity<byte[]> written(String json) {
    return begun(Form.JSON, hash(json)).body(json.getBytes(UTF_8));
  }

  private static ResponseEntity.BodyBuilder begun(Form form, String tag) {
    return ResponseEntity.ok()
        .contentType(form.type())
        .eTag('"' + tag + '"')
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", POLICY);
  }

  /** RFC 8785: the same bytes for the same content, wherever it is written. */
  public static String canonical(Object content) {
    return HashChain.canonical(Json.mapper().writeValueAsString(content));
  }

  /** SHA-256 in hexadecimal. */
  public static String hash(String json) {
    return HexFormat.of().formatHex(sha256(json));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
