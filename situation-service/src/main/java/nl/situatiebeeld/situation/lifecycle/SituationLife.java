package nl.situatiebeeld.situation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;

/** Where a situation is in its life. */
sealed interface SituationLife {

  /** Not there yet. */
  record Unopened() implements SituationLife {}

  /** There, for good; a closed one can be reopened. */
  record Opened(
      String id,
      SituationKind kind,
      SituationState state,
      String leadingRegion,
      List<String> regions,
      List<String> themes,
      boolean reconstruction,
      int gripLevel,
      boolean gripNational)
      implements SituationLife {

    Opened in(SituationState next) {
      return new Opened(
          id, kind, next, leadingRegion, regions, themes, reconstruction, gripLevel, gripNational);
    }

    Opened as(SituationKind next) {
      return new Opened(
          id, next, state, leadingRegion, regions, themes, reconstruction, gripLevel, gripNational);
    }

    Opened at(int level, boolean national) {
      return new Opened(
          id, kind, state, leadingRegion, regions, themes, reconstruction, level, national);
    }

    Opened ledBy(String region) {
      return new Opened(
          id,
          kind,
          state,
          region,
          with(region).regions,
          themes,
          reconstruction,
          gripLevel,
          gripNational);
    }

    Opened with(String region) {
      if (regions.contains(region)) {
        return this;
      }
      List<String> more = new ArrayList<>(regions);
      more.add(region);
      return new Opened(
          id,
          kind,
          state,
          leadingRegion,
          List.copyOf(more),
          themes,
          reconstruction,
          gripLevel,
          gripNational);
    }
  }
}
