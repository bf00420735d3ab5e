package nl.situatiebeeld.projection.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.Ties;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * States of a fact that a caller could see, in the order in which they were recorded.
 *
 * @param ties what it came to hang together with, where both facts showed
 * @param asOf the moment until which it is told, when one was asked; {@code observedAt} likewise
 * @param next give it back as {@code from} for the next page; null on the last one
 */
public record History(
    String id,
    String situationId,
    @Nullable Instant asOf,
    @Nullable Instant observedAt,
    List<Version> versions,
    List<Tie> ties,
    @Nullable Long next) {

  /**
   * A change in what the fact hangs together with.
   *
   * @param change name of the event: linked or unlinked as an effect (F7), or adopted (F8)
   * @param from id of the cause, or of the fact that was adopted
   * @param to id of the effect, or of the fact that was made by it
   * @param by organisation that said so
   * @param sequence place of the change in the situation
   */
  public record Tie(
      String change,
      String from,
      String to,
      String by,
      String role,
      Instant recordedAt,
      long sequence) {

    static Tie of(LinkRow link, TimelineRow row) {
      return new Tie(
          row.name(),
          link.from(),
          link.to(),
          row.by(),
          row.role(),
          row.recordedAt(),
          row.sequence());
    }
  }

  /**
   * The fact as it stood after one change.
   *
   * @param change name of the event
   * @param by organisation that made it
   * @param changedAt when the change was recorded; {@code recordedAt} is that of the version
   * @param sequence place of the change in the situation
   * @param until place of the change that ended this state; null while it stands
   */
  public record Version(
      @JsonUnwrapped FactJson fact,
      String change,
      String by,
      String role,
      @Nullable String reason,
      Instant changedAt,
      long sequence,
      @Nullable Long until) {

    static Version of(FactRow row, Eyes eyes, Ties ties, Predicate<String> known, Moment last) {
      boolean stands = row.to() > last.sequence();
      Instant at = stands ? last.at() : row.changedAt(); // F5: in every view
      FactJson fact = FactJson.of(row, eyes, at, row.from(), ties, known);
      // to who does not see the origin, an adopted fact is the region's own and no more (F8, V5)
      boolean hidden = fact.origin() == null;
      boolean adopted = hidden && row.change().equals(TimelineRow.ADOPTED);
      boolean narrowed = hidden && row.change().equals(TimelineRow.NARROWED);
      return new Version(
          fact,
          adopted ? TimelineRow.REPORTED : narrowed ? TimelineRow.UPDATED : row.change(),
          row.by().organisation(),
          row.by().role(),
          adopted ? null : row.reason(),
          row.changedAt(),
          row.from(),
          stands ? null : row.to());
    }
  }
}
