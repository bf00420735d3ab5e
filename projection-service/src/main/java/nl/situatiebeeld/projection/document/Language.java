package nl.situatiebeeld.projection.document;

import java.util.List;
import java.util.Locale;

/** The languages of labels; content is never translated. */
public enum Language {
  NL,
  EN;

  /** The language that this reader prefers; Dutch for all others. */
  public static Language preferredBy(List<Locale.LanguageRange> ranges) {
    List<Locale> known = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);
    return Locale.ENGLISH.equals(Locale.lookup(ranges, known)) ? EN : NL;
  }

  /** Its tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
