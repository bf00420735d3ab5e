package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import org.jspecify.annotations.Nullable;

/**
 * A situation as it stands after an event (S1, S2).
 *
 * @param regions codes of the other regions involved
 * @param openedAt recorded time of its opening
 */
record SituationNow(
    String situationId,
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

  static SituationNow evolve(@Nullable SituationNow now, SituationEvent event, Instant recordedAt) {
    return switch (event) {
      case SituationEvent.SituationOpened e -> opened(e, recordedAt);
      case SituationEvent.GripChanged e -> known(now).grip(e.level(), e.national());
      case SituationEvent.SituationClosed e -> known(now).state(SituationState.CLOSED);
      case SituationEvent.SituationReopened e -> known(now).state(SituationState.REOPENED);
      case SituationEvent.SituationPromoted e -> known(now).kind(SituationKind.INCIDENT);
      case SituationEvent.LeadershipHandedOver e -> known(now).handedOver(e.from(), e.to());
      case SituationEvent.RegionInvolved e ->
        known(now).regions(known(now).leadingRegion, e.region());
      case SituationEvent.RegionReleased e -> known(now).released(e.region());
      case SituationEvent.SituationRenamed e ->
        known(now).about(e.name(), known(now).area, known(now).themes);
      case SituationEvent.SituationRescoped e ->
        known(now).about(known(now).name, e.area(), e.themes());
    };
  }

  private static SituationNow known(@Nullable SituationNow now) {
    if (now == null) {
      throw new UnfoldableException("an event about a situation that was never opened");
    }
    return now;
  }

  private static SituationNow opened(SituationEvent.SituationOpened e, Instant recordedAt) {
    return new SituationNow(
        e.situationId(),
        e.kind(),
        e.name(),
        e.leadingRegion(),
        e.otherRegions(),
        0,
        false,
        SituationState.OPEN,
        e.startedAt(),
        recordedAt,
        e.area(),
        e.themes(),
        e.reconstruction());
  }

  private SituationNow grip(int level, boolean byState) {
    return new SituationNow(
        situationId,
        kind,
        name,
        leadingRegion,
        regions,
        level,
        byState,
        state,
        startedAt,
        openedAt,
        area,
        themes,
        reconstruction);
  }

  private SituationNow state(SituationState next) {
    return new SituationNow(
        situationId,
        kind,
        name,
        leadingRegion,
        regions,
        grip,
        national,
        next,
        startedAt,
        openedAt,
        area,
        themes,
        reconstruction);
  }

  private SituationNow kind(SituationKind next) {
    return new SituationNow(
        situationId,
        next,
        name,
        leadingRegion,
        regions,
        grip,
        national,
        state,
        startedAt,
        openedAt,
        area,
        themes,
        reconstruction);
  }

  // the former leading region stays involved
  private SituationNow handedOver(String from, String to) {
    return regions(to, from);
  }

  private SituationNow regions(String leading, String involved) {
    List<String> others = new ArrayList<>(regions);
    others.remove(leading);
    if (!others.contains(involved) && !involved.equals(leading)) {
      others.add(involved);
    }
    return involving(leading, others);
  }

  private SituationNow released(String region) {
    return involving(
        leadingRegion, regions.stream().filter(r -> !r.equals(region)).toList());
  }

  private SituationNow about(String newName, @Nullable Geometry newArea, List<String> newThemes) {
    return new SituationNow(
        situationId,
        kind,
        newName,
        leadingRegion,
        regions,
        grip,
        national,
        state,
        startedAt,
        openedAt,
        newArea,
        newThemes,
        reconstruction);
  }

  private SituationNow involving(String leading, List<String> others) {
    return new SituationNow(
        situationId,
        kind,
        name,
        leading,
        List.copyOf(others),
        grip,
        national,
        state,
        startedAt,
        openedAt,
        area,
        themes,
        reconstruction);
  }
}
