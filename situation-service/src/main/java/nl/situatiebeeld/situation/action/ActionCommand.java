package nl.situatiebeeld.situation.action;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;
import org.jspecify.annotations.Nullable;

/** What can be asked of an action. */
sealed interface ActionCommand {

  record AssignAction(
      String situationId,
      String description,
      String owner,
      Instant dueAt,
      @Nullable String decisionId,
      List<FactVersion> basis,
      Audience audience,
      List<String> addressedTo,
      List<String> themes)
      implements ActionCommand {}

  record StartAction(@Nullable String remark) implements ActionCommand {}

  record FinishAction(@Nullable String remark) implements ActionCommand {}

  record CancelAction(String reason) implements ActionCommand {}

  /** The owner or the time stays what it was when it is missing; not both are. */
  record ReassignAction(@Nullable String owner, @Nullable Instant dueAt, String reason)
      implements ActionCommand {}

  /** The clock says that this time has passed. */
  record PassDue(Instant dueAt) implements ActionCommand {}
}
