package nl.situatiebeeld.projection.comparison;

import java.util.Map;
import nl.situatiebeeld.projection.document.Language;

/** The labels of a comparison in the languages of its readers; the content is never translated. */
enum ComparisonWords {
  NL(Map.ofEntries(
      Map.entry("title", "Overdracht"),
      Map.entry("from", "Van"),
      Map.entry("to", "Tot"),
      Map.entry("as", "Door de ogen van"),
      Map.entry("exercise", "OEFENING"),
      Map.entry("reconstruction", "RECONSTRUCTIE"),
      Map.entry("situation", "Situatie"),
      Map.entry("participations", "Deelname"),
      Map.entry("added", "Nieuw"),
      Map.entry("changed", "Gewijzigd"),
      Map.entry("verified", "Geverifieerd"),
      Map.entry("disputed", "Betwist"),
      Map.entry("retracted", "Ingetrokken of afgewezen"),
      Map.entry("superseded", "Vervangen"),
      Map.entry("outOfSight", "Niet meer zichtbaar"),
      Map.entry("goneStale", "Verouderd geraakt"),
      Map.entry("decisions", "Besluiten"),
      Map.entry("open", "Nog open"),
      Map.entry("what", "Wat"),
      Map.entry("was", "Was"),
      Map.entry("is", "Is"),
      Map.entry("fact", "Feit"),
      Map.entry("theme", "Thema"),
      Map.entry("status", "Status"),
      Map.entry("owner", "Bron"),
      Map.entry("observed", "Waargenomen"),
      Map.entry("why", "Waarom"),
      Map.entry("when", "Wanneer"),
      Map.entry("count", "Aantal"),
      Map.entry("none", "Geen"),
      Map.entry("times", "Tijden zijn Nederlandse tijd."))),
  EN(Map.ofEntries(
      Map.entry("title", "Handover"),
      Map.entry("from", "From"),
      Map.entry("to", "To"),
      Map.entry("as", "Through the eyes of"),
      Map.entry("exercise", "EXERCISE"),
      Map.entry("reconstruction", "RECONSTRUCTION"),
      Map.entry("situation", "Situation"),
      Map.entry("participations", "Participation"),
      Map.entry("added", "New"),
      Map.entry("changed", "Changed"),
      Map.entry("verified", "Verified"),
      Map.entry("disputed", "Disputed"),
      Map.entry("retracted", "Retracted or rejected"),
      Map.entry("superseded", "Superseded"),
      Map.entry("outOfSight", "Not visible any more"),
      Map.entry("goneStale", "Gone stale"),
      Map.entry("decisions", "Decisions"),
      Map.entry("open", "Still open"),
      Map.entry("what", "What"),
      Map.entry("was", "Was"),
      Map.entry("is", "Is"),
      Map.entry("fact", "Fact"),
      Map.entry("theme", "Theme"),
      Map.entry("status", "Status"),
      Map.entry("owner", "Source"),
      Map.entry("observed", "Observed"),
      Map.entry("why", "Why"),
      Map.entry("when", "When"),
      Map.entry("count", "Number"),
      Map.entry("none", "None"),
      Map.entry("times", "Times are Dutch time.")));

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.ofEntries, which nobody can change
  private final Map<String, String> labels;

  ComparisonWords(Map<String, String> labels) {
    this.labels = labels;
  }

  static ComparisonWords in(Language language) {
    return valueOf(language.name());
  }

  String tag() {
    return Language.valueOf(name()).tag();
  }

  String of(String label) {
    String word = labels.get(label);
    if (word == null) {
      throw new IllegalArgumentException("no word for " + label);
    }
    return word;
  }
}
