package nl.situatiebeeld.projection.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;

/**
 * A page that is also well-formed XML: headings and table headers for who reads it aloud, no
 * scripts, nothing fetched, every text escaped.
 */
public final class Page {

  /** The only style on the page; the page's policy names its hash. */
  public static final String STYLE = """
      @page { size: A4; margin: 18mm 15mm; }
      body { font-family: 'SitRep', 'Liberation Sans', Arial, sans-serif; font-size: 10pt; }
      h1 { font-size: 18pt; margin: 0 0 2mm; }
      h2 { font-size: 13pt; margin: 6mm 0 2mm; page-break-after: avoid; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { border: 0.5pt solid #666; padding: 1mm; text-align: left; vertical-align: top; }
      th { background: #e8e8e8; }
      td.text { width: 46%; word-wrap: break-word; overflow-wrap: anywhere; white-space: pre-wrap; }
      td p { margin: 0.5mm 0 0; font-size: 9pt; overflow-wrap: anywhere; }
      p.text { white-space: pre-wrap; overflow-wrap: anywhere; }
      .mark { border: 1.5pt solid #a00; color: #a00; padding: 1mm 3mm; }
      """;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "dd-MM-yyyy HH:mm:ss", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Amsterdam"));

  private final String language;
  private final UnaryOperator<String> drawable;
  private final StringBuilder page = new StringBuilder(16_384);

  /**
   * A page to be written.
   *
   * @param language tag of the language of its labels
   * @param drawable replaces what the medium has no glyph for
   */
  public Page(String language, UnaryOperator<String> drawable) {
    this.language = language;
    this.drawable = drawable;
  }

  /** Begins with a title, which is also its first heading. */
  public Page begin(String title) {
    append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(language)
        .append("\" xml:lang=\"")
        .append(language)
        .append("\"><head><meta charset=\"UTF-8\"/><title>");
    text(title).append("</title><meta name=\"description\" content=\"");
    text(title).append("\"/><style>").append(STYLE).append("</style></head><body><main>");
    return element("h1", title);
  }

  /** A mark that nobody overlooks. */
  public Page mark(String value) {
    return append("<p class=\"mark\">").text(value).append("</p>");
  }

  /** An element with a text. */
  public Page element(String name, String value) {
    return append("<")
        .append(name)
        .append(">")
        .text(value)
        .append("</")
        .append(name)
        .append(">");
  }

  /** Begins a table with these headings of columns. */
  public Page table(String... columns) {
    append("<table><thead><tr>");
    for (String column : columns) {
      append("<th scope=\"col\">").text(column).append("</th>");
    }
    return append("</tr></thead><tbody>");
  }

  /** A row of a table, its first cell the widest. */
  public Page row(String first, String... others) {
    append("<tr><td class=\"text\">").text(first).append("</td>");
    for (String other : others) {
      element("td", other);
    }
    return append("</tr>");
  }

  /** Ends a table. */
  public Page endTable() {
    return append("</tbody></table>");
  }

  /** A text, escaped. */
  public Page text(String value) {
    page.append(HtmlUtils.htmlEscapeDecimal(drawable.apply(value), "UTF-8"));
    return this;
  }

  /** What is markup already: never a text of anyone. */
  public Page append(String markup) {
    page.append(markup);
    return this;
  }

  /** The whole page. */
  public String end() {
    return page + "</main></body></html>\n";
  }

  /** A moment in Dutch time. */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }
}
