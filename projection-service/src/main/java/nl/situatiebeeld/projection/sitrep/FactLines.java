package nl.situatiebeeld.projection.sitrep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.projection.document.Page;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.views.Confirmation;
import nl.situatiebeeld.projection.views.Dispute;
import org.jspecify.annotations.Nullable;

/**
 * What a printed SitRep tells of a fact beside its statement, line by line: for a KOPPEL partner it
 * is often all that it gets, so it says as much as the document that systems read (A3).
 */
record FactLines(Words words, Numbers numbers) {

  private static final int HASH_SHOWN = 12;

  List<String> of(FactJson fact) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(fact.attributes()).forEach((name, value) -> lines.add(name + ": " + value)); // F1
    Geometry location = fact.location();
    if (location != null) {
      lines.add(words.of("place") + ": " + place(location));
    }
    source(lines, fact);
    judged(lines, fact); // F4
    ties(lines, fact);
    lines.add(words.of("version") + " " + fact.version() + ", " + words.of("recorded") + " "
        + Page.time(fact.recordedAt()));
    times(lines, fact); // F5
    Integer signals = fact.openSignals();
    if (signals != null) { // F6
      lines.add(words.of("openSignals") + ": " + signals);
    }
    lines.add(words.of("label") + ": " + fact.sensitivity());
    fact.attachments().forEach(each -> lines.add(attachment(each))); // A5
    return lines;
  }

  /** What the document calls it. */
  String number(String id) {
    return numbers.of(id);
  }

  /** Who verified it: its own owner or another (F4). */
  String verified(FactJson fact) {
    var verification = fact.verification();
    if (verification == null) {
      return "";
    }
    String how = verification.independent() ? "independently" : "itself";
    return verification.by() + " (" + words.of(how) + ")";
  }

  private void source(List<String> lines, FactJson fact) {
    Source source = fact.source();
    String said = Stream.of(source.organisation(), source.role(), source.system(), source.id())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
    if (!said.isEmpty()) {
      lines.add(words.of("source") + ": " + said);
    }
    String admiralty = Stream.of(
            rated("reliability", fact.reliability()), rated("credibility", fact.credibility()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
    if (!admiralty.isEmpty()) {
      lines.add(admiralty);
    }
  }

  private @Nullable String rated(String label, @Nullable String code) {
    return code == null ? null : words.of(label) + ": " + code;
  }

  private void judged(List<String> lines, FactJson fact) {
    var verification = fact.verification();
    if (verification != null) {
      lines.add(words.of("verifiedHow") + ": " + verification.method() + ", "
          + at(verification.version(), verification.at()) + also(verification.evidence()));
    }
    for (Confirmation each : fact.confirmations()) {
      lines.add(words.of("confirmedBy") + " " + each.by() + ", " + at(each.version(), each.at())
          + also(each.remark()));
    }
    for (Dispute each : fact.disputes()) {
      String other = each.contradictingFact();
      lines.add(words.of("disputedBy") + " " + each.by() + ", " + at(each.version(), each.at())
          + also(each.reason())
          + (other == null ? "" : " (" + words.of("against") + " " + numbers.of(other) + ")"));
    }
  }

  private String at(int version, Instant moment) {
    return words.of("version").toLowerCase(Locale.ROOT) + " " + version + ", " + Page.time(moment);
  }

  private static String also(@Nullable String text) {
    return text == null ? "" : ": " + text;
  }

  private void ties(List<String> lines, FactJson fact) {
    FactJson.Links links = fact.links();
    String successor = links.supersededBy();
    tie(lines, "restsOn", links.restsOn());
    tie(lines, "supersededBy", successor == null ? List.of() : List.of(successor));
    tie(lines, "causes", links.causes()); // F7
    tie(lines, "effects", links.effects());
    tie(lines, "contradictedBy", links.contradictedBy());
    tie(lines, "contradicts", links.contradicts());
    tie(lines, "adoptedAs", links.adoptedAs()); // F8
    FactJson.Adopted origin = fact.origin();
    if (origin != null) {
      lines.add(words.of("adoptedFrom") + ": " + origin(origin));
    }
  }

  private String origin(FactJson.Adopted origin) {
    String version = words.of("version").toLowerCase(Locale.ROOT) + " ";
    return numbers.of(origin.fact()) + " (" + origin.owner() + "), " + version + origin.version()
        + "; " + words.of("now") + " " + version + origin.currentVersion() + ", "
        + words.of(origin.status().name()) + ", " + Page.time(origin.changedAt())
        + (origin.changed() ? "; " + words.of("changed") : "");
  }

  private void tie(List<String> lines, String label, List<String> ids) {
    if (!ids.isEmpty()) {
      lines.add(words.of(label) + ": " + numbers.of(ids));
    }
  }

  private void times(List<String> lines, FactJson fact) {
    Instant until = fact.validUntil();
    if (until != null) {
      lines.add(words.of("validUntil") + ": " + Page.time(until));
    }
    Integer refresh = fact.refreshMinutes();
    if (refresh != null) {
      lines.add(words.of("refresh") + ": " + refresh);
    }
    Instant staleAt = fact.staleAt();
    if (staleAt != null) {
      lines.add(words.of("staleAt") + ": " + Page.time(staleAt));
    }
  }

  private String attachment(FactJson.Document document) {
    return words.of("attachment") + ": " + document.name() + ", " + document.mediaType() + ", "
        + size(document.size()) + ", SHA-256 " + document.hash().substring(0, HASH_SHOWN);
  }

  private static String size(int bytes) {
    return bytes < 1_000 ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0);
  }

  // what a reader needs of it; the coordinates themselves are in the document that systems read
  private String place(Geometry location) {
    return words.of(location.getClass().getSimpleName()) + ", "
        + words.of("latitude") + " " + range(location, 1) + ", "
        + words.of("longitude") + " " + range(location, 0);
  }

  private static String range(Geometry location, int axis) {
    String least = degrees(values(location, axis).min().orElse(0));
    String most = degrees(values(location, axis).max().orElse(0));
    return least.equals(most) ? least : least + "–" + most;
  }

  private static DoubleStream values(Geometry location, int axis) {
    return location.positions().mapToDouble(position -> position.get(axis));
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
