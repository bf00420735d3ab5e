package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.FactView;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a picture, on both axes of time (E1); the one place where that is decided.
 *
 * <p>Known, as of a moment of recorded time: the state in which a fact stood then, where the eyes
 * of that moment may read it.
 *
 * <p>True, at a moment of observed time, by what was known: of each fact that stands in the picture
 * as known, the version that was observed latest by that moment, in its last state. Of two that
 * were observed at the same moment, the one recorded last holds: it corrects the other.
 *
 * <ul>
 *   <li>A version is told only if these eyes saw it while it stood, with the rights that they had
 *       then: this axis never shows what was not shown on the other.
 *   <li>A fact that is RETRACTED or REJECTED as known was true at no moment.
 *   <li>A fact that is SUPERSEDED as known was true until the fact that took its place was first
 *       observed; for who did not see that one, until the supersession was recorded. It is told to
 *       who saw it stand until then.
 *   <li>What had passed its validity at that moment stays in the picture and is STALE (F5).
 * </ul>
 */
public final class PictureFacts {

  private static final Comparator<FactRow> LATER = Comparator.comparing(
          (FactRow row) -> row.content().observedAt())
      .thenComparingLong(FactRow::from);

  private final int most;
  private final BiPredicate<Eyes, FactView> mayRead;

  /**
   * Facts by the rule of visibility.
   *
   * @param most facts in one picture, at most
   */
  public PictureFacts(int most) {
    this(most, Visibility::mayRead);
  }

  /** Facts by another rule: only to prove that the database does not leak behind a wrong one. */
  PictureFacts(int most, BiPredicate<Eyes, FactView> mayRead) {
    this.most = most;
    this.mayRead = mayRead;
  }

  /**
   * Which facts.
   *
   * @param observedAt the moment at which they were true; null for the facts as known
   * @param theme code, or null for all
   * @param fact only the one with this id; null for all
   * @param owner only those of this organisation; null for all
   */
  public record Query(
      @Nullable Instant observedAt,
      @Nullable String theme,
      @Nullable String fact,
      @Nullable String owner) {

    /** All facts as known. */
    public static final Query ALL = new Query(null, null, null, null);
  }

  /**
   * The facts that a look sees, the latest observed first.
   *
   * @throws RefusedException when they are more than one answer holds
   */
  public List<FactRow> of(Reading reading, Look look, Query query) {
    Instant observedAt = query.observedAt();
    if (observedAt == null) {
      return standing(reading, look, query);
    }
    return trueAt(reading, look, observedAt, query).stream()
        .filter(
            row -> query.theme() == null || query.theme().equals(row.content().theme()))
        .toList();
  }

  private List<FactRow> standing(Reading reading, Look look, Query query) {
    reading.lookThrough(look.situation().id(), now(look), look.eyes(), false);
    return limited(reading.facts(query.theme(), query.fact(), query.owner(), most + 1)).stream()
        .filter(row -> mayRead.test(look.eyes(), row.view()))
        .toList();
  }

  private List<FactRow> trueAt(Reading reading, Look look, Instant observedAt, Query query) {
    String fact = query.fact();
    Query allThemes = new Query(null, null, fact, query.owner());
    Set<String> standing = standing(reading, look, allThemes).stream()
        .map(FactRow::factId)
        .collect(Collectors.toSet());
    Map<String, Instant> ends = ends(reading, look, fact);
    Map<String, FactRow> chosen = new HashMap<>();
    for (Period period : look.periods(reading)) {
      reading.lookThrough(look.situation().id(), period.span(), period.eyes(), false);
      for (FactRow row : limited(reading.lastObserved(observedAt, fact, query.owner(), most + 1))) {
        Instant end = ends.get(row.factId());
        boolean held = end == null ? standing.contains(row.factId()) : observedAt.isBefore(end);
        if (held && mayRead.test(period.eyes(), row.view())) {
          chosen.merge(row.factId(), row, (a, b) -> LATER.compare(a, b) < 0 ? b : a);
        }
      }
    }
    return chosen.values().stream()
        .sorted(Comparator.comparing((FactRow row) -> row.content().observedAt())
            .reversed()
            .thenComparing(FactRow::factId))
        .toList();
  }

  /** Until when what is superseded was true, by fact, for who saw it stand until then. */
  private Map<String, Instant> ends(Reading reading, Look look, @Nullable String fact) {
    reading.lookThrough(look.situation().id(), now(look), look.eyes(), true);
    List<FactRow> superseded = limited(reading.superseded(fact, most + 1)).stream()
        .filter(row -> Visibility.mayKnow(look.eyes(), row.view()))
        .toList();
    if (superseded.isEmpty()) {
      return Map.of();
    }
    Set<String> ids = superseded.stream()
        .flatMap(row -> Stream.of(row.factId(), row.supersededBy()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    Map<String, Instant> observed = new HashMap<>();
    Set<String> stood = seen(reading, look, ids, observed);
    Map<String, Instant> ends = new HashMap<>();
    for (FactRow row : superseded) {
      Instant taken = row.supersededBy() == null ? null : observed.get(row.supersededBy());
      if (stood.contains(row.factId() + "@" + row.from())) {
        ends.put(row.factId(), taken == null ? row.changedAt() : taken);
      }
    }
    return ends;
  }

  /** Where each of these facts ceased to stand as it was seen; and when each was first observed. */
  private Set<String> seen(
      Reading reading, Look look, Collection<String> ids, Map<String, Instant> observed) {
    Set<String> stood = new HashSet<>();
    for (Period period : look.periods(reading)) {
      reading.lookThrough(look.situation().id(), period.span(), period.eyes(), false);
      for (FactRow row : reading.states(ids)) {
        if (mayRead.test(period.eyes(), row.view())) {
          stood.add(row.factId() + "@" + row.to());
          observed.merge(row.factId(), row.content().observedAt(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return stood;
  }

  private static Span now(Look look) {
    return Span.at(look.moment().sequence());
  }

  /** One more than one answer holds: whoever reads so many is refused by {@link #limited}. */
  public int tooMany() {
    return most + 1;
  }

  /**
   * These, when one answer holds them.
   *
   * @throws RefusedException when they are more than that
   */
  public List<FactRow> limited(List<FactRow> rows) {
    if (rows.size() > most) {
      throw new RefusedException(
          ProjectionRefusal.PICTURE_TOO_LARGE,
          "Ask for one theme at a time.",
          Map.of("limit", most));
    }
    return rows;
  }
}
