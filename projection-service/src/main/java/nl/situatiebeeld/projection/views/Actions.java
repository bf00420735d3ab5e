package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** Actions as items (A2); an action is open until it is done or cancelled. */
final class Actions {

  private Actions() {}

  static Item evolve(@Nullable Item now, ActionEvent event, Instant recordedAt) {
    return switch (event) {
      case ActionEvent.ActionAssigned e -> assigned(e);
      case ActionEvent.ActionStarted e ->
        Item.known(now).status("IN_PROGRESS", true).with("remark", e.remark());
      case ActionEvent.ActionDone e ->
        Item.known(now)
            .status("DONE", false)
            .with("remark", e.remark())
            .with("late", e.late())
            .with("doneAt", recordedAt);
      case ActionEvent.ActionCancelled e ->
        Item.known(now).status("CANCELLED", false).with("reason", e.reason());
      case ActionEvent.ActionReassigned e ->
        Item.known(now)
            .status("OPEN", true)
            .alsoSeenBy(e.owner())
            .dueAt(e.dueAt())
            .with("owner", e.owner())
            .with("reason", e.reason())
            .with("remark", null)
            .with("overdueSince", null);
      case ActionEvent.ActionOverdue e -> Item.known(now).with("overdueSince", e.dueAt());
    };
  }

  private static Item assigned(ActionEvent.ActionAssigned e) {
    String decision = e.decisionId();
    return Item.begins(ItemKind.ACTION, e.situationId(), e.actionId(), "OPEN")
        .seenBy(e.audience(), e.addressedTo())
        .alsoSeenBy(e.owner())
        .alsoSeenBy(e.by().organisation())
        .about(null, ItemFact.of(e.basis()), decision == null ? List.of() : List.of(decision))
        .on(e.themes())
        .dueAt(e.dueAt())
        .with("themes", e.themes())
        .with("description", e.description())
        .with("owner", e.owner());
  }
}
