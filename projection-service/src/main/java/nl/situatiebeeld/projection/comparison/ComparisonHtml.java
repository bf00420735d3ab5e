package nl.situatiebeeld.projection.comparison;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.projection.comparison.Comparison.Difference;
import nl.situatiebeeld.projection.document.Page;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import org.jspecify.annotations.Nullable;

/** A comparison of two moments as a page: the handover of a shift (E3). */
final class ComparisonHtml {

  private final Comparison comparison;
  private final ComparisonWords words;
  private final Page page;

  ComparisonHtml(Comparison comparison, ComparisonWords words, UnaryOperator<String> drawable) {
    this.comparison = comparison;
    this.words = words;
    this.page = new Page(words.tag(), drawable);
  }

  String page() {
    page.begin(words.of("title") + " · " + comparison.about().name());
    if (comparison.about().kind() == SituationKind.EXERCISE) {
      page.mark(words.of("exercise")); // S1
    }
    if (comparison.about().reconstruction()) {
      page.mark(words.of("reconstruction"));
    }
    head();
    differences();
    changes();
    ended("retracted", comparison.retracted());
    ended("superseded", comparison.superseded());
    facts("goneStale", comparison.goneStale());
    items("decisions", comparison.decisions());
    items(
        "open",
        Stream.of(
                comparison.stillOpen().informationRequests(),
                comparison.stillOpen().actions(),
                comparison.stillOpen().signals())
            .flatMap(List::stream)
            .toList());
    facts(
        "open",
        Stream.concat(
                comparison.stillOpen().disputed().stream(),
                comparison.stillOpen().proposals().stream())
            .toList());
    return page.element("p", words.of("times")).end();
  }

  private void head() {
    page.table(words.of("what"), words.of("is"));
    page.row(words.of("from"), Page.time(comparison.from()));
    page.row(words.of("to"), Page.time(comparison.to()));
    if (comparison.as() != null) {
      page.row(words.of("as"), comparison.as());
    }
    page.row(words.of("outOfSight"), Integer.toString(comparison.outOfSight().size()));
    page.endTable();
  }

  private void differences() {
    heading("situation");
    table(comparison.situation());
    heading("participations");
    if (comparison.participations().isEmpty()) {
      page.element("p", words.of("none"));
      return;
    }
    page.table(words.of("what"), words.of("was"), words.of("is"));
    for (Comparison.Participant each : comparison.participations()) {
      page.row(each.partnerId(), text(each.was()), text(each.is()));
    }
    page.endTable();
  }

  private void changes() {
    facts("added", comparison.added().stream().map(Comparison.Added::fact).toList());
    heading("changed");
    for (Comparison.Changed each : comparison.changed()) {
      page.element("p", each.fact().statement());
      table(each.differences());
    }
    if (comparison.changed().isEmpty()) {
      page.element("p", words.of("none"));
    }
    facts("verified", comparison.verified());
    facts("disputed", comparison.disputed());
  }

  private void heading(String label) {
    page.element("h2", words.of(label));
  }

  private void table(List<Difference> differences) {
    if (differences.isEmpty()) {
      page.element("p", words.of("none"));
      return;
    }
    page.table(words.of("what"), words.of("was"), words.of("is"));
    for (Difference each : differences) {
      page.row(each.field(), text(each.was()), text(each.is()));
    }
    page.endTable();
  }

  private void facts(String label, List<FactJson> facts) {
    heading(label);
    if (facts.isEmpty()) {
      page.element("p", words.of("none"));
      return;
    }
    page.table(
        words.of("fact"),
        words.of("theme"),
        words.of("status"),
        words.of("observed"),
        words.of("owner"));
    for (FactJson fact : facts) {
      page.row(
          fact.statement(),
          fact.theme(),
          fact.status().name(),
          Page.time(fact.observedAt()),
          fact.owner());
    }
    page.endTable();
  }

  private void ended(String label, List<Comparison.Ended> facts) {
    heading(label);
    if (facts.isEmpty()) {
      page.element("p", words.of("none"));
      return;
    }
    page.table(words.of("fact"), words.of("status"), words.of("why"), words.of("when"));
    for (Comparison.Ended fact : facts) {
      page.row(fact.statement(), fact.status().name(), text(fact.reason()), Page.time(fact.at()));
    }
    page.endTable();
  }

  private void items(String label, List<ItemJson> items) {
    heading(label);
    if (items.isEmpty()) {
      page.element("p", words.of("none"));
      return;
    }
    page.table(words.of("what"), words.of("status"), words.of("owner"), words.of("when"));
    for (ItemJson item : items) {
      Instant due = item.dueAt();
      page.row(
          said(item), item.status(), item.by(), Page.time(due == null ? item.recordedAt() : due));
    }
    page.endTable();
  }

  private static String said(ItemJson item) {
    return Stream.of("text", "description", "question", "reason")
        .map(item.content()::get)
        .filter(java.util.Objects::nonNull)
        .map(String::valueOf)
        .findFirst()
        .orElse(item.kind().name());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
