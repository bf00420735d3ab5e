package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.reading.FactRow;
import org.jspecify.annotations.Nullable;

/**
 * That what a version of a fact says proved wrong (E1, E5): the fact was retracted or superseded,
 * or a later version says something else of the same moment or of an earlier one. A version that
 * tells of a later moment corrects nothing: it keeps the fact up to date.
 *
 * @param version the version that said otherwise, or in which the fact ended
 * @param status where that left the fact
 * @param at when that was recorded
 * @param by organisation that did it
 * @param changed what it says otherwise: statement, attributes, location, theme
 */
public record Correction(
    int version, FactStatus status, Instant at, String by, List<String> changed) {

  private static final String UPDATED = "fact-updated";

  /**
   * The first correction of a state.
   *
   * @param later what became of the fact after it, in order, of what may be known
   */
  public static Optional<Correction> of(FactRow row, Collection<FactRow> later) {
    for (FactRow next : later) {
      boolean ended =
          next.status() == FactStatus.RETRACTED || next.status() == FactStatus.SUPERSEDED;
      List<String> changed = changed(row.content(), next.content());
      if (ended
          || (next.version() > row.version() && sameMoment(row, next) && !changed.isEmpty())) {
        return Optional.of(of(next, ended, changed));
      }
    }
    return Optional.empty();
  }

  private static Correction of(FactRow next, boolean ended, List<String> changed) {
    boolean itself = ended || next.change().equals(UPDATED);
    return new Correction(
        next.version(),
        next.status(),
        ended ? next.changedAt() : next.versionedAt(),
        itself ? next.by().organisation() : next.owner(),
        changed);
  }

  private static boolean sameMoment(FactRow row, FactRow next) {
    return !next.content().observedAt().isAfter(row.content().observedAt());
  }

  /** What of its substance two versions say otherwise. */
  public static List<String> changed(FactContent a, FactContent b) {
    List<String> changed = new ArrayList<>();
    note(changed, "statement", a.statement(), b.statement());
    note(changed, "attributes", a.attributes(), b.attributes());
    note(changed, "location", a.location(), b.location());
    note(changed, "theme", a.theme(), b.theme());
    return changed;
  }

  private static void note(
      List<String> changed, String name, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      changed.add(name);
    }
  }
}
