package nl.situatiebeeld.projection.sitrep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.situatiebeeld.projection.document.Language;

/** The labels of a SitRep in the languages of its readers; the content is never translated. */
enum Words {
  NL(Map.ofEntries(
      Map.entry("sitrep", "Situatierapportage (SitRap)"),
      Map.entry("issued", "Uitgegeven"),
      Map.entry("by", "door"),
      Map.entry("for", "Exemplaar voor"),
      Map.entry("all", "alle ontvangers"),
      Map.entry("setTime", "Voor vast tijdstip"),
      Map.entry("profile", "Profiel"),
      Map.entry("situation", "Situatie"),
      Map.entry("region", "Regie"),
      Map.entry("regions", "Andere regio’s"),
      Map.entry("started", "Begonnen"),
      Map.entry("state", "Toestand"),
      Map.entry("national", "Rijk"),
      Map.entry("summary", "Samenvatting"),
      Map.entry("theme", "Thema"),
      Map.entry("fact", "Feit"),
      Map.entry("status", "Status"),
      Map.entry("verification", "Geverifieerd"),
      Map.entry("observed", "Waargenomen"),
      Map.entry("owner", "Bron"),
      Map.entry("stale", "verouderd"),
      Map.entry("decisions", "Besluiten"),
      Map.entry("actions", "Acties"),
      Map.entry("what", "Wat"),
      Map.entry("who", "Wie"),
      Map.entry("when", "Wanneer"),
      Map.entry("participants", "Deelnemers"),
      Map.entry("none", "Geen"),
      Map.entry("exercise", "OEFENING"),
      Map.entry("reconstruction", "RECONSTRUCTIE"),
      Map.entry("times", "Tijden zijn Nederlandse tijd."),
      Map.entry("REPORTED", "gemeld"),
      Map.entry("VERIFIED", "geverifieerd"),
      Map.entry("DISPUTED", "betwist"),
      Map.entry("ACTIVE", "actief"),
      Map.entry("MONITORING", "monitorend"),
      Map.entry("OPEN", "open"),
      Map.entry("CLOSED", "gesloten"),
      Map.entry("REOPENED", "heropend"),
      Map.entry("INCIDENT", "incident"),
      Map.entry("RISK", "actueel risicobeeld"),
      Map.entry("EXERCISE", "oefening"))),
  EN(Map.ofEntries(
      Map.entry("sitrep", "Situation report (SitRep)"),
      Map.entry("issued", "Issued"),
      Map.entry("by", "by"),
      Map.entry("for", "Copy for"),
      Map.entry("all", "all recipients"),
      Map.entry("setTime", "For set time"),
      Map.entry("profile", "Profile"),
      Map.entry("situation", "Situation"),
      Map.entry("region", "Leading region"),
      Map.entry("regions", "Other regions"),
      Map.entry("started", "Began"),
      Map.entry("state", "State"),
      Map.entry("national", "national"),
      Map.entry("summary", "Summary"),
      Map.entry("theme", "Theme"),
      Map.entry("fact", "Fact"),
      Map.entry("status", "Status"),
      Map.entry("verification", "Verified"),
      Map.entry("observed", "Observed"),
      Map.entry("owner", "Source"),
      Map.entry("stale", "stale"),
      Map.entry("decisions", "Decisions"),
      Map.entry("actions", "Actions"),
      Map.entry("what", "What"),
      Map.entry("who", "Who"),
      Map.entry("when", "When"),
      Map.entry("participants", "Participants"),
      Map.entry("none", "None"),
      Map.entry("exercise", "EXERCISE"),
      Map.entry("reconstruction", "RECONSTRUCTION"),
      Map.entry("times", "Times are Dutch time."),
      Map.entry("REPORTED", "reported"),
      Map.entry("VERIFIED", "verified"),
      Map.entry("DISPUTED", "disputed"),
      Map.entry("ACTIVE", "active"),
      Map.entry("MONITORING", "monitoring"),
      Map.entry("OPEN", "open"),
      Map.entry("CLOSED", "closed"),
      Map.entry("REOPENED", "reopened"),
      Map.entry("INCIDENT", "incident"),
      Map.entry("RISK", "current risk"),
      Map.entry("EXERCISE", "exercise")));

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.ofEntries, which nobody can change
  private final Map<String, String> labels;

  Words(Map<String, String> labels) {
    this.labels = labels;
  }

  /** The language that this reader prefers; Dutch for all others. */
  static Words preferredBy(List<Locale.LanguageRange> ranges) {
    return valueOf(Language.preferredBy(ranges).name());
  }

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label, or the code itself when it has none. */
  String of(String code) {
    return labels.getOrDefault(code, code);
  }
}
