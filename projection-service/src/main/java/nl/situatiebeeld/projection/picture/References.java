package nl.situatiebeeld.projection.picture;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.views.Dispute;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.Visibility;

/** Which of the facts that other facts refer to these eyes may know of (V5). */
public final class References {

  private References() {}

  /**
   * Says of an id whether it may be told. Looks anew through the eyes, at ended facts as well.
   *
   * @param rows the facts that refer
   */
  public static Predicate<String> known(
      Reading reading, String situationId, Span span, Eyes eyes, Collection<FactRow> rows) {
    if (seesAll(eyes)) {
      return id -> true;
    }
    Set<String> ids = rows.stream().flatMap(References::of).collect(Collectors.toSet());
    Set<String> known = new HashSet<>();
    for (FactRow row : states(reading, situationId, span, eyes, ids)) {
      known.add(row.factId());
    }
    return known::contains;
  }

  /** The states of these facts in the span that these eyes may know of, ended ones as well. */
  public static List<FactRow> states(
      Reading reading, String situationId, Span span, Eyes eyes, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    reading.lookThrough(situationId, span, eyes, endedToo(eyes));
    return reading.states(ids).stream()
        .filter(row -> Visibility.mayKnow(eyes, row.view()))
        .toList();
  }

  private static Stream<String> of(FactRow row) {
    Stream<String> contradicting =
        row.disputes().stream().map(Dispute::contradictingFact).filter(Objects::nonNull);
    Stream<String> successor = Stream.ofNullable(row.supersededBy());
    return Stream.concat(row.content().restsOn().stream(), Stream.concat(contradicting, successor));
  }

  private static boolean seesAll(Eyes eyes) {
    return switch (eyes) {
      case Eyes.Everything e -> true;
      case Eyes.Region r -> r.leading();
      case Eyes.Partner p -> false;
      case Eyes.SitRep s -> false;
      case Eyes.Nothing n -> false;
    };
  }

  // V1: of an ended fact it does not show any more whether it was verified
  static boolean endedToo(Eyes eyes) {
    return switch (eyes) {
      case Eyes.Partner p -> p.reading() != Rights.Reading.LIVE_VERIFIED;
      case Eyes.SitRep s -> !s.verifiedOnly();
      case Eyes.Everything e -> true;
      case Eyes.Region r -> true;
      case Eyes.Nothing n -> true;
    };
  }
}
