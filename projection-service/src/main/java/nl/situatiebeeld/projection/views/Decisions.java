package nl.situatiebeeld.projection.views;

import java.time.Instant;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** Decisions as items (A2); a decision is open while it holds. */
final class Decisions {

  private Decisions() {}

  static Item evolve(@Nullable Item now, DecisionEvent event, Instant recordedAt) {
    return switch (event) {
      case DecisionEvent.DecisionRecorded e ->
        Item.begins(ItemKind.DECISION, e.situationId(), e.decisionId(), "TAKEN")
            .seenBy(e.audience(), e.addressedTo())
            .alsoSeenBy(e.by().organisation())
            .about(null, ItemFact.of(e.basis()), java.util.List.of())
            .on(e.themes())
            .with("themes", e.themes())
            .with("forum", e.forum())
            .with("text", e.text())
            .with("takenAt", e.takenAt());
      case DecisionEvent.DecisionWithdrawn e ->
        Item.known(now)
            .status("WITHDRAWN", false)
            .with("reason", e.reason())
            .with("withdrawnAt", recordedAt);
    };
  }
}
