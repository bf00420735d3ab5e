package nl.situatiebeeld.situation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import org.jspecify.annotations.Nullable;

/** Where a situation is in its life. */
sealed interface SituationLife {

  /** Not there yet. */
  record Unopened() implements SituationLife {}

  /** What it is about (S2). */
  record Scope(String name, @Nullable Geometry area, List<String> themes) {}

  /** How far it is scaled up (A4). */
  record Grip(int level, boolean national) {}

  /** There, for good; a closed one can be reopened. */
  record Opened(
      String id,
      SituationKind kind,
      SituationState state,
      String leadingRegion,
      List<String> regions,
      Scope scope,
      boolean reconstruction,
      Grip grip)
      implements SituationLife {

    Opened in(SituationState next) {
      return new Opened(id, kind, next, leadingRegion, regions, scope, reconstruction, grip);
    }

    Opened as(SituationKind next) {
      return new Opened(id, next, state, leadingRegion, regions, scope, reconstruction, grip);
    }

    Opened at(Grip next) {
      return new Opened(id, kind, state, leadingRegion, regions, scope, reconstruction, next);
    }

    Opened about(Scope next) {
      return new Opened(id, kind, state, leadingRegion, regions, next, reconstruction, grip);
    }

    Opened ledBy(String region) {
      return new Opened(id, kind, state, region, with(region).regions, scope, reconstruction, grip);
    }

    Opened with(String region) {
      if (regions.contains(region)) {
        return this;
      }
      List<String> more = new ArrayList<>(regions);
      more.add(region);
      return involving(more);
    }

    Opened without(String region) {
      return involving(regions.stream().filter(r -> !r.equals(region)).toList());
    }

    private Opened involving(List<String> next) {
      return new Opened(
          id, kind, state, leadingRegion, List.copyOf(next), scope, reconstruction, grip);
    }
  }
}
