package nl.situatiebeeld.projection.sitrep;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.projection.document.Page;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import nl.situatiebeeld.projection.sitrep.SitRepDocument.Participant;
import nl.situatiebeeld.projection.sitrep.SitRepDocument.Theme;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * A SitRep as one page that is also well-formed XML: headings and table headers for who reads it
 * aloud, no scripts, nothing fetched, every text escaped.
 */
final class SitRepHtml {

  private final SitRepDocument document;
  private final Words words;
  private final FactLines facts;
  private final ItemLines itemLines;
  private final Page page;

  /**
   * A page to be written.
   *
   * @param drawable replaces what the medium has no glyph for
   */
  SitRepHtml(SitRepDocument document, Words words, UnaryOperator<String> drawable) {
    this.document = document;
    this.words = words;
    Numbers numbers = Numbers.of(document);
    this.facts = new FactLines(words, numbers);
    this.itemLines = new ItemLines(words, numbers);
    this.page = new Page(words.tag(), drawable);
  }

  String page() {
    String title = words.of("sitrep") + " " + document.sitRep().number() + " · "
        + document.situation().name();
    page.begin(title);
    marks();
    head();
    document.themes().forEach(this::theme);
    items("decisions", "text", document.decisions());
    more(ItemKind.DECISION);
    items("actions", "description", document.actions());
    more(ItemKind.ACTION);
    participants();
    element("p", words.of("times"));
    return page.end();
  }

  // S1: nobody may take an exercise or a reconstruction for the real thing
  private void marks() {
    if (document.situation().kind().name().equals("EXERCISE")) {
      page.mark(words.of("exercise"));
    }
    if (document.situation().reconstruction()) {
      page.mark(words.of("reconstruction"));
    }
    if (document.differsFromIssued() != null) {
      page.mark(words.of("differs"));
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
    header("number", "fact", "status", "verification", "observed", "owner");
    theme.facts().forEach(this::fact);
    page.append("</tbody></table>");
  }

  private void fact(FactJson fact) {
    page.append("<tr>");
    element("td", facts.number(fact.id()));
    told(fact.statement(), facts.of(fact));
    String status = words.of(fact.status().name());
    element("td", fact.stale() ? status + ", " + words.of("stale") : status); // F5
    element("td", facts.verified(fact));
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
    header("number", "what", "status", "who", "when");
    for (ItemJson item : items) {
      Object who = item.content().getOrDefault("owner", item.by());
      Instant due = item.dueAt();
      page.append("<tr>");
      element("td", facts.number(item.id()));
      told(String.valueOf(item.content().get(said)), itemLines.of(item, said));
      String status = words.of(item.status());
      element("td", item.overdue() ? status + ", " + words.of("overdue") : status);
      element("td", String.valueOf(who));
      element("td", time(due == null ? item.recordedAt() : due));
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void more(ItemKind kind) { // A2, A3
    List<ItemKind> more = document.more();
    if (more != null && more.contains(kind)) {
      element("p", words.of("more"));
    }
  }

  private void told(String first, List<String> lines) {
    page.append("<td class=\"text\">").text(first);
    lines.forEach(line -> element("p", line));
    page.append("</td>");
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
    page.element(name, value);
  }

  private Page text(String value) {
    return page.text(value);
  }

  private static String time(Instant moment) {
    return Page.time(moment);
  }
}
