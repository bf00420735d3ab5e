package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * A situation in an answer; without a picture only its overview (S6).
 *
 * @param kind an {@code EXERCISE} is never mixed with real ones (S1)
 * @param reconstruction a past situation replayed with its own clock, never live
 * @param grip level 0 to 5
 * @param national coordinated by the state beside it (GRIP Rijk)
 * @param access what the caller may; left out in changes that are told through another's eyes
 * @param firstRecordedAt recorded time of its first event, lastRecordedAt of its last
 */
public record SituationJson(
    String id,
    SituationKind kind,
    boolean reconstruction,
    String name,
    String leadingRegion,
    int grip,
    boolean national,
    Instant startedAt,
    @Nullable Geometry area,
    @Nullable List<String> regions,
    @Nullable SituationState state,
    @Nullable List<String> themes,
    @Nullable AccessJson access,
    @Nullable String position,
    @Nullable Instant firstRecordedAt,
    @Nullable Instant lastRecordedAt) {

  /** The situation as these eyes see it. */
  public static SituationJson of(SituationRow row, Place last, Eyes eyes) {
    AccessJson access = AccessJson.of(eyes);
    boolean full = access.picture();
    return new SituationJson(
        row.id(),
        row.kind(),
        row.reconstruction(),
        row.name(),
        row.leadingRegion(),
        row.grip(),
        row.national(),
        row.startedAt(),
        row.area(),
        full ? row.regions() : null,
        full ? row.state() : null,
        full && !(eyes instanceof Eyes.SitRep) ? row.themes() : null, // V2: not in SitReps
        access,
        full ? Position.of(last.sequence()) : null,
        full ? row.openedAt() : null,
        full ? last.recordedAt() : null);
  }

  /** The same for who looks through another's eyes: what the caller itself may is as it was. */
  public SituationJson throughOthers() {
    return new SituationJson(
        id,
        kind,
        reconstruction,
        name,
        leadingRegion,
        grip,
        national,
        startedAt,
        area,
        regions,
        state,
        themes,
        null,
        position,
        firstRecordedAt,
        lastRecordedAt);
  }
}
