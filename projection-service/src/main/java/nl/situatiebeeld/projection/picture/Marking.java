package nl.situatiebeeld.projection.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * What is marked on the facts of a picture, on request (E1).
 *
 * @param which the marks
 * @param lateAfter a version is late when it was recorded longer than this after it was observed
 * @param seenFrom the later moment from which corrections are seen; null for now
 * @param now the moment of the question
 */
public record Marking(
    Set<Mark> which, Duration lateAfter, @Nullable Instant seenFrom, Instant now) {

  /** No marks. */
  public static final Marking NONE = new Marking(Set.of(), Duration.ZERO, null, Instant.EPOCH);

  /** What can be marked. */
  public enum Mark {
    LATE,
    CORRECTED
  }

  /**
   * Marks on one fact.
   *
   * @param lateMinutes how long after it was observed its version was recorded, when that is late
   * @param corrected how it proved wrong by the moment from which is looked back
   */
  public record Marks(@Nullable Long lateMinutes, @Nullable Correction corrected) {}

  /** The marks that were asked for; none when they were left out. */
  public static Set<Mark> asked(@Nullable List<String> values) {
    if (values == null || values.isEmpty()) {
      return EnumSet.noneOf(Mark.class);
    }
    return Parameters.among(
        "mark", values.stream().map(v -> v.toUpperCase(Locale.ROOT)).toList(), Mark.class);
  }

  /**
   * The marks of these facts, by id.
   *
   * @throws RefusedException when the later moment lies before the look's or in the future, or the
   *     caller may not look through these eyes any more
   */
  Map<String, Marks> of(Reading reading, Look look, Collection<FactRow> rows) {
    Map<String, Correction> corrections =
        which.contains(Mark.CORRECTED) ? corrections(reading, look, rows) : Map.of();
    Map<String, Marks> marks = new HashMap<>();
    for (FactRow row : rows) {
      Long late = which.contains(Mark.LATE) ? late(row) : null;
      Correction corrected = corrections.get(row.factId());
      if (late != null || corrected != null) {
        marks.put(row.factId(), new Marks(late, corrected));
      }
    }
    return marks;
  }

  private @Nullable Long late(FactRow row) {
    Duration delay = Duration.between(row.content().observedAt(), row.versionedAt());
    return delay.compareTo(lateAfter) > 0 ? delay.toMinutes() : null;
  }

  private Map<String, Correction> corrections(
      Reading reading, Look look, Collection<FactRow> rows) {
    Place until = until(reading, look);
    String id = look.situation().id();
    List<String> ids = rows.stream().map(FactRow::factId).toList();
    Map<String, NavigableMap<Long, Told.State>> told =
        Told.of(reading, id, look.periods(reading, until), ids);
    Map<String, Correction> corrections = new HashMap<>();
    for (FactRow row : rows) {
      List<FactRow> later =
          told
              .getOrDefault(row.factId(), new TreeMap<>())
              .tailMap(row.from(), false)
              .values()
              .stream()
              .map(Told.State::row)
              .toList();
      Correction.of(row, later).ifPresent(found -> corrections.put(row.factId(), found));
    }
    return corrections;
  }

  private Place until(Reading reading, Look look) {
    String id = look.situation().id();
    Moment later = Moment.of(reading, id, seenFrom, now).orElseThrow(Look::nothingHere);
    if (later.sequence() < look.moment().sequence()) {
      throw new RefusedException(
          ProjectionRefusal.INVALID_PARAMETER,
          "Give a moment that is not before asOf.",
          Map.of("parameter", "seenFrom"));
    }
    if (look.whose().as() != null) {
      SituationRow then = reading.situation(id, later.sequence()).orElseThrow(Look::nothingHere);
      Eyes own = Sight.own(reading, look.whose().caller(), then, later);
      if (!AccessJson.mayLookAs(own)) {
        throw new RefusedException(
            ProjectionRefusal.EYES_NOT_YOURS, "Give a 'seenFrom' at which you led the situation.");
      }
    }
    return new Place(later.sequence(), later.recordedAt());
  }
}
