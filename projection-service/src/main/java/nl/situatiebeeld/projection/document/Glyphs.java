package nl.situatiebeeld.projection.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of printed documents, which comes with the program and not from the machine. What it
 * cannot draw, an emoji for one, is told by its name, so that nothing goes missing on paper.
 */
final class Glyphs {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final CmapLookup known;

  Glyphs() {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
      this.known = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open() {
    return Objects.requireNonNull(Glyphs.class.getResourceAsStream(FONT), "the font is missing");
  }

  String drawable(String text) {
    StringBuilder drawn = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(drawn, point));
    return drawn.toString();
  }

  private void append(StringBuilder drawn, int point) {
    int type = Character.getType(point);
    boolean blank = point == '\n' || point == '\t' || point == '\r';
    if (blank || (known.getGlyphId(point) != 0 && type != Character.FORMAT)) {
      drawn.appendCodePoint(point);
    } else if (type != Character.FORMAT && type != Character.NON_SPACING_MARK) {
      String name = Character.getName(point);
      String told = name == null ? String.format("U+%04X", point) : name;
      drawn.append('[').append(told.toLowerCase(Locale.ROOT)).append(']');
    }
  }
}
