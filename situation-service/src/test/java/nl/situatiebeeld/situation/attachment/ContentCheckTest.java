package nl.situatiebeeld.situation.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import nl.situatiebeeld.situation.testing.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

  /** Checks the content in pieces of this size. */
  private static void check(String type, byte[] content, int piece) {
    ContentCheck check = ContentCheck.of(type);
    for (int from = 0; from < content.length; from += piece) {
      byte[] next = Arrays.copyOfRange(content, from, Math.min(content.length, from + piece));
      check.next(next, next.length);
    }
    check.end();
  }

  private static void accepts(String type, byte[] content) {
    for (int piece : new int[] {1, 3, 10_000, 100_000}) {
      assertThatCode(() -> check(type, content, piece)).doesNotThrowAnyException();
    }
  }

  private static void refuses(String type, byte[] content) {
    for (int piece : new int[] {1, 3, 10_000, 100_000}) {
      assertThat(Attempt.refusal(() -> check(type, content, piece)))
          .isEqualTo("content-not-of-type");
    }
  }

  @Test
  void A5_theOpeningOfTheContentTellsItsType() {
    accepts("application/pdf", "%PDF-1.7\n…".getBytes(UTF_8));
    accepts("image/png", "\u0089PNG\r\n\u001a\nIHDR".getBytes(ISO_8859_1));
    accepts("image/jpeg", "\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1));
    refuses("application/pdf", "PK\u0003\u0004".getBytes(ISO_8859_1));
    refuses("application/pdf", "%PDF".getBytes(UTF_8));
    refuses("image/png", "\u00ff\u00d8\u00ff\u00e0 jpeg".getBytes(ISO_8859_1));
    refuses("image/jpeg", "<svg onload='x'/>".getBytes(UTF_8));
  }

  @Test
  void A5_textIsTextAndNoPage() {
    accepts("text/plain", "één ☎ 🔥\n\tregel".getBytes(UTF_8));
    accepts("text/csv", "\uFEFFa;b\n1;<2\n".getBytes(UTF_8));
    accepts("text/plain", "x".repeat(50_000).getBytes(UTF_8));
    refuses("text/plain", "  \n<html><script>".getBytes(UTF_8));
    refuses("text/csv", "\uFEFF<svg>".getBytes(UTF_8));
    refuses("text/plain", "\u00e9\u00e9n".getBytes(ISO_8859_1));
    refuses("text/plain", "a\u0000b".getBytes(UTF_8));
    refuses("text/plain", Arrays.copyOf("é".getBytes(UTF_8), 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[5.7,50.8]}",
        " {\"features\":[{\"type\":\"x\"}],\"type\":\"FeatureCollection\"} ",
        "{\"type\":\"Feature\",\"properties\":{\"type\":\"boom\"},\"geometry\":null}"
      })
  void A5_geoJsonIsOneObjectWithAType(String json) {
    accepts("application/geo+json", json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"Point\"",
        "{\"type\":\"Virus\"}",
        "{\"type\":12}",
        "{\"properties\":{\"type\":\"Point\"}}",
        "{\"type\":\"Point\"",
        "{\"type\":\"Point\"}{\"type\":\"Point\"}",
        "{\"type\":\"Point\",\"type\":\"x\"}",
        "<svg/>",
        "nonsense"
      })
  void A5_otherJsonIsNoGeoJson(String json) {
    refuses("application/geo+json", json.getBytes(UTF_8));
  }

  @Test
  void A5_geoJsonIsNotNestedWithoutEnd() {
    String deep = "{\"type\":\"Point\",\"coordinates\":" + "[".repeat(100) + "]".repeat(100) + "}";
    refuses("application/geo+json", deep.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, application/pdf",
    "Text/Plain; charset=utf-8, text/plain",
    "application/geo+json, application/geo+json"
  })
  void A5_theListSaysWhatIsAccepted(String given, String type) {
    assertThat(ContentCheck.accepted(given)).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/html",
        "image/svg+xml",
        "application/zip",
        "application/xhtml+xml",
        "application/javascript",
        "application/octet-stream",
        "multipart/form-data; boundary=x",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      })
  void A5_whatCanBeExecutedOrUnpackedIsNotAccepted(String type) {
    assertThat(Attempt.refusal(() -> ContentCheck.accepted(type)))
        .isEqualTo("media-type-not-allowed");
  }
}
