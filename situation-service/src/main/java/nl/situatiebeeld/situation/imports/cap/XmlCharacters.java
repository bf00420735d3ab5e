package nl.situatiebeeld.situation.imports.cap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML document: by its byte order mark, else by the content type's charset
 * (RFC 7303), else by its own declaration, else UTF-8. Strict: a byte that does not fit makes the
 * document unreadable. The JDK's parser would print such a byte to the console.
 */
final class XmlCharacters {

  /** The declaration stands at the very start; this is more than it can take. */
  private static final int DECLARATION_BYTES = 200;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private static final char MARK = '\uFEFF';

  private XmlCharacters() {}

  /** The text; empty when the bytes are not in the encoding that they claim to be in. */
  static Optional<String> of(byte[] document, @Nullable String contentTypeCharset) {
    try {
      Charset charset = charset(document, contentTypeCharset);
      String text = charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(document))
          .toString();
      return Optional.of(text.indexOf(MARK) == 0 ? text.substring(1) : text);
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset charset(byte[] document, @Nullable String contentTypeCharset) {
    int first = at(document, 0) << 8 | at(document, 1);
    if (first == 0xFEFF || first == 0x003C) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE || first == 0x3C00) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xEFBB && at(document, 2) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (contentTypeCharset != null) {
      return Charset.forName(contentTypeCharset);
    }
    int length = Math.min(document.length, DECLARATION_BYTES);
    Matcher declared =
        DECLARED.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
    return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static int at(byte[] document, int index) {
    return index < document.length ? document[index] & 0xFF : 0;
  }
}
