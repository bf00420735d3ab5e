package nl.situatiebeeld.situation.imports;

import java.util.Objects;
import nl.situatiebeeld.contracts.fact.FactContent;

/** What of a fact its source says, and what people decide about it. */
final class SourceContent {

  private SourceContent() {}

  /** Whether both say the same of what a source says. */
  static boolean same(FactContent a, FactContent b) {
    return a.statement().equals(b.statement())
        && a.attributes().equals(b.attributes())
        && Objects.equals(a.location(), b.location())
        && a.observedAt().equals(b.observedAt())
        && a.source().equals(b.source())
        && Objects.equals(a.reliability(), b.reliability())
        && Objects.equals(a.credibility(), b.credibility())
        && Objects.equals(a.validUntil(), b.validUntil());
  }

  /** The news of a source over a fact as it stands, which no more may read than before. */
  static FactContent over(FactContent fact, FactContent news) {
    FactContent label = width(news) < width(fact) ? news : fact; // V4: never widened by an import
    return new FactContent(
        fact.theme(),
        news.statement(),
        news.attributes(),
        news.location(),
        news.observedAt(),
        news.source(),
        news.reliability(),
        news.credibility(),
        label.sensitivity(),
        label.addressedTo(),
        news.validUntil(),
        fact.refreshMinutes(), // of its theme; no source says it
        fact.restsOn(),
        fact.attachments());
  }

  private static int width(FactContent content) {
    return switch (content.sensitivity()) {
      case OPEN -> 2;
      case SHARED -> 1;
      case RESTRICTED, SOURCE_DATA -> 0;
    };
  }
}
