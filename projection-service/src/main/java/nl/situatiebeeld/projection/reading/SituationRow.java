package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import org.jspecify.annotations.Nullable;

/**
 * A situation as it stood from {@code from} to {@code to}.
 *
 * @param from first sequence in which it stood so
 * @param to first sequence in which it did not any more; {@link Long#MAX_VALUE} while it does
 * @param regions codes of the other regions involved
 */
public record SituationRow(
    String id,
    long from,
    long to,
    SituationKind kind,
    String name,
    String leadingRegion,
    List<String> regions,
    int grip,
    boolean national,
    SituationState state,
    Instant startedAt,
    Instant openedAt,
    @Nullable Geometry area,
    List<String> themes,
    boolean reconstruction) {

  /** Whether both may stand in one list: exercises only with exercises, the past with the past. */
  public boolean mixesWith(SituationRow other) {
    return reconstruction == other.reconstruction && exercise() == other.exercise(); // S1
  }

  private boolean exercise() {
    return kind == SituationKind.EXERCISE;
  }
}
