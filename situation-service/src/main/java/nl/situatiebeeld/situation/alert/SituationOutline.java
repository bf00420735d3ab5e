package nl.situatiebeeld.situation.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionReleased;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRenamed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRescoped;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.matching.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What alerts need to know of a situation, from its own events: how it is called and how far it
 * reaches.
 *
 * @param regions all involved, the leading one among them
 */
record SituationOutline(
    String name,
    SituationKind kind,
    String region,
    List<String> regions,
    int level,
    boolean national,
    List<String> themes,
    @Nullable Geometry area,
    Instant startedAt) {

  /** From all events of the situation, in order. */
  static SituationOutline of(List<DomainEvent> events) {
    SituationOutline outline = null;
    for (DomainEvent event : events) {
      outline =
          outline == null ? opened((SituationOpened) event) : outline.after((SituationEvent) event);
    }
    if (outline == null) {
      throw new IllegalArgumentException("a situation without events");
    }
    return outline;
  }

  /** All that a partner without access may know (S6). */
  Overview overview() {
    return new Overview(name, kind, region, level, national, area, startedAt);
  }

  Reach reach() {
    return new Reach(regions, themes, area);
  }

  private static SituationOutline opened(SituationOpened e) {
    List<String> regions = new ArrayList<>(List.of(e.leadingRegion()));
    regions.addAll(e.otherRegions());
    return new SituationOutline(
        e.name(),
        e.kind(),
        e.leadingRegion(),
        regions,
        0,
        false,
        e.themes(),
        e.area(),
        e.startedAt());
  }

  private SituationOutline after(SituationEvent event) {
    return switch (event) {
      case SituationOpened e -> throw new IllegalArgumentException("opened twice");
      case GripChanged e -> at(e.level(), e.national());
      case SituationPromoted e -> as(SituationKind.INCIDENT);
      case LeadershipHandedOver e -> ledBy(e.to());
      case RegionInvolved e -> with(e.region());
      case RegionReleased e -> without(e.region());
      case SituationRenamed e -> about(e.name(), themes, area);
      case SituationRescoped e -> about(name, e.themes(), e.area());
      case SituationClosed e -> this;
      case SituationReopened e -> this;
    };
  }

  private SituationOutline at(int nextLevel, boolean nextNational) {
    return new SituationOutline(
        name, kind, region, regions, nextLevel, nextNational, themes, area, startedAt);
  }

  private SituationOutline as(SituationKind next) {
    return new SituationOutline(
        name, next, region, regions, level, national, themes, area, startedAt);
  }

  private SituationOutline ledBy(String next) {
    return new SituationOutline(
        name, kind, next, with(next).regions, level, national, themes, area, startedAt);
  }

  private SituationOutline with(String more) {
    List<String> all = new ArrayList<>(regions);
    if (!all.contains(more)) {
      all.add(more);
    }
    return new SituationOutline(
        name, kind, region, List.copyOf(all), level, national, themes, area, startedAt);
  }

  private SituationOutline without(String less) {
    List<String> others = regions.stream().filter(r -> !r.equals(less)).toList();
    return new SituationOutline(
        name, kind, region, others, level, national, themes, area, startedAt);
  }

  private SituationOutline about(
      String nextName, List<String> nextThemes, @Nullable Geometry nextArea) {
    return new SituationOutline(
        nextName, kind, region, regions, level, national, nextThemes, nextArea, startedAt);
  }
}
