package nl.situatiebeeld.projection.sitrep;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import nl.situatiebeeld.projection.sitrep.SitRepDocument.Participant;
import nl.situatiebeeld.projection.sitrep.SitRepDocument.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A SitRep as one page that is also well-formed XML: headings and table headers for who reads it
 * aloud, no scripts, nothing fetched, every text escaped.
 */
final class SitRepHtml {

  /** The only style on the page; the page's policy names its hash. */
  static final String STYLE = """
      @page { size: A4; margin: 18mm 15mm; }
      body { font-family: 'SitRep', 'Liberation Sans', Arial, sans-serif; font-size: 10pt; }
      h1 { font-size: 18pt; margin: 0 0 2mm; }
      h2 { font-size: 13pt; margin: 6mm 0 2mm; page-break-after: avoid; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { border: 0.5pt solid #666; padding: 1mm; text-align: left; vertical-align: top; }
      th { background: #e8e8e8; }
      td.text { width: 46%; word-wrap: break-word; overflow-wrap: anywhere; white-space: pre-wrap; }
      p.text { white-space: pre-wrap; overflow-wrap: anywhere; }
      .mark { border: 1.5pt solid #a00; color: #a00; padding: 1mm 3mm; }
      """;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "dd-MM-yyyy HH:mm:ss", Locale.ROOT)
      .withZone(ZoneId.of("Europe/Amsterdam"));

  private final SitRepDocument document;
  private final Words words;
  private final UnaryOperator<String> drawable;
  private final StringBuilder page = new StringBuilder(16_384);

  /**
   * A page to be written.
   *
   * @param drawable replaces what the medium has no glyph for
   */
  SitRepHtml(SitRepDocument document, Words words, UnaryOperator<String> drawable) {
    this.document = document;
    this.words = words;
    this.drawable = drawable;
  }

  String page() {
    String title = words.of("sitrep") + " " + document.sitRep().number() + " · "
        + document.situation().name();
    page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(words.tag())
        .append("\" xml:lang=\"")
        .append(words.tag())
        .append("\"><head><meta charset=\"UTF-8\"/><title>");
    text(title).append("</title><meta name=\"description\" content=\"");
    text(title).append("\"/><style>").append(STYLE).append("</style></head><body><main>");
    element("h1", title);
    marks();
    head();
    document.themes().forEach(this::theme);
    items("decisions", "text", document.decisions());
    items("actions", "description", document.actions());
    participants();
    element("p", words.of("times"));
    return page.append("</main></body></html>\n").toString();
  }

  // S1: nobody may take an exercise or a reconstruction for the real thing
  private void marks() {
    if (document.situation().kind().name().equals("EXERCISE")) {
      page.append("<p class=\"mark\">").append(words.of("exercise")).append("</p>");
    }
    if (document.situation().reconstruction()) {
      page.append("<p class=\"mark\">").append(words.of("reconstruction")).append("</p>");
    }
  }

  private void head() {
    var sitRep = document.sitRep();
    var situation = document.situation();
    String copyFor = document.copyFor();
    page.append("<table>");
    row("issued", time(sitRep.issuedAt()) + " " + words.of("by") + " " + sitRep.by());
    if (sitRep.scheduledFor() != null) {
      row("setTime", time(sitRep.scheduledFor()));
    }
    row("profile", sitRep.profile());
    row("for", copyFor == null ? words.of("all") : copyFor);
    row("situation", situation.name() + " (" + words.of(situation.kind().name()) + ")");
    row("region", situation.leadingRegion());
    row("regions", String.join(", ", situation.regions()));
    row("GRIP", situation.grip() + (situation.national() ? " · " + words.of("national") : ""));
    row("state", words.of(situation.state().name()));
    row("started", time(situation.startedAt()));
    page.append("</table>");
    optional("h2", sitRep.title());
    if (sitRep.summary() != null) {
      element("h2", words.of("summary"));
      page.append("<p class=\"text\">");
      text(sitRep.summary()).append("</p>");
    }
  }

  private void theme(Theme theme) {
    element("h2", words.of("theme") + ": " + theme.code());
    header("fact", "status", "verification", "observed", "owner");
    theme.facts().forEach(this::fact);
    page.append("</tbody></table>");
  }

  private void fact(FactJson fact) {
    var verification = fact.verification();
    page.append("<tr><td class=\"text\">");
    text(fact.statement()).append("</td>");
    String status = words.of(fact.status().name());
    element("td", fact.stale() ? status + ", " + words.of("stale") : status);
    element("td", verification == null ? "" : verification.by());
    element("td", time(fact.observedAt()));
    element("td", fact.owner());
    page.append("</tr>");
  }

  private void items(String heading, String said, List<ItemJson> items) {
    element("h2", words.of(heading));
    if (items.isEmpty()) {
      element("p", words.of("none"));
      return;
    }
    header("what", "status", "who", "when");
    for (ItemJson item : items) {
      Object what = item.content().get(said);
      Object who = item.content().getOrDefault("owner", item.by());
      Instant due = item.dueAt();
      page.append("<tr><td class=\"text\">");
      text(String.valueOf(what)).append("</td>");
      element("td", item.status());
      element("td", String.valueOf(who));
      element("td", time(due == null ? item.recordedAt() : due));
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void participants() {
    element("h2", words.of("participants"));
    header("who", "profile", "state");
    for (Participant each : document.participants()) {
      page.append("<tr>");
      element("td", each.partnerId());
      element("td", each.profile() == null ? "" : each.profile());
      element("td", words.of(each.state()));
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void header(String... columns) {
    page.append("<table><thead><tr>");
    for (String column : columns) {
      page.append("<th scope=\"col\">");
      text(words.of(column)).append("</th>");
    }
    page.append("</tr></thead><tbody>");
  }

  private void row(String label, String value) {
    page.append("<tr><th scope=\"row\">");
    text(words.of(label)).append("</th>");
    element("td", value);
    page.append("</tr>");
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      element(name, value);
    }
  }

  private void element(String name, String value) {
    page.append('<').append(name).append('>');
    text(value).append("</").append(name).append('>');
  }

  private StringBuilder text(String value) {
    return page.append(HtmlUtils.htmlEscapeDecimal(drawable.apply(value), "UTF-8"));
  }

  private static String time(Instant moment) {
    return TIME.format(moment);
  }
}
