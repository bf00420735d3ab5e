package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.views.LinkKind;
import nl.situatiebeeld.projection.views.Origin;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * How facts hang together, as some eyes see it in a span of a situation (F4, F7, F8). A link shows
 * while both its ends stand in the picture that these eyes see; else nothing tells of it.
 */
public final class Ties {

  private final Map<String, List<LinkRow>> links = new HashMap<>();
  private final Map<String, List<FactRow>> seen = new HashMap<>();
  private final Map<String, List<FactRow>> origins = new HashMap<>();
  private final Map<String, FactRow> originsElsewhere = new HashMap<>();
  private final Map<String, List<ItemRow>> signals = new HashMap<>();
  private @Nullable Set<String> within;

  private Ties() {}

  /** No ties. */
  public static Ties none() {
    return new Ties();
  }

  /**
   * The ties of these facts; looks anew through the eyes, at ended origins as well.
   *
   * @param elsewhere how the reader sees what was adopted from other situations
   */
  public static Ties of(
      Reading reading,
      String situationId,
      Span span,
      Eyes eyes,
      Collection<FactRow> rows,
      Elsewhere elsewhere) {
    Ties ties = new Ties();
    Set<String> ids = rows.stream().map(FactRow::factId).collect(Collectors.toSet());
    reading.lookThrough(situationId, span, eyes, false);
    ties.read(reading, eyes, ids);
    ties.readSignals(reading, eyes, ids);
    Set<String> from = rows.stream()
        .map(FactRow::origin)
        .filter(Objects::nonNull)
        .map(Origin::fact)
        .collect(Collectors.toSet());
    if (!from.isEmpty()) {
      reading.lookThrough(situationId, span, eyes, References.endedToo(eyes));
      ties.readOrigins(reading, eyes, from);
      from.removeAll(ties.origins.keySet());
      ties.originsElsewhere.putAll(elsewhere.facts(reading, situationId, from));
      reading.lookThrough(situationId, span, eyes, false);
    }
    return ties;
  }

  /** The ties of the facts with these ids; the reading must look through these eyes already. */
  public static Ties of(Reading reading, Eyes eyes, Set<String> ids) {
    Ties ties = new Ties();
    ties.read(reading, eyes, ids);
    return ties;
  }

  /** When what the fact was adopted from in another situation was last changed; null for none. */
  public @Nullable Instant changedElsewhere(FactRow row) {
    Origin origin = row.origin();
    FactRow now = origin == null ? null : originsElsewhere.get(origin.fact());
    return now == null ? null : now.changedAt();
  }

  /** From now on only links between these facts show. */
  Ties within(Collection<FactRow> rows) {
    within = rows.stream().map(FactRow::factId).collect(Collectors.toSet());
    return this;
  }

  private void read(Reading reading, Eyes eyes, Set<String> ids) {
    Set<String> ends = new HashSet<>();
    for (LinkRow link : reading.links(ids)) {
      for (String end : List.of(link.from(), link.to())) {
        links.computeIfAbsent(end, e -> new ArrayList<>()).add(link);
        ends.add(end);
      }
    }
    if (ends.isEmpty()) {
      return;
    }
    for (FactRow row : reading.states(ends)) {
      if (Visibility.mayRead(eyes, row.view())) {
        seen.computeIfAbsent(row.factId(), e -> new ArrayList<>()).add(row);
      }
    }
  }

  private void readSignals(Reading reading, Eyes eyes, Set<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (ItemRow row : reading.openSignals(ids)) {
      if (ItemVisibility.mayRead(eyes, row.view())) {
        String fact = row.item().facts().getFirst().id();
        signals.computeIfAbsent(fact, f -> new ArrayList<>()).add(row);
      }
    }
  }

  private void readOrigins(Reading reading, Eyes eyes, Set<String> ids) {
    for (FactRow row : reading.states(ids)) {
      if (Visibility.mayKnow(eyes, row.view())) {
        origins.computeIfAbsent(row.factId(), e -> new ArrayList<>()).add(row);
      }
    }
  }

  /** All links of which this fact is one end, whenever they showed. */
  public List<LinkRow> links(String factId) {
    return links.getOrDefault(factId, List.of());
  }

  /** Whether the link shows at this sequence. */
  public boolean shows(LinkRow link, long sequence) {
    return link.at(sequence)
        && (within == null || (within.contains(link.from()) && within.contains(link.to())))
        && at(link.from(), sequence) != null
        && at(link.to(), sequence) != null;
  }

  /** Whether the link begins or ceases to show at this sequence, by an event of its own. */
  public boolean changes(LinkRow link, long sequence) {
    return (link.begin() == sequence && shows(link, sequence))
        || (link.end() == sequence && shows(link, sequence - 1));
  }

  /** The fact at one end of a link as it stood at this sequence; null when it is not seen. */
  public @Nullable FactRow at(String factId, long sequence) {
    return seen.getOrDefault(factId, List.of()).stream()
        .filter(row -> row.at(sequence))
        .findFirst()
        .orElse(null);
  }

  /** Every state in which a fact at an end of a link was seen. */
  public List<FactRow> states(String factId) {
    return seen.getOrDefault(factId, List.of());
  }

  /** What the fact refers to, as it was at this sequence. */
  FactJson.Links of(FactRow row, long sequence, Predicate<String> known) {
    String id = row.factId();
    String successor = row.supersededBy();
    List<LinkRow> now = links(id).stream().filter(link -> shows(link, sequence)).toList();
    return new FactJson.Links(
        row.content().restsOn().stream().filter(known).toList(),
        successor != null && known.test(successor) ? successor : null,
        others(now, LinkKind.EFFECT, LinkRow::to, id), // F7
        others(now, LinkKind.EFFECT, LinkRow::from, id),
        others(now, LinkKind.CONTRADICTION, LinkRow::to, id), // F4: both ways
        others(now, LinkKind.CONTRADICTION, LinkRow::from, id),
        others(now, LinkKind.ADOPTION, LinkRow::from, id)); // F8
  }

  private static List<String> others(
      List<LinkRow> links, LinkKind kind, Function<LinkRow, String> end, String fact) {
    return links.stream()
        .filter(link -> link.kind() == kind && end.apply(link).equals(fact))
        .map(link -> link.other(fact))
        .sorted()
        .toList();
  }

  /**
   * Signals about the fact that wait for an answer and that these eyes may know of; null if none.
   */
  @Nullable
  Integer openSignals(FactRow row, long sequence) { // F6
    long open = signals.getOrDefault(row.factId(), List.of()).stream()
        .filter(signal -> signal.from() <= sequence && sequence < signal.to())
        .count();
    return open == 0 ? null : (int) open;
  }

  /** What has become of the fact that this one was adopted from; null when that is hidden (F8). */
  FactJson.@Nullable Adopted origin(FactRow row, long sequence) {
    Origin origin = row.origin();
    if (origin == null) {
      return null;
    }
    return origins.getOrDefault(origin.fact(), List.of()).stream()
        .filter(now -> now.at(sequence))
        .findFirst()
        .or(() -> Optional.ofNullable(originsElsewhere.get(origin.fact())))
        .map(now -> new FactJson.Adopted(
            origin.fact(),
            origin.version(),
            now.owner(),
            now.version(),
            now.status(),
            now.changedAt(),
            now.version() != origin.version() || now.status().ended()))
        .orElse(null);
  }
}
