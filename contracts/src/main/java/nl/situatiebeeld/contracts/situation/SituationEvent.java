package nl.situatiebeeld.contracts.situation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/** What happens to a situation as a whole (S1, S2, A4). */
public sealed interface SituationEvent extends DomainEvent {

  String situationId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * A picture can be drawn from now on.
   *
   * @param startedAt when the situation itself began
   * @param themes codes of the headings under which its facts are ordered
   * @param reconstruction a past situation replayed with its own clock, never live
   */
  @EventName("situation-opened")
  record SituationOpened(
      String situationId,
      SituationKind kind,
      String name,
      String leadingRegion,
      List<String> otherRegions,
      Instant startedAt,
      @Nullable Geometry area,
      List<String> themes,
      boolean reconstruction,
      Actor by)
      implements SituationEvent {}

  /**
   * Scaled up or down.
   *
   * @param level 0 to 5; 5 crosses regions, so it needs more than one
   * @param national true for coordination by the state beside it (GRIP Rijk)
   * @param authority who decided it
   */
  @EventName("grip-changed")
  record GripChanged(
      String situationId, int level, boolean national, String reason, String authority, Actor by)
      implements SituationEvent {}

  /** Nothing can be added any more; its history stays. */
  @EventName("situation-closed")
  record SituationClosed(String situationId, String reason, Actor by) implements SituationEvent {}

  /** Open again after having been closed. */
  @EventName("situation-reopened")
  record SituationReopened(String situationId, String reason, Actor by) implements SituationEvent {}

  /** A risk became an incident; its facts come along. */
  @EventName("situation-promoted")
  record SituationPromoted(String situationId, String reason, Actor by) implements SituationEvent {}

  /** Another region directs from now on; the former one stays involved. */
  @EventName("leadership-handed-over")
  record LeadershipHandedOver(
      String situationId, String from, String to, String reason, String authority, Actor by)
      implements SituationEvent {}

  /** One more region reads and writes in the situation (V6). */
  @EventName("region-involved")
  record RegionInvolved(String situationId, String region, String reason, Actor by)
      implements SituationEvent {}

  /**
   * The region has nothing to do with it any more: it reads and writes no longer.
   *
   * @param region never the leading one
   */
  @EventName("region-released")
  record RegionReleased(String situationId, String region, String reason, Actor by)
      implements SituationEvent {}

  /** It is called otherwise from now on. */
  @EventName("situation-renamed")
  record SituationRenamed(String situationId, String name, String reason, Actor by)
      implements SituationEvent {}

  /**
   * Its area or its themes are others from now on; whom a widened one may concern is alerted (S7).
   *
   * @param area as it is from now on; null for none known
   * @param themes all of them, as from now on; facts stand under them, so none is ever taken away
   */
  @EventName("situation-rescoped")
  record SituationRescoped(
      String situationId, @Nullable Geometry area, List<String> themes, String reason, Actor by)
      implements SituationEvent {}
}
